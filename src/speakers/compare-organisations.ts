import type { Likeness } from './compare-names.ts';
import { organisationKey } from './name-key.ts';

// IMF, U.S.
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&.]+$/u;
/** A shorter acronym stands for too many organisations. */
const MIN_SHARED_ACRONYM_CHARS = 3;

/**
 * Compares all names of two organisations. Full names decide where both have one: an acronym may
 * stand for several.
 */
export function compareOrganisations(names: string[], otherNames: string[]): Likeness {
  const [full, otherFull] = [names.filter(isFull), otherNames.filter(isFull)];
  const areBothFull = full.length > 0 && otherFull.length > 0;
  const [compared, others] = areBothFull ? [full, otherFull] : [names, otherNames];
  const keys = new Set(others.map(organisationKey));
  if (!compared.some((name) => keys.has(organisationKey(name)))) return 'different';
  return full.length > 0 === otherFull.length > 0 ? 'same' : 'perhaps';
}

/** Whether both have one acronym, long enough to stand for a single organisation. */
export const shareAcronym = (names: string[], otherNames: string[]): boolean =>
  names.some(
    (name) =>
      ACRONYM.test(name) && name.length >= MIN_SHARED_ACRONYM_CHARS && otherNames.includes(name),
  );

const isFull = (name: string): boolean => !ACRONYM.test(name);
