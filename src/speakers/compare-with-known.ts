import type { KnownSpeaker, Sighting } from '../model.ts';
import { ROLE_NOUNS } from '../text/data/roles.ts';
import { fold, speakerId } from '../text/fold.ts';
import { isBare } from '../text/read-person-name.ts';
import { compareNames, type Likeness } from './compare-names.ts';
import { compareOrganisations } from './compare-organisations.ts';

/** Compares the name of a sighting with all names of a known speaker. */
export function compareWithKnown(met: Sighting, names: KnownSpeaker['names']): Likeness {
  const kinds = [met.kind, ...names.map(({ kind }) => kind)];
  const written = names.map(({ name }) => name);
  if (kinds.includes('organisation'))
    return kinds.includes('person')
      ? 'different'
      : compareOrganisations([met.name, ...met.acronyms], written);
  const full = written.filter((name) => !isBare(name));
  if (full.length > 0 && isCrowd(met.name)) return 'different';
  if (isBare(met.name)) return weakest(met.name, full.length > 0 ? full : written);
  return full.length > 0 ? weakest(asSpelled(met.name, full), full) : 'different';
}

/** A name that differs by hyphens, stops, apostrophes or accents alone is read as it is known. */
const asSpelled = (name: string, known: string[]): string =>
  known.find((other) => speakerId(other) === speakerId(name)) ?? name;

/** Republicans, Residents. */
const isCrowd = (name: string): boolean =>
  isBare(name) && ROLE_NOUNS.has(fold(name).replace(/s$/u, ''));

/** One clash decides: John M. is not a speaker known as both John and John D. */
function weakest(name: string, names: string[]): Likeness {
  const found = new Set(names.map((other) => compareNames(name, other)));
  return found.has('different') ? 'different' : found.has('same') ? 'same' : 'perhaps';
}
