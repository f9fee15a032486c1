import { type IsNew, meaningOf, newTo } from '../../summary/new-in.ts';
import { foldWords } from '../../text/fold.ts';
import { foldTerms } from '../../text/fold-terms.ts';
import { keepLast } from '../../text/keep-last.ts';
import { readWords, type Words } from './align-statements.ts';
import { isSaidTwice } from './is-said-twice.ts';
import { areSame } from './is-same-statement.ts';

/** A line that says so much of another, by meaning, tells it again. */
const TELLS_AGAIN = 0.7;
/** Fewer telling words do not show what a line tells. */
const MIN_MEANINGS = 4;
/** So few words of a quotation in another line are that quotation. */
const MIN_PART = 3;
/** Many editions compare the same lines. */
const MAX_KEPT = 3_000;

/** The lines of one edition, and the statements told before: no two of them may tell the same. */
export type Said = {
  /** `by` is who says it, of a statement; headlines are compared as they are, whoever they name. */
  add(line: string, of?: { by?: string; isHeadline?: boolean }): void;
  /** Whether a line tells what another one does. */
  has(line: string, about?: About): boolean;
};

/** The line that it stands under, and who says it, of a statement. */
type About = { under?: string; by?: string };

/** `before` has statements, which are compared by their words alone. */
export function createSaid(before: string[] = []): Said {
  const statements = before.map(readLine);
  const lines: (Line & { by: string | undefined; isHeadline: boolean })[] = [];
  return {
    add: (line, { by, isHeadline = false } = {}) =>
      void lines.push({ ...readLine(line), by, isHeadline }),
    has(text, { under, by } = {}) {
      const line = { ...readLine(text), by };
      return (
        statements.some((other) => areSame(line.words, other.words)) ||
        lines.some(
          (other) =>
            other.text !== under &&
            (tellSame(line, other) ||
              (!other.isHeadline && areByOne(line, other) && isSaidTwice(line, other))),
        )
      );
    },
  };
}

type Line = { text: string; words: Words; meanings: string[]; isNew: IsNew };

const readLine = keepLast(
  MAX_KEPT,
  (text: string) => text,
  (text): Line => ({
    text,
    words: readWords(text),
    meanings: [...new Set(foldTerms(text).flatMap((term) => meaningOf(term) ?? []))],
    isNew: newTo(text),
  }),
);

const tellSame = (one: Line, other: Line): boolean =>
  areSame(one.words, other.words) ||
  isPartOf(one, other) ||
  isPartOf(other, one) ||
  tells(one, other) ||
  tells(other, one);

/** Whether one person says both: a sentence names whose speech it reports. */
const areByOne = (one: Line & { by?: string | undefined }, other: typeof one): boolean =>
  one.by !== undefined && other.by !== undefined
    ? one.by === other.by
    : isReportOf(one, other.by) || isReportOf(other, one.by);

const isReportOf = ({ text }: Line, by: string | undefined): boolean =>
  by !== undefined && foldWords(text).includes(foldWords(by).at(-1)!);

/** Also of a few words, which two people might say alike. */
const isPartOf = ({ words: { all } }: Line, { words }: Line): boolean =>
  all.length >= MIN_PART && ` ${words.all.join(' ')} `.includes(` ${all.join(' ')} `);

/** Whether the one line has nearly all that the other one means. */
function tells({ isNew }: Line, { meanings }: Line): boolean {
  if (meanings.length < MIN_MEANINGS) return false;
  const told = meanings.filter((meaning) => !isNew(meaning)).length;
  return told >= MIN_MEANINGS && told >= TELLS_AGAIN * meanings.length;
}
