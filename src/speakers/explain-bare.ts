import type { KnownSpeaker, Sighting } from '../model.ts';
import { isBare } from '../text/read-person-name.ts';
import { chooseSpeaker } from './choose-speaker.ts';

/**
 * Sightings of a bare surname that a full name met later explains, with the speaker they are to
 * join. Feeds are read newest first, so the article that names someone in full often comes later.
 */
export function explainBare(
  known: KnownSpeaker[],
): { met: Sighting; from: string; into: string }[] {
  const isSurname = ({ names }: KnownSpeaker) => names.every(({ name }) => isBare(name));
  const named = known.filter((one) => !isSurname(one));
  return known.filter(isSurname).flatMap(({ id: from, sightings }) =>
    sightings.flatMap((met) => {
      const into = chooseSpeaker(met, named)?.id;
      return into === undefined ? [] : [{ met, from, into }];
    }),
  );
}
