import { splitSentences } from '../text/split-sentences.ts';
import { longestRun, type Run } from './find-run.ts';
import { type Statement, type Word, weightOf } from './wording.ts';

/** A stretch of a quotation, as it was brought, and the statement that has it; null where none has. */
export type JoinedPart = { id: string | null; text: string };

/** `loose` is how much of the quotation is in no statement, 0 to 1. */
export type Joined = { parts: JoinedPart[]; loose: number };

const MIN_PART_WORDS = 3;
/** Some word of a part must tell something. */
const MIN_PART_WEIGHT = 1.6;
const MAX_BY_CHANCE = 2;
const MAX_PARTS = 60;
/** “And”, “but” between two parts are in none of them, and do not count. */
const MIN_LOOSE_WORDS = 2;

/**
 * The statements that a quotation was put together from, part by part: the longest run of words first
 * from the left. Undefined where one statement has its words in their order.
 */
export function findJoined(
  quotation: string,
  words: Word[],
  statements: Statement[],
): Joined | undefined {
  const starts = sentenceStarts(quotation, words);
  const parts: Part[] = [];
  for (let at = 0; at < words.length && parts.length < MAX_PARTS; ) {
    const run = longest(words, at, statements, parts);
    const to = run ? endOfPart(at, at + run.length, starts) : at;
    if (run && isPart(words.slice(at, to))) {
      parts.push({ id: run.id, from: at, to, at: run.at });
      at = to;
    } else at = addLoose(parts, at);
  }
  const loose = parts
    .filter(({ id }) => id === null)
    .reduce((sum, { from, to }) => sum + to - from, 0);
  if (!areSeveral(parts)) return undefined;
  const told = parts.filter(({ id, from, to }) => id !== null || to - from >= MIN_PART_WORDS);
  return {
    parts: told.map(({ id, from, to }) => ({
      id,
      text: quotation.slice(words[from]!.start, words[to - 1]!.end),
    })),
    loose: loose <= MIN_LOOSE_WORDS ? 0 : loose / words.length,
  };
}

/** In words of the quotation, and where the statement has the first. */
type Part = { id: string | null; from: number; to: number; at: number };

function addLoose(parts: Part[], at: number): number {
  const last = parts.at(-1);
  if (last?.id === null) last.to = at + 1;
  else parts.push({ id: null, from: at, to: at + 1, at: 0 });
  return at + 1;
}

/** Parts of several statements, or of one in another order than it has them. */
function areSeveral(parts: Part[]): boolean {
  const found = parts.filter(({ id }) => id !== null);
  const isTurned = found.some((part, nth) => nth > 0 && part.at < found[nth - 1]!.at);
  return new Set(found.map(({ id }) => id)).size > 1 || isTurned;
}

/** The words that sentences of the quotation begin with, by their numbers. */
const sentenceStarts = (quotation: string, words: Word[]): number[] =>
  splitSentences(quotation).map(({ start }) => words.findIndex((word) => word.start >= start));

/** A part ends with its sentence, though the next begins with a word or two that go on by chance. */
function endOfPart(from: number, to: number, starts: number[]): number {
  const start = starts.findLast((one) => one > from && one < to && to - one <= MAX_BY_CHANCE);
  return start ?? to;
}

/** Of runs that are as long, one of a statement that has other words of it. */
function longest(
  words: Word[],
  from: number,
  statements: Statement[],
  parts: Part[],
): (Run & { id: string }) | undefined {
  const isUsed = (one: string) => parts.some(({ id }) => id === one);
  let best: (Run & { id: string }) | undefined;
  for (const { id, words: own } of statements) {
    const run = longestRun(words, from, own);
    const isAsLong = run.length === best?.length && isUsed(id) && !isUsed(best.id);
    if (!best || run.length > best.length || isAsLong) best = { id, ...run };
  }
  return best;
}

const isPart = (words: Word[]): boolean =>
  words.length >= MIN_PART_WORDS && weightOf(words) >= MIN_PART_WEIGHT;
