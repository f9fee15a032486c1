import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { fold } from '../../src/text/fold.ts';
import { describeSpeaker, nameAndRole } from './describe-speaker.ts';
import { exactName } from './exact-name.ts';

/**
 * What to call each of several speakers so that no two are called alike: by name, with the role
 * where a name is another's too, else with the number of quotes, else by the exact name.
 */
export function labelsAmong(all: SpeakerCount[]): string[] {
  const ways = [({ speaker }: SpeakerCount) => speaker.name, withRole, describeSpeaker];
  const told = ways.map((way) => all.map((one) => fold(way(one))));
  return all.map((one, at) => {
    const clear = ways.findIndex((_, n) => isOnce(told[n]!, at));
    return clear < 0 ? exactName(one.speaker) : ways[clear]!(one);
  });
}

const withRole = ({ speaker }: SpeakerCount): string => nameAndRole(speaker);

const isOnce = (labels: string[], at: number): boolean =>
  labels.every((label, other) => other === at || label !== labels[at]);
