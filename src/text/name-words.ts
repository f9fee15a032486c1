import { fold } from './fold.ts';

// A particle joined to the next word: al-Assad, el-Sisi, d’Estaing. Many writers leave it out.
const ATTACHED_PARTICLE = /^(?:[Aa][lrs]|[Bb]in|[Dd]|[Ee]l|[Ii]bn|[Ll])[-'’ʼ`](?=\p{L})/u;
// A stop between initials: J.R., J.-C.
const INNER_STOP = /\.-?(?=\p{L})/gu;
const MARKS = /[^\p{L}\p{M}\p{N}-]/gu;

/** The words of names read lately: within an article each name is read many times. */
const seen = new Map<string, string[]>();
const MAX_SEEN = 2_000;

/** The folded words of a name: `J.R. al-Marsh-Holt` gives j, r, marsh-holt. */
export function nameWords(name: string): string[] {
  const known = seen.get(name);
  if (known) return known;
  const words = splitName(name).map(fold);
  if (seen.size >= MAX_SEEN) seen.clear();
  seen.set(name, words);
  return words;
}

/** The same words as they are written. */
export const splitName = (name: string): string[] =>
  name
    .replace(INNER_STOP, '. ')
    .split(/[\s,]+/u)
    .map((word) => dropParticle(word).replace(MARKS, ''))
    .filter((word) => word !== '');

/** `al-Assad` gives Assad. */
export const dropParticle = (word: string): string => word.replace(ATTACHED_PARTICLE, '');
