const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Small words that belong to the surname after them: Ursula von der Leyen. In lower case. */
export const PARTICLES = set(
  'al ben bin da de del della den der di dos du el ibn la le st ter van von ó',
);

/** Particles that are first names where they are written with a capital: Al Marsh, Ben Carver. */
export const FIRST_NAME_PARTICLES = set('al ben');

/** What tells a father from his son after the surname; in lower case, without stop. */
export const SUFFIXES = set('ii iii iv jr sr');
