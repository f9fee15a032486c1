import { isRoleNoun, KIN_NOUNS, OF_SOMEBODY } from './data/roles.ts';
import { EPITHETS, NO_EPITHETS, OF_OFFICE, PRAISE } from './data/shouted-words.ts';
import { SPEECH_VERBS } from './data/speech-verbs.ts';

/** What fits beside a name. */
const MAX_CHARS = 60;
/** Where a longer role is cut so early, too little of it would be left. */
const MIN_CHARS = 12;
/** How soon a second role has its noun, “and” included. */
const MAX_WORDS_BEFORE_NOUN = 5;

// FURIOUS, FURIOUS!; not MP, CEO
const SHOUTED = /^\p{Lu}{3,}[!?.…]*$/u;
// furious, disgraced, shameless, wonderful
const ADJECTIVE = /.{3}(?:ous|ed|less|ful)$/u;
const MARKS = /[!?.…]+$/u;
// `the company’s chief executive`: which company, only its article says
const POINTING =
  /^(?:the |its |their )?(?:agency|bank|city|club|company|council|country|department|firm|group|ministry|nation|organi[sz]ation|party|state|team|trust|union)[’']s (?=\p{L})/iu;
// Without that company it says something else: the first woman to lead it, its only chemist.
const AMONG_THEM =
  /^(?:biggest|eldest|first|largest|last|lone|oldest|only|richest|sole|top|youngest) /u;
// chair, who …; chief of the bank, a firm that …
const FURTHER = /[,;(–—]| (?:who|whom|whose|which|that|and) /gu;
// “professor of | law and history”: what comes behind may be one field of two.
const IN_FIELD = / (?:of|for|in|on) /u;
// “author of | “Harrow””, “an owner and | …”: what it leads to was left out.
const LINK = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/iu;
// “author of the book | “Harrow””: its title was left out.
const UNTITLED =
  / of (?:an?|her|his|the) (?:\p{L}+ )?(?:biography|book|memoir|novel|report|study)s?$/iu;
// “Roe, the man who …”; “Roe, herself a former minister”: said of somebody in a higher office.
const ANYBODY = /^(?:boy|girl|guy|lady|man|person|woman)$|^(?:her|him)self /iu;
// Says since when, and not of whom.
const SINCE =
  /^(?:acting|current|elder|ex|former|fellow|interim|late|long-?time|new|now|old|senior|then)$/u;
const LAST_STOP = /[\s,;(–—]+$/u;
const LAST_WORDS = /\s+(?:(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)\s+)*\S*$/iu;

/**
 * A role as it is shown beside a name: without words that are shouted for effect (`FURIOUS Senator`) or
 * praise (`renowned chemist`), and no longer than a line has room for, with `…` where it is cut; `the
 * company’s` goes, too. Abbreviations stay (`NATO chief`), and so does what belongs to an office (`FORMER
 * mayor`). Null where nothing is left, or nothing that says of whom: `mother`, `former CEO`.
 */
export function tidyRole(role: string): string | null {
  const own = role.trim().replace(POINTING, '');
  if (own !== role.trim() && AMONG_THEM.test(own)) return null;
  const words = own.replace(UNTITLED, '').split(/\s+/u);
  if (SPEECH_VERBS.has(words[0]!.toLowerCase())) words.shift();
  const isAllLoud = words.every((word) => !/\p{Ll}/u.test(word));
  const kept = withoutPraise(words).flatMap((word) => tidyWord(word, isAllLoud));
  const tidy = withoutLooseEnds(kept)
    .join(' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '');
  return tidy === '' || isOfSomebody(tidy) || ANYBODY.test(tidy) ? null : shorten(tidy);
}

/** “fierce and uncompromising critic”, “well-known, beloved chemist” */
function withoutPraise(words: string[]): string[] {
  const bare = words.map((word) => word.replace(/,$/u, '').toLowerCase());
  let first = 0;
  while (PRAISE.has(bare[first] ?? '') || (first > 0 && bare[first] === 'and')) first++;
  return words.slice(first);
}

function withoutLooseEnds(words: string[]): string[] {
  const last = words.findLastIndex((word) => !LINK.test(word));
  return words.slice(0, last + 1);
}

/**
 * What somebody is to somebody, or heads, and nothing that says whose: `former CEO`, `heartbroken
 * mother`; but `mother of two`, `Ann Lee’s uncle`, `ferry line CEO`.
 */
function isOfSomebody(role: string): boolean {
  const words = role.split(' ');
  const noun = words.at(-1)!.toLowerCase().replace(/^ex-/u, '');
  const before = words.slice(0, -1);
  if (KIN_NOUNS.has(noun)) return before.every((word) => word === word.toLowerCase());
  return (
    noun === 'counterpart' ||
    (OF_SOMEBODY.has(noun) && before.every((word) => SINCE.test(word.toLowerCase())))
  );
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

/** “editor of the Post | and a lecturer”; not “professor of earth | and ocean sciences”. */
function joinsRoles(role: string, at: number): boolean {
  if (!IN_FIELD.test(role.slice(0, at))) return true;
  const next = role.toLowerCase().slice(at).trim().split(/\s+/u, MAX_WORDS_BEFORE_NOUN);
  return /^an?$/u.test(next[1] ?? '') || next.some((word) => isRoleNoun(word));
}

/** Cut where something further is said, or else before a word. */
function shorten(role: string): string {
  if (role.length <= MAX_CHARS) return role;
  const ends = [...role.slice(0, MAX_CHARS).matchAll(FURTHER)]
    .filter(({ 0: word, index }) => word !== ' and ' || joinsRoles(role, index))
    .map(({ index }) => index);
  const end = ends.findLast((at) => at >= MIN_CHARS);
  if (end !== undefined) return role.slice(0, end).replace(LAST_STOP, '');
  const cut = role.slice(0, MAX_CHARS - 1);
  return `${cut.replace(LAST_WORDS, '') || cut}…`;
}
