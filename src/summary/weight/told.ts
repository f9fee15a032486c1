import { fold } from '../../text/fold.ts';
import { stemOf } from './data/phrases.ts';

/** A word of a report’s title or beginning: as it stands, folded, its stem, and this with the next. */
export type ToldWord = { text: string; lower: string; stem: string; pair: string };

/** What a report tells first: its headline and how its text begins. */
export type Told = { title: ToldWord[]; lead: ToldWord[] };

/** Of a text only this much is read: the first sentence or two, which say what happened. */
const LEAD_CHARS = 320;
const MAX_TITLE_CHARS = 300;
// 212; 3,500; 4.7; 94%; $5; U.S.; O’Neill; quake
const WORD = /[$€£]?\d+(?:[.,]\d+)*%?|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}'’]*/gu;

const MARKS = /['.]/gu;
const POSSESSIVE = /[’']s$/u;

/** Reads the words that the signals look at. Takes linear time. */
export const readTold = ({ title, text }: { title: string; text: string }): Told => ({
  title: toldWords(title.slice(0, MAX_TITLE_CHARS)),
  lead: toldWords(text.slice(0, LEAD_CHARS)),
});

/** The words of a text. Takes linear time. */
export function toldWords(text: string): ToldWord[] {
  const words = Array.from(text.matchAll(WORD), ([word]): ToldWord => {
    const lower = fold(word.replace(POSSESSIVE, '')).replace(MARKS, '');
    const stem = stemOf(lower);
    return { text: word, lower, stem, pair: stem };
  });
  for (let at = 1; at < words.length; at++) words[at - 1]!.pair += ` ${words[at]!.stem}`;
  return words;
}

/** Whether the word at a place, or it and the next one, stand in a list of phrases. */
export const isPhrase = (words: ToldWord[], at: number, list: ReadonlySet<string>): boolean =>
  list.has(words[at]!.stem) || list.has(words[at]!.pair);

// election, impeachment, removal, ruling
const NOUN = /(?:al|ance|ing|ment|or|sion|tion)s?$/u;

/** Whether a word of a verb’s stem is a noun by its ending. */
export const isNoun = (lower: string): boolean => NOUN.test(lower);
