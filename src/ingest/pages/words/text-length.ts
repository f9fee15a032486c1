// Scripts without blanks, in which a sign says about as much as three letters
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const LETTERS_A_SIGN = 3;

/** How long a text is, in letters: a sign of Chinese or Japanese counts for three. */
export const textLength = (text: string): number =>
  text.length + (LETTERS_A_SIGN - 1) * (text.match(DENSE)?.length ?? 0);

/** How many characters these lines have together. */
export const lengthOf = (lines: string[]): number =>
  lines.reduce((sum, line) => sum + line.length, 0);
