import { splitSentences } from '../text/split-sentences.ts';
import { longestRun } from './find-run.ts';
import { type Statement, type Word, weightOf } from './wording.ts';

/** A stretch of a quotation, as it was brought, and the statement that has it. */
export type JoinedPart = { id: string; text: string };

const MIN_PART_WORDS = 3;
/** Some word of a part must tell something. */
const MIN_PART_WEIGHT = 1.6;
const MAX_BY_CHANCE = 2;
const MAX_PARTS = 12;
/** So much of the quotation may be in none of them: “and”, “but” between two. */
const MAX_LOOSE = 0.1;
const MIN_LOOSE_WORDS = 2;

/**
 * The statements that a quotation was put together from, part by part: the longest run of words first
 * from the left. Undefined where one statement, or none, has its words.
 */
export function findJoined(
  quotation: string,
  words: Word[],
  statements: Statement[],
): JoinedPart[] | undefined {
  const parts: (JoinedPart & { from: number; to: number })[] = [];
  const starts = sentenceStarts(quotation, words);
  let loose = 0;
  for (let at = 0; at < words.length; ) {
    const used = parts.map(({ id }) => id);
    const run = longest(words, at, statements, used);
    const to = run ? endOfPart(at, at + run.length, starts) : at;
    if (run && isPart(words.slice(at, to))) {
      const text = quotation.slice(words[at]!.start, words[to - 1]!.end);
      parts.push({ id: run.id, text, from: at, to });
      at = to;
    } else {
      loose++;
      at++;
    }
    if (parts.length > MAX_PARTS || loose > Math.max(MIN_LOOSE_WORDS, words.length * MAX_LOOSE))
      return undefined;
  }
  if (new Set(parts.map(({ id }) => id)).size < 2) return undefined;
  return parts.map(({ id, text }) => ({ id, text }));
}

/** The words that sentences of the quotation begin with, by their numbers. */
const sentenceStarts = (quotation: string, words: Word[]): number[] =>
  splitSentences(quotation).map(({ start }) => words.findIndex((word) => word.start >= start));

/** A part ends with its sentence, though the next begins with a word or two that go on by chance. */
function endOfPart(from: number, to: number, starts: number[]): number {
  const start = starts.findLast((one) => one > from && one < to && to - one <= MAX_BY_CHANCE);
  return start ?? to;
}

type Run = { id: string; length: number };

/** Of runs that are as long, one of a statement that has other words of it. */
function longest(
  words: Word[],
  from: number,
  statements: Statement[],
  used: string[],
): Run | undefined {
  let best: Run | undefined;
  for (const { id, words: own } of statements) {
    const length = longestRun(words, from, own);
    const isBetter = !best || length > best.length;
    if (isBetter || (length === best!.length && used.includes(id) && !used.includes(best!.id)))
      best = { id, length };
  }
  return best;
}

const isPart = (words: Word[]): boolean =>
  words.length >= MIN_PART_WORDS && weightOf(words) >= MIN_PART_WEIGHT;
