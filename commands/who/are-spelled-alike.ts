import { compareRoles } from '../../src/speakers/compare-roles.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { speakerId } from '../../src/text/fold.ts';

/**
 * Whether several may be one person: their names differ by hyphens, stops, apostrophes or accents at
 * most, and no roles clash.
 */
export const areSpelledAlike = (all: SpeakerCount[]): boolean =>
  all.every(({ speaker }) => speakerId(speaker.name) === speakerId(all[0]!.speaker.name)) &&
  all.every((one, at) => all.slice(at + 1).every((other) => !clash(one, other)));

const clash = (one: SpeakerCount, other: SpeakerCount): boolean =>
  compareRoles(one.speaker.roles, other.speaker.roles) === 'clash';
