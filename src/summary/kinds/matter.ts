import { foldTerms } from '../../text/fold-terms.ts';
import { pointsBack } from '../points-back.ts';

/** What a text is about, by the words of its title, or of the claim that it checks. */
export type Matter = { terms: Set<string>; numbers: Set<string> };

// Claim: …, Fact check: …
const LABEL = /^[\p{L} -]{2,24}:\s/u;
const NUMBER = /\d[\d.,]*/gu;
/** A sentence that has so much of the claim repeats it. */
const REPEATS = 0.55;
const MIN_REPEATED = 3;
/** One that has so many of its words says what it is about. */
const NAMES_MATTER = 2;

export const readMatter = (told: string): Matter => ({
  terms: new Set(foldTerms(told.replace(LABEL, ''))),
  numbers: new Set(told.match(NUMBER) ?? []),
});

/** Whether a sentence is about the matter. */
export const isAbout = (text: string, matter: Matter): boolean =>
  countShared(text, matter) >= NAMES_MATTER;

/** Whether it says so to somebody who has read nothing else. */
export const saysWhat = (text: string, matter: Matter): boolean =>
  isAbout(text, matter) && !pointsBack(text, { authorSpeaks: true });

/** Whether it says what the claim says; with other figures than the claim’s it says something else. */
export function repeats(text: string, matter: Matter): boolean {
  const { size } = matter.terms;
  if (size === 0) return false;
  const figures = text.match(NUMBER) ?? [];
  if (matter.numbers.size > 0 && figures.some((figure) => !matter.numbers.has(figure)))
    return false;
  return countShared(text, matter) >= Math.max(size * REPEATS, Math.min(size, MIN_REPEATED));
}

/** How many words it has of the matter. */
export const countShared = (text: string, { terms }: Matter): number =>
  new Set(foldTerms(text).filter((term) => terms.has(term))).size;
