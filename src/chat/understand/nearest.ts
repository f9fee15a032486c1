import { mistakesBetween } from '../../text/mistakes-between.ts';

/** Longer words are no misspelt names of ours. */
const MAX_CHARS = 24;
/** A shorter name is near to many words. */
const MIN_CHARS = 4;
/** In a word of up to four letters one may be wrong; two in a longer one. */
const SHORT_CHARS = 4;

/**
 * The names that a word is most likely a misspelling of; none where it is far from all. Letters that
 * changed places count as one mistake (optimal string alignment); there may be `most`.
 */
export function nearest(word: string, names: readonly string[], most = 2): string[] {
  const typed = word.toLowerCase();
  if (typed.length < 2 || typed.length > MAX_CHARS) return [];
  const near = names
    .filter((name) => name.length >= MIN_CHARS)
    .map((name) => ({ name, mistakes: mistakesBetween(typed, name.toLowerCase()) }))
    .filter(
      ({ name, mistakes }) => mistakes > 0 && mistakes <= Math.min(most, allowed(typed, name)),
    );
  const least = Math.min(...near.map(({ mistakes }) => mistakes));
  return near.filter(({ mistakes }) => mistakes === least).map(({ name }) => name);
}

const allowed = (typed: string, name: string): number =>
  Math.min(typed.length, name.length) <= SHORT_CHARS ? 1 : 2;
