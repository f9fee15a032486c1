import { tally } from '../../text/tally.ts';
import type { BareLabel } from './read-turn-label.ts';

const WORD = String.raw`\p{Lu}[\p{L}'’.-]*`;
const NAME = `${WORD}(?: (?:${WORD}|al|bin|da|de|del|der|la|van|von)){0,4}`;
// “Ann Lee”, “MINISTER LEE”, “Ann Lee -- Chief Executive”: a paragraph that is a name and nothing else.
const ALONE = new RegExp(
  String.raw`^(${NAME})(?: (?:--|[—–]) [\p{L}\p{N}][^.!?:“”"—–]{1,50}){0,2}$`,
  'u',
);
const MAX_NAME_CHARS = 120;
// “Ann Lee – We sing.”
const DASHED = new RegExp(String.raw`^(${NAME}) (?:--|[—–|]) (?=[^\s“"‘'«£$€])`, 'u');
/** Two names, one of which comes back. */
const MIN_NAMES = 3;
/** No talk in which nobody comes back has more; the text is searched for each. */
const MAX_CALLED = 8;
/** Each of two names before a dash comes back: names of a list do not. */
const MIN_DASHED = 2;

/**
 * The paragraphs that are the label of the one below without a colon, as the terms of a definition list
 * are, or open with a name and a dash: two names or more take turns, and each has words.
 */
export function findNamesAlone(paragraphs: string[]): ReadonlyMap<number, BareLabel> {
  const alone = readAll(paragraphs, ALONE);
  const found = [...alone].filter(([at]) => paragraphs[at + 1] !== undefined && !alone.has(at + 1));
  if (takeTurns(found) || areCalled(found, paragraphs)) return new Map(found);
  const dashed = [...readAll(paragraphs, DASHED)];
  const counts = tally(dashed.map(([, { written }]) => written));
  const often = [...counts.values()].filter((count) => count >= MIN_DASHED);
  return new Map(often.length > 1 ? dashed : []);
}

function readAll(paragraphs: string[], form: RegExp): Map<number, BareLabel> {
  return new Map(
    paragraphs.flatMap((words, at): [number, BareLabel][] => {
      const match = form === ALONE && words.length > MAX_NAME_CHARS ? null : form.exec(words);
      return match ? [[at, { written: match[1]!, length: match[0].length }]] : [];
    }),
  );
}

type Found = [number, BareLabel][];

function takeTurns(found: Found): boolean {
  const counts = tally(found.map(([, { written }]) => written));
  const comesBack = [...counts.values()].some((count) => count > 1);
  return found.length >= MIN_NAMES && counts.size > 1 && comesBack;
}

/** Each once: the first has a question below, and all are named elsewhere but one who asks. */
function areCalled(found: Found, paragraphs: string[]): boolean {
  const [first, ...others] = found;
  if (!first || others.length === 0 || found.length > MAX_CALLED) return false;
  if (found.some(([, { written }]) => written === 'Operator')) return true;
  if (!paragraphs[first[0] + 1]!.endsWith('?')) return false;
  const lines = new Set(found.map(([at]) => at));
  const rest = paragraphs.filter((_, at) => !lines.has(at)).join('\n');
  return found.every(([, { written }], at) => at === 0 || rest.includes(written));
}
