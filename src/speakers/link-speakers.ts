import type { KnownSpeaker, Sighting } from '../model.ts';
import { speakerId } from '../text/fold.ts';
import { isBare } from '../text/read-person-name.ts';
import { chooseSpeaker } from './choose-speaker.ts';

/**
 * Gives the ids of an article’s speakers, known or new, in the order of the sightings. A wrong
 * union is worse than a missed one: a bare surname joins a full name only where one bearer is known
 * and a role, the others named or the outlet speaks for it; clashing roles make two people.
 */
export function linkSpeakers(met: Sighting[], known: KnownSpeaker[]): string[] {
  const ids = new Map<Sighting, string>();
  const taken = new Set(known.map(({ id }) => id));
  for (const sighting of met.toSorted(fullestFirst)) {
    const chosen = chooseSpeaker(
      sighting,
      known.filter((one) => isFree(one, sighting, ids)),
    );
    const id = chosen?.id ?? freeId(speakerId(sighting.name), taken);
    taken.add(id);
    ids.set(sighting, id);
  }
  return met.map((sighting) => ids.get(sighting)!);
}

/**
 * Whether no other name of this article has taken the speaker: two full names are two people. A
 * bare name may be either’s, and an organisation may have several.
 */
const isFree = (
  { id }: KnownSpeaker,
  { kind, name }: Sighting,
  ids: Map<Sighting, string>,
): boolean => kind === 'organisation' || isBare(name) || ![...ids.values()].includes(id);

function fullestFirst(one: Sighting, other: Sighting): number {
  const words = ({ name }: Sighting) => name.split(' ').length;
  return words(other) - words(one) || (one.name < other.name ? -1 : 1);
}

function freeId(base: string, taken: Set<string>): string {
  for (let n = 2; ; n++) {
    const id = n === 2 && !taken.has(base) ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}
