const APOSTROPHE = /[‘’ʼ`´]/u;

/** In lower case with straight apostrophes, each letter where it was. */
export const lowOf = (text: string): string =>
  [...text].map((letter) => (APOSTROPHE.test(letter) ? "'" : lowLetter(letter))).join('');

function lowLetter(letter: string): string {
  const low = letter.toLowerCase();
  return low.length === letter.length ? low : letter;
}
