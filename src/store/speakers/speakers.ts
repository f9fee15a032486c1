import { sql } from 'kysely';
import type { Speaker } from '../../model.ts';
import { contains } from '../database/contains.ts';
import type { Db, Engine } from '../database/tables.ts';
import { COPY_NUMBER } from '../quote-copies.ts';
import type { Scope } from '../scope.ts';
import { nameVoices, readVoiceNames } from './voice-names.ts';
import { readVoiceRoles } from './voice-roles.ts';
import { readVoices, type Voices } from './voices.ts';

/** Who speaks in the articles that a place may read, after the place's repairs. */
export type Speakers = {
  /** The most quoted first. */
  findSpeakers(search: SpeakerSearch): Promise<SpeakerCount[]>;
  /** What these articles say about one speaker. */
  findProfile(placeId: string, speakerId: string): Promise<SpeakerProfile>;
};

type SpeakerSearch = {
  placeId: string;
  /** Folded words, each of which must begin a word of the speaker's name. */
  nameWords?: string[];
  limit: number;
};

/** The speaker's `roles` are ordered by how often they were met. */
export type SpeakerCount = { speaker: Speaker; quotes: number; lastSaid: string; outlets: number };

export type SpeakerProfile = {
  /** What they were called, the commonest first. */
  roles: { role: string; quotes: number; firstSaid: string; lastSaid: string }[];
  outlets: { outlet: string; quotes: number }[];
  /** `partId` is the speaker's own id, or that of one merged into them here. */
  names: { partId: string; nameId: string; name: string; quotes: number }[];
};

type VoiceCount = { voice: string; quotes: number; lastSaid: string; outlets: number };

export function speakers(db: Db, engine: Engine, scope: Scope): Speakers {
  /** Every word of `-dmitry-peskov` follows a hyphen. */
  function isNamed(nameWords: string[]) {
    const hyphened = sql<string>`'-' || speaker_names.name_id`;
    return nameWords.map((word) => contains(engine, hyphened, `-${word}`));
  }

  /** The voices that a quote this place can see calls by such a name. */
  function namedVoices({ voice, sees }: Voices, nameWords: string[]) {
    return db
      .selectFrom('quotes')
      .innerJoin('articles', 'articles.id', 'quotes.articleId')
      .innerJoin('speakerNames', (join) =>
        join
          .onRef('speakerNames.speakerId', '=', 'quotes.speakerId')
          .onRef('speakerNames.nameId', '=', 'quotes.nameId'),
      )
      .select(sql<string>`${voice}`.as('voice'))
      .where(sees)
      .where((eb) => eb.and(isNamed(nameWords)));
  }

  /** All speakers such a voice may consist of: those of that name, and all that were repaired. */
  function possibleSpeakers({ repaired }: Voices, nameWords: string[]) {
    return db
      .selectFrom('speakerNames')
      .select('speakerId')
      .where((eb) =>
        eb.or([
          eb.and(isNamed(nameWords)),
          repaired.length > 0 ? eb('speakerId', 'in', repaired) : eb.lit(false),
        ]),
      );
  }

  async function countVoices(
    voices: Voices,
    nameWords: string[],
    limit: number,
  ): Promise<VoiceCount[]> {
    const found = db
      .selectFrom('quotes')
      .innerJoin('articles', 'articles.id', 'quotes.articleId')
      .select([
        sql<string>`${voices.voice}`.as('voice'),
        'articles.published',
        'articles.outlet',
        COPY_NUMBER.as('copy'),
      ])
      .where('quotes.speakerId', 'is not', null)
      .where(voices.sees)
      .$if(nameWords.length > 0, (query) =>
        query
          .where('quotes.speakerId', 'in', possibleSpeakers(voices, nameWords))
          .where((eb) => eb(voices.voice, 'in', namedVoices(voices, nameWords))),
      );
    const rows = await db
      .selectFrom(found.as('found'))
      .select((eb) => [
        'voice',
        sql<number>`count(case when copy = 1 then 1 end)`.as('quotes'),
        eb.fn.max('published').as('lastSaid'),
        eb.fn.count('outlet').distinct().as('outlets'),
      ])
      .groupBy('voice')
      .orderBy('quotes', 'desc')
      .orderBy('voice')
      .limit(limit)
      .execute();
    return rows.map(({ voice, quotes, lastSaid, outlets }) => ({
      voice,
      quotes: Number(quotes),
      lastSaid,
      outlets: Number(outlets),
    }));
  }

  async function countOutlets(voices: Voices, voice: string): Promise<SpeakerProfile['outlets']> {
    const rows = await db
      .selectFrom('quotes')
      .innerJoin('articles', 'articles.id', 'quotes.articleId')
      .select((eb) => ['outlet', eb.fn.count('quotes.id').as('quotes')])
      .where(voices.sees)
      .where(voices.isOneOf([voice]))
      .groupBy('outlet')
      .orderBy('quotes', 'desc')
      .orderBy('outlet')
      .execute();
    return rows.map(({ outlet, quotes }) => ({ outlet, quotes: Number(quotes) }));
  }

  return {
    async findSpeakers({ placeId, nameWords = [], limit }) {
      const voices = await readVoices(db, scope, placeId);
      const counts = await countVoices(voices, nameWords, limit);
      if (counts.length === 0) return [];
      const ids = counts.map(({ voice }) => voice);
      const names = await nameVoices(db, voices, ids);
      const roles = Map.groupBy(await readVoiceRoles(db, voices, ids), ({ voice }) => voice);
      return counts
        .flatMap(({ voice: id, ...count }): SpeakerCount[] => {
          const called = names.get(id);
          // An article may be deleted between the reads.
          if (!called) return [];
          const { name, kind } = called;
          const speaker = { id, name, kind, roles: (roles.get(id) ?? []).map(({ role }) => role) };
          return [{ speaker, ...count }];
        })
        .sort(
          (one, other) =>
            other.quotes - one.quotes || (one.speaker.name < other.speaker.name ? -1 : 1),
        );
    },

    async findProfile(placeId, speakerId) {
      const voices = await readVoices(db, scope, placeId);
      const outlets = await countOutlets(voices, speakerId);
      const names = await readVoiceNames(db, voices, [speakerId]);
      const roles = await readVoiceRoles(db, voices, [speakerId]);
      return {
        roles: roles.map(({ voice, ...role }) => role),
        outlets,
        names: names
          .map(({ voice, kind, ...name }) => name)
          .sort((one, other) => other.quotes - one.quotes || (one.name < other.name ? -1 : 1)),
      };
    },
  };
}
