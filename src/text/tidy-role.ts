import { isRoleNoun } from './data/roles.ts';
import { EPITHETS, NO_EPITHETS, OF_OFFICE } from './data/shouted-words.ts';

/** What fits beside a name. */
const MAX_CHARS = 60;
/** Where a longer role is cut so early, too little of it would be left. */
const MIN_CHARS = 12;

// FURIOUS, FURIOUS!; not MP, CEO
const SHOUTED = /^\p{Lu}{3,}[!?.…]*$/u;
// furious, disgraced, shameless, wonderful
const ADJECTIVE = /.{3}(?:ous|ed|less|ful)$/u;
const MARKS = /[!?.…]+$/u;
// `the company’s chief executive`: which company, only its article says
const POINTING =
  /^(?:the |its |their )?(?:agency|bank|club|company|council|department|firm|group|ministry|organi[sz]ation|party|trust|union)[’']s (?=\p{L})/iu;
// chair, who …; chief of the bank, a firm that …
const FURTHER = /[,;(–—]| (?:who|whom|whose|which|that|and) /gu;
const LAST_STOP = /[\s,;(–—]+$/u;
const LAST_WORDS = /\s+(?:(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)\s+)*\S*$/iu;

/**
 * A role as it is shown beside a name: without words that are shouted for effect (`FURIOUS Senator`), and
 * no longer than a line has room for, with `…` where it is cut; `the company’s` goes, too. Abbreviations stay (`NATO chief`), and
 * so does what belongs to an office (`FORMER mayor`). Null where nothing is left.
 */
export function tidyRole(role: string): string | null {
  const words = role.trim().replace(POINTING, '').split(/\s+/u);
  const isAllLoud = words.every((word) => !/\p{Ll}/u.test(word));
  const kept = words.flatMap((word) => tidyWord(word, isAllLoud));
  const tidy = kept.join(' ').replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '');
  return tidy === '' ? null : shorten(tidy);
}

/** Each as it is shown, once. */
export const tidyRoles = (roles: string[]): string[] => [
  ...new Set(roles.flatMap((role) => tidyRole(role) ?? [])),
];

function tidyWord(word: string, isAllLoud: boolean): string[] {
  if (!SHOUTED.test(word)) return [word];
  const lower = word.replace(MARKS, '').toLowerCase();
  // CEO, DJ
  const isOffice = lower.length > 3 && (OF_OFFICE.has(lower) || isRoleNoun(lower));
  if (isOffice) return [isAllLoud ? capital(lower) : lower];
  const isEpithet = EPITHETS.has(lower) || (ADJECTIVE.test(lower) && !NO_EPITHETS.has(lower));
  return isEpithet ? [] : [word];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Cut where something further is said, or else before a word. */
function shorten(role: string): string {
  if (role.length <= MAX_CHARS) return role;
  const ends = [...role.slice(0, MAX_CHARS).matchAll(FURTHER)].map(({ index }) => index);
  const end = ends.findLast((at) => at >= MIN_CHARS);
  if (end !== undefined) return role.slice(0, end).replace(LAST_STOP, '');
  const cut = role.slice(0, MAX_CHARS - 1);
  return `${cut.replace(LAST_WORDS, '') || cut}…`;
}
