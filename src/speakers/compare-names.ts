import { compareParts } from '../text/compare-parts.ts';

/** perhaps: a part is missing or shortened; different: parts clash. */
export type Likeness = 'same' | 'perhaps' | 'different';

/**
 * Whether names in two articles may be one person’s. A bare surname or a short form is never more
 * than `perhaps`, nor is a suffix that only one has: the son may be meant, or the father.
 */
export function compareNames(one: string, other: string): Likeness {
  const parts = compareParts(one, other);
  if (!parts || parts.given === 'clash' || parts.suffix === 'clash') return 'different';
  return parts.given === 'same' && parts.suffix === 'same' ? 'same' : 'perhaps';
}
