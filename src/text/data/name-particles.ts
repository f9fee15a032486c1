const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Small words that belong to the surname after them: Ursula von der Leyen. In lower case. */
export const PARTICLES = set(
  'af al av ben bin bint da dal dalla das de degli dei del della delle den der des di dos du el ibn la las le los st te ten ter tot vom van von zu zum zur ó',
);

/** Particles that are first names where they are written with a capital: Al Marsh, Di Wen. */
export const FIRST_NAME_PARTICLES = set('al ben di');

/** What tells a father from his son after the surname; in lower case, without stop. */
export const SUFFIXES = set('ii iii iv jr sr');

/** What people write behind their names: Ada Voss MBE. In lower case, without stops. */
export const HONOURS = set('cbe dbe frcs frs kbe kc mbe md mla mp msp obe phd qc');
