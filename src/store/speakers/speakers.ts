import type { Speaker } from '../../model.ts';
import { tidyRoles } from '../../text/tidy-role.ts';
import type { Db, Engine } from '../database/tables.ts';
import type { Scope } from '../scope.ts';
import { readTallies } from '../tallies/read-tallies.ts';
import { findDescribed, findNamed } from './find-voices.ts';
import { latestRoles } from './latest-roles.ts';
import { rankSpeakers } from './rank-speakers.ts';
import { readOutlets } from './read-outlets.ts';
import { readView } from './read-view.ts';
import { toVoices, type VoiceTally } from './to-voices.ts';
import { readTopNames } from './top-names.ts';
import { chooseNames, readVoiceNames } from './voice-names.ts';
import { readVoiceRoles } from './voice-roles.ts';
import type { View } from './voices.ts';

/** Who speaks in the articles that a place may read, after the place's repairs. */
export type Speakers = {
  /** Those with the most statements first. */
  findSpeakers(search: SpeakerSearch): Promise<SpeakerCount[]>;
  /** The names of those with the most statements: quicker, to find what was misspelt. */
  findNames(placeId: string, limit: number): Promise<Pick<Speaker, 'id' | 'name'>[]>;
  /** What these articles say about one speaker. */
  findProfile(placeId: string, speakerId: string): Promise<SpeakerProfile>;
};

type SpeakerSearch = {
  placeId: string;
  /** Folded words, each of which must begin a word of the speaker's name. */
  nameWords?: string[];
  /** Folded words, each of which must be a word of the speaker's names or roles, in any article. */
  description?: string[];
  ids?: string[];
  limit: number;
};

/** The speaker's `roles` are as they are shown: the latest first, then the commonest. */
export type SpeakerCount = {
  speaker: Speaker;
  /** Statements; copies count once. */
  quotes: number;
  lastSaid: string;
  outlets: number;
};

export type SpeakerProfile = {
  /** What they were called, the commonest first. */
  roles: { role: string; quotes: number; firstSaid: string; lastSaid: string }[];
  outlets: { outlet: string; quotes: number }[];
  /** `partId` is the speaker's own id, or that of one merged into them here. */
  names: { partId: string; nameId: string; name: string; quotes: number }[];
};

export function speakers(db: Db, engine: Engine, scope: Scope): Speakers {
  const viewOf = (placeId: string): Promise<View> => readView(db, scope, placeId);

  async function findVoices(view: View, search: SpeakerSearch): Promise<VoiceTally[]> {
    const { nameWords = [], description = [], ids, limit } = search;
    if (ids) return readVoiceTallies(view, ids);
    if (nameWords.length > 0) return findNamed(db, { engine, view }, nameWords, limit);
    if (description.length > 0) return findDescribed(db, view, description, limit);
    return rankSpeakers(db, view, { limit });
  }

  async function readVoiceTallies(view: View, ids: string[]): Promise<VoiceTally[]> {
    const tallies = await readTallies(db, view.realms, view.voices.speakersOf(ids));
    return toVoices(tallies, view).filter(({ voice }) => ids.includes(voice));
  }

  return {
    async findSpeakers(search) {
      const view = await viewOf(search.placeId);
      const found = await findVoices(view, search);
      const names = chooseNames(await readVoiceNames(db, view, found));
      const ids = found.map(({ voice }) => voice);
      const roles = Map.groupBy(await readVoiceRoles(db, view, ids), ({ voice }) => voice);
      // Under one name, the outlets are counted already.
      const several = found.filter((one) => one.names.length > 1);
      const outlets = await readOutlets(db, view, several);
      return found
        .flatMap(({ voice: id, statements, lastSaid, names: own }): SpeakerCount[] => {
          const called = names.get(id);
          // An article may be deleted between the reads.
          if (!called) return [];
          const { name, kind } = called;
          const met = latestRoles(roles.get(id) ?? []).map(({ role }) => role);
          const speaker = { id, name, kind, roles: tidyRoles(met) };
          return [
            {
              speaker,
              quotes: statements,
              lastSaid,
              outlets: outlets.get(id)?.length ?? own[0]!.outlets,
            },
          ];
        })
        .sort(
          (one, other) =>
            other.quotes - one.quotes || (one.speaker.name < other.speaker.name ? -1 : 1),
        );
    },

    findNames: async (placeId, limit) => readTopNames(db, await viewOf(placeId), limit),

    async findProfile(placeId, speakerId) {
      const view = await viewOf(placeId);
      const found = await readVoiceTallies(view, [speakerId]);
      const names = await readVoiceNames(db, view, found);
      const roles = await readVoiceRoles(db, view, [speakerId]);
      const outlets = await readOutlets(db, view, found);
      return {
        roles: roles.map(({ voice, ...role }) => role),
        outlets: outlets.get(speakerId) ?? [],
        names: names
          .map(({ voice, kind, ...name }) => name)
          .sort((one, other) => other.quotes - one.quotes || (one.name < other.name ? -1 : 1)),
      };
    },
  };
}
