import { HER_NAMES, HIS_NAMES } from './data/first-names.ts';
import { fold } from './fold.ts';
import { readPersonName } from './read-person-name.ts';

/** Whether mostly men or women bear the first name; null where both do or nothing is known. */
export function genderOfName(name: string): 'he' | 'she' | null {
  const { given, surname } = readPersonName(name);
  const first = fold(given[0] ?? surname).split('-')[0]!;
  return HIS_NAMES.has(first) ? 'he' : HER_NAMES.has(first) ? 'she' : null;
}
