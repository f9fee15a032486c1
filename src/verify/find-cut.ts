import { splitSentences } from '../text/split-sentences.ts';
import type { Word } from './wording.ts';

/** What a quotation leaves out of the sentences that it takes words from. */
export type Cut = {
  before: string;
  after: string;
  /** The sentences as they are on record. */
  whole: string;
};

// `And we will sail`: what a quotation may begin without, and still says the same
const OPENING = /^(?:and|but|so|well|now|look|yes|also|oh|because)[,\s]*$/iu;
const MARKS = /^[\s\p{P}]*$/u;

/**
 * The rest of the sentences in which a stretch of a statement begins and ends, `from` and `to` counted
 * in words; undefined where whole sentences were taken. As far as the statement goes: nobody knows
 * what was said before and behind it.
 */
export function findCut(
  statement: { text: string; words: Word[] },
  from: number,
  to: number,
): Cut | undefined {
  const { text, words } = statement;
  const [start, end] = [words[from]!.start, words[to - 1]!.end];
  const sentences = splitSentences(text);
  const first = sentences.findLast((sentence) => sentence.start <= start);
  const last = sentences.find((sentence) => sentence.end >= end);
  const before = text.slice(first?.start ?? 0, start).trim();
  const after = text.slice(end, last?.end ?? text.length).trim();
  const isWhole = (part: string) => MARKS.test(part);
  if ((isWhole(before) || OPENING.test(before)) && isWhole(after)) return undefined;
  return {
    before: isWhole(before) ? '' : before,
    after: isWhole(after) ? '' : after,
    whole: text.slice(first?.start ?? 0, last?.end ?? text.length),
  };
}
