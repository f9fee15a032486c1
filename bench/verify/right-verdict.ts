import type { Verdict } from '../../commands/verify/finding.ts';
import { foldWords } from '../../src/text/fold.ts';
import type { Made } from './made.ts';
import { lineOf, type Said, type SpokenRecord, type Wording } from './record.ts';

// `…`, `[...]` as quotations show what they leave out
const LEFT_OUT = /[[(]?\s*(?:…|\.{3}|\. \. \.)\s*[\])]?/u;
const LINKING = new Set('also and because but look now oh so well yes'.split(' '));

/**
 * What is right where kinds collide, found by looking through the whole record, without what is tested.
 * Undefined where two answers are right: then it is not asked.
 *
 * - The record of a statement is its words as extracted; of speech partly in marks also each part in
 *   marks, which is a whole quotation. Case, accents, marks, dashes and white space never count.
 * - Words that stand so on record, as whole sentences, are exact, whichever way they were made: a
 *   changed wording that makes another statement, a cut that another has said in full.
 * - A sentence without a linking word that it begins with (and, but, so, well) is still whole. Without
 *   any other word, be it one, it is cut. So is a statement from which a sentence between, or words
 *   with a sign for it, are left out. A word left out of the middle without a sign is a change.
 * - A short statement is exact like a long one, whoever else may have said so.
 * - Where a speaker is named only their statements count: theirs in part is cut, though another has
 *   said just this in full. Where only others have the words, it is misattributed, whether the
 *   words are whole, cut or slightly changed. Where a report that has them names nobody, nobody
 *   knows: not asked.
 * - Misspelt words are other words: altered. So are a third of the words changed: the sentence is
 *   still told by the rest.
 * - Joined is what has at least four words each of two statements, none of them below a fifth of
 *   all; less is a change of the other. Whose they are does not matter. Two parts of one statement
 *   are cut.
 * - None is what shares no five words in a row, and less than half of its telling words, with any
 *   statement.
 */
export function rightVerdict(made: Made, record: SpokenRecord): Verdict | undefined {
  const standing = findStanding(made.words, record);
  if (standing.length === 0) return made.verdict;
  const { speaker } = made;
  const own = speaker === null ? standing : standing.filter(({ said }) => isBy(said, speaker));
  if (own.length > 0) return own.some(({ isWhole }) => isWhole) ? 'exact' : 'cut';
  return standing.some(({ said }) => said.speaker === null) ? undefined : 'misattributed';
}

/** Whether a name may mean whoever spoke: all of its words are among what they are called. */
export function isBy({ called }: Said, name: string): boolean {
  const words = foldWords(name);
  return words.length > 0 && words.every((word) => called.has(word));
}

type Standing = { said: Said; isWhole: boolean };

/** The statements that have just these words. */
export function findStanding(words: string, record: SpokenRecord): Standing[] {
  const parts = words
    .split(LEFT_OUT)
    .map(foldWords)
    .filter(({ length }) => length > 0);
  if (parts.length === 0) return [];
  const sentences = parts.length > 1 ? parts : words.split(/(?<=[.!?]["”’']?)\s+/u).map(foldWords);
  const lines = parts.map(lineOf);
  const loose = sentences.filter(({ length }) => length > 0);
  return record.thatMayHave(foldWords(words)).flatMap((said) => {
    const found = said.wordings.flatMap((wording) => {
      const isThere = lines.every((line) => wording.line.includes(line));
      if (isThere) return standsAs(parts, wording) ?? [];
      const isLoose = loose.length > 1 && loose.every((one) => wording.line.includes(lineOf(one)));
      return isLoose && standsAs(loose, wording) ? false : [];
    });
    return found.length > 0 ? [{ said, isWhole: found.includes(true) }] : [];
  });
}

/** True where the parts, one after the other, are whole sentences; false where something is left out. */
function standsAs(parts: string[][], { keys, starts, ends }: Wording): boolean | undefined {
  const firsts = placesOf(parts[0]!, keys);
  const found = firsts.flatMap((first) => {
    let end = first;
    let isGapless = true;
    for (const part of parts) {
      const at = placesOf(part, keys).find((one) => one >= end);
      if (at === undefined) return [];
      if (at > end) isGapless = false;
      end = at + part.length;
    }
    return isGapless && ends.has(end) && startsSentence(first, keys, starts);
  });
  return found.length > 0 ? found.includes(true) : undefined;
}

function startsSentence(first: number, keys: string[], starts: Set<number>): boolean {
  return starts.has(first) || (starts.has(first - 1) && LINKING.has(keys[first - 1]!));
}

const placesOf = (part: string[], keys: string[]): number[] =>
  keys.flatMap((_, at) => (part.every((key, offset) => keys[at + offset] === key) ? [at] : []));
