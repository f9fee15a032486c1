import { sql } from 'kysely';
import type { Db, Engine } from '../database/tables.ts';
import { contains } from '../is-from.ts';
import { COPY } from '../quote-copies.ts';
import type { Scope } from '../scope.ts';
import type { SpeakerCount, Store } from '../store.ts';
import { nameVoices, readVoiceNames } from './voice-names.ts';
import { readVoiceRoles } from './voice-roles.ts';
import { readVoices, type Voices } from './voices.ts';

export function speakers(
  db: Db,
  engine: Engine,
  scope: Scope,
): Pick<Store, 'findSpeakers' | 'findProfile'> {
  /** Every word of `-dmitry-peskov` stands behind a hyphen. */
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

  /** All whom such a voice can be made of: who bears the name, and who is repaired in any way. */
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

  return {
    async findSpeakers({ placeId, nameWords = [], limit }) {
      const voices = await readVoices(db, scope, placeId);
      const found = db
        .selectFrom('quotes')
        .innerJoin('articles', 'articles.id', 'quotes.articleId')
        .select([
          sql<string>`${voices.voice}`.as('voice'),
          'articles.published',
          'articles.outlet',
          COPY.as('copy'),
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
      if (rows.length === 0) return [];

      const ids = rows.map(({ voice }) => voice);
      const names = await nameVoices(db, voices, ids);
      const roles = Map.groupBy(await readVoiceRoles(db, voices, ids), ({ voice }) => voice);
      return rows
        .flatMap(({ voice: id, quotes, lastSaid, outlets }): SpeakerCount[] => {
          const called = names.get(id);
          // An article may be deleted between the reads.
          if (!called) return [];
          const { name, kind } = called;
          const speaker = { id, name, kind, roles: (roles.get(id) ?? []).map(({ role }) => role) };
          return [{ speaker, quotes: Number(quotes), lastSaid, outlets: Number(outlets) }];
        })
        .sort(
          (one, other) =>
            other.quotes - one.quotes || (one.speaker.name < other.speaker.name ? -1 : 1),
        );
    },

    async findProfile(placeId, speakerId) {
      const voices = await readVoices(db, scope, placeId);
      const outlets = await db
        .selectFrom('quotes')
        .innerJoin('articles', 'articles.id', 'quotes.articleId')
        .select((eb) => ['outlet', eb.fn.count('quotes.id').as('quotes')])
        .where(voices.sees)
        .where(voices.isOneOf([speakerId]))
        .groupBy('outlet')
        .orderBy('quotes', 'desc')
        .orderBy('outlet')
        .execute();
      const names = await readVoiceNames(db, voices, [speakerId]);
      const roles = await readVoiceRoles(db, voices, [speakerId]);
      return {
        roles: roles.map(({ voice, ...role }) => role),
        outlets: outlets.map(({ outlet, quotes }) => ({ outlet, quotes: Number(quotes) })),
        names: names
          .map(({ voice, kind, ...name }) => name)
          .sort((one, other) => other.quotes - one.quotes || (one.name < other.name ? -1 : 1)),
      };
    },
  };
}
