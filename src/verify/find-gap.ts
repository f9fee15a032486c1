import { findRun, runLength } from './find-run.ts';
import { type Statement, type Word, weightOf } from './wording.ts';

/** Where a statement has the words of a quotation, `to` exclusive. */
export type Gapped = { statement: Statement; from: number; to: number };

const MIN_PART_WORDS = 3;
/** Two words that tell something, in both parts together. */
const MIN_WEIGHT = 2;
/** Of a beginning that stands in a statement again and again, the first are tried. */
const MAX_TRIED = 20;

/**
 * The statements that have all words of a quotation in their order, but more of them in one place
 * within: its middle was left out.
 */
export function findGap(words: Word[], statements: Statement[]): Gapped[] {
  if (words.length < 2 * MIN_PART_WORDS || weightOf(words) < MIN_WEIGHT) return [];
  const opening = words.slice(0, MIN_PART_WORDS);
  return statements.flatMap((statement) => {
    let at = findRun(opening, statement.words);
    for (let tried = 0; at >= 0 && tried < MAX_TRIED; tried++) {
      const length = Math.min(
        runLength(words, 0, statement.words, at),
        words.length - MIN_PART_WORDS,
      );
      const rest = words.slice(length);
      const last = findRun(rest, statement.words, at + length);
      if (last >= 0) return { statement, from: at, to: last + rest.length };
      at = findRun(opening, statement.words, at + 1);
    }
    return [];
  });
}
