import type { Speaker } from '../../src/model.ts';
import { shortHash } from '../../src/short-hash.ts';
import { hasName } from '../../src/speakers/match-speakers.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { foldWords } from '../../src/text/fold.ts';

type Named = { id: string; name: string };

/** `John Smith @3fa91c`: a name that `lookUp` reads as this speaker and no namesake. */
export const exactName = (speaker: Named): string => `${speaker.name} @${tagOf(speaker)}`;

/** Several of them, as `merge` and `split` read them. */
export const exactNames = (all: SpeakerCount[]): string =>
  all.map(({ speaker }) => exactName(speaker)).join('; ');

export const tagOf = ({ id }: Named): string => shortHash(id, 6, 'hex');

/** The speaker's name, made exact where it may mean another of these speakers, too. */
export function nameAmong({ speaker }: { speaker: Speaker }, all: SpeakerCount[]): string {
  const words = foldWords(speaker.name);
  const bearers = all.filter((one) => hasName(one.speaker, words));
  return bearers.length > 1 ? exactName(speaker) : speaker.name;
}
