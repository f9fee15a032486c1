import { PREPOSITIONS } from './told-words.ts';

/**
 * Who is said to speak, in the words of the text. `name` is null where these name nobody: “she”, “the
 * minister”. `isLabel` where no verb says that it is a speaker: `Ann Lee: “…”`.
 */
export type Voice = { name: string | null; isLabel: boolean };

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const DAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday today tonight yesterday',
);
// In capitals where a sentence begins, and no part of a name
const BEFORE_NAME = set(
  'after also and as before but earlier finally however later meanwhile now or so still the then though when while',
);
const PREPOSITION = new RegExp(`^${PREPOSITIONS}$`, 'iu');
// “Ann Lee | and Bo Ek”
const TOGETHER = /^(?:and|or|&)$/u;
const NAMES_NOBODY = set(
  'anybody anyone everybody everyone he i it many most nobody one others she some somebody someone they we who you',
);
const CAPITAL = /\p{Lu}/u;

/**
 * A phrase without what leads to it: “Then on Monday Ann Lee” is Ann Lee. “For Ann Lee” is nobody, nor
 * is “In Northgate Ann Lee”, in which the name of the place has no end.
 */
export function toVoice(phrase: string, { isLabel = false } = {}): Voice {
  const typed = phrase.trim().split(/\s+/u);
  const words = withoutDays(typed);
  const isNamed =
    !TOGETHER.test(typed[0]!) &&
    !PREPOSITION.test(words[0] ?? '') &&
    words.some((word) => CAPITAL.test(word) && !NAMES_NOBODY.has(word.toLowerCase()));
  return { name: isNamed ? words.join(' ') : null, isLabel };
}

function withoutDays(words: string[]): string[] {
  const [first = '', second = ''] = words.map((word) => word.toLowerCase());
  if (PREPOSITION.test(first) && DAYS.has(second)) return withoutDays(words.slice(2));
  if (BEFORE_NAME.has(first) || DAYS.has(first)) return withoutDays(words.slice(1));
  if (!DAYS.has(words.at(-1)?.toLowerCase() ?? '')) return words;
  // `Northgate, Monday:` is where and when.
  return words.at(-2)?.endsWith(',') ? [] : withoutDays(words.slice(0, -1));
}
