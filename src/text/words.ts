import type { Span } from '../model.ts';

/** A word or a punctuation mark of a text, with its offsets. */
export type Word = Span & { text: string; lower: string };

// In this order: U.S.; J.; Mr.; a possessive ’s; words with hyphens, apostrophes, stops and commas
// inside (3,500), but not where a blank was lost (Lee.The council); a quotation mark typed as two single
// ones; any other mark.
const WORD =
  /(?:\p{L}\.){2,}|\p{Lu}\.(?=\s?\p{Lu})|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Rev|St|Hon|Jr|Sr|Adm|Amb|Asst|Atty|Brig|Cllr|Cmdr|Cpl|Det|Insp|Supt)\.|['’]s\b|[\p{L}\p{N}]+(?:(?!(?<=\p{Ll}{2})\.\p{Lu}\p{Ll}+\s)[-’'.,/&](?!['’]?s\b)[\p{L}\p{N}]+)*|''|``|‘‘|’’|\S/gu;

/** Splits text into words and marks, in linear time; a possessive `’s` is a word of its own. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    words.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      lower: word.toLowerCase(),
    });
  }
  return words;
}

const CAPITAL = /^\p{Lu}/u;

export function isCapitalised({ text }: { text: string }): boolean {
  const first = text.charCodeAt(0);
  // Most words begin with a letter of ASCII: asked so often that it counts.
  return first < 128 ? first >= 65 && first <= 90 : CAPITAL.test(text);
}

/** The words from one index to another as they are written, blanks made single. */
export function phrase(words: Word[], first: number, last: number): string {
  let text = '';
  for (let at = first; at <= last; at++) {
    const word = words[at]!;
    text += at > first && word.start > words[at - 1]!.end ? ` ${word.text}` : word.text;
  }
  return text;
}
