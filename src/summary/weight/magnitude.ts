import { numberAt } from './number-at.ts';
import type { Told, ToldWord } from './told.ts';

/** From here on a number is large, in powers of ten; with so many more it weighs 1. */
const LARGE = 3;
const SPAN = 6;

// all adults, every household, most children
const ALL = /^(?:all|every|most)$/u;
const PEOPLE =
  /^(?:adults?|americans?|britons?|children|citizens?|families|family|households?|people|pupils?|residents?|taxpayers?|travell?ers?|voters?|workers?)$/u;
const REACH = 3;
/** What holds for everybody weighs as millions. */
const EVERYBODY = 0.75;

/** How large a number the headline has: ten thousand 0.17, a million 0.5; “all adults” 0.75. */
export function magnitudeOf({ title }: Told): number {
  if (isOnAll(title)) return EVERYBODY;
  const most = title.reduce((max, _, at) => Math.max(max, numberAt(title, at) ?? 0), 1);
  return Math.min(1, Math.max(0, (Math.log10(most) - LARGE) / SPAN));
}

const isOnAll = (words: ToldWord[]): boolean =>
  words.some(
    ({ lower }, at) =>
      lower === 'nationwide' ||
      (ALL.test(lower) &&
        words.slice(at + 1, at + 1 + REACH).some((word) => PEOPLE.test(word.lower))),
  );
