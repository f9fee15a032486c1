import { DETERMINERS, PHRASE_ENDS, TIMES } from '../../text/data/function-words.ts';
import { NOT_NAMES } from '../../text/data/not-names.ts';
import { isRoleNoun, RANKS, TITLES } from '../../text/data/roles.ts';
import { STOP_WORDS } from '../../text/data/stop-words.ts';
import type { Capital } from './capitals.ts';

/** A run of capitalised words as a name, with what somebody is called before it. */
export type NameRun = {
  role: Capital[];
  /** Without the role and a word that only opens the sentence; may be empty. */
  name: Capital[];
  /** Mr, Dr: a form of address that does not say who somebody is. */
  addressed: boolean;
};

// Marks that may stand before a sentence’s first word.
const MARKS = /^["“‘'([\s–—-]*$/u;
const MAX_MARKS = 8;
// “Season 5: Have Rick and Ada made it?”; but Will and May are names.
const AUXILIARY =
  /^(?:am|are|can|could|did|do|does|had|has|have|is|let|must|shall|should|was|were|would)$/u;
const ADDRESS = /^(?:dame|dr|lady|lord|miss|mr|mrs|ms|prof|sir)\.?$/u;

export function readRun(sentence: string, run: Capital[]): NameRun {
  const opens = isOpener(sentence, run[0]!);
  let start = 0;
  while (start < run.length && isNoName(run[start]!, opens && start === 0)) start++;
  let first = start;
  for (let at = start; at < run.length - 1; at++) if (isRole(run[at]!)) first = at + 1;
  const role = run.slice(start, first);
  const addressed = role.length > 0 && role.every(({ text }) => ADDRESS.test(text.toLowerCase()));
  return { role, name: run.slice(first), addressed };
}

/** The first word of a sentence, with at most a few marks before it. */
export const isOpener = (sentence: string, { start }: Capital): boolean =>
  start < MAX_MARKS && MARKS.test(sentence.slice(0, start));

/** Monday; and what opens a sentence: When, Witnesses. */
function isNoName({ text }: Capital, opens: boolean): boolean {
  const lower = text.toLowerCase();
  if (TIMES.has(lower)) return true;
  if (!opens) return /^I(?:[’']|$)/u.test(text) || AUXILIARY.test(lower);
  return (
    STOP_WORDS.has(lower) ||
    NOT_NAMES.has(lower) ||
    PHRASE_ENDS.has(lower) ||
    DETERMINERS.has(lower)
  );
}

function isRole({ text }: Capital): boolean {
  const lower = text.toLowerCase().replace(/\.$/u, '');
  return TITLES.has(lower) || RANKS.has(lower) || isRoleNoun(lower);
}
