import { expressionBuilder, sql } from 'kysely';
import type { KnownSpeaker, Sighting } from '../../model.ts';
import type { Db, SpeakerNameRow, Tables } from '../database/tables.ts';
import type { Store } from '../store.ts';
import { speakerOf } from './voices.ts';

/** As many sightings tell who a speaker is; more would only be slower. */
const LATEST = 20;
/** An article rarely has more quotes of one speaker than ten. */
const QUOTES = 10 * LATEST;

type Known = Pick<Store, 'findKnownSpeakers' | 'moveSighting'>;

export function knownSpeakers(db: Db): Known {
  return {
    async findKnownSpeakers({ nameIds, keys, sample }) {
      // Postgres takes no empty list, and names of before there were keys share an empty one.
      const named = [
        { column: 'nameId', values: nameIds } as const,
        { column: 'key', values: keys.filter(Boolean) } as const,
      ].filter(({ values }) => values.length > 0);
      if (named.length === 0) return [];
      const ids = db
        .selectFrom('speakerNames')
        .select('speakerId')
        .where((eb) => eb.or(named.map(({ column, values }) => eb(column, 'in', values))));
      const names = await db
        .selectFrom('speakerNames')
        .selectAll()
        .where('speakerId', 'in', ids)
        .orderBy('speakerId')
        .orderBy('nameId')
        .execute();
      const known: KnownSpeaker[] = [];
      for (const [id, own] of Map.groupBy(names, ({ speakerId }) => speakerId)) {
        const sightings = await readSightings(db, id, own, sample);
        if (sightings.length > 0)
          known.push({ id, names: own.map(({ name, kind }) => ({ name, kind })), sightings });
      }
      return known;
    },

    async moveSighting({ articleId, fromId, intoId }) {
      if (await isRepaired(db, fromId)) return;
      await db.transaction().execute(async (trx) => {
        const { there } = await trx
          .selectFrom('speakerRoles')
          .select((eb) => eb.fn.countAll().as('there'))
          .where('articleId', '=', articleId)
          .where('speakerId', '=', intoId)
          .executeTakeFirstOrThrow();
        await trx
          .insertInto('speakerNames')
          .columns(['speakerId', 'nameId', 'name', 'kind', 'key'])
          .expression((eb) =>
            eb
              .selectFrom('speakerNames')
              .select([sql<string>`${intoId}`.as('speakerId'), 'nameId', 'name', 'kind', 'key'])
              .where('speakerId', '=', fromId),
          )
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const isMoved = () => {
          const eb = expressionBuilder<Tables, 'quotes' | 'speakerRoles'>();
          return eb.and({ articleId, speakerId: fromId });
        };
        await trx.updateTable('quotes').set({ speakerId: intoId }).where(isMoved).execute();
        await trx
          .updateTable('speakerRoles')
          .set((eb) => ({ speakerId: intoId, position: eb('position', '+', Number(there)) }))
          .where(isMoved)
          .execute();
      });
    },
  };
}

/** The sightings of a speaker that were saved last; one an article. */
async function readSightings(
  db: Db,
  speakerId: string,
  names: SpeakerNameRow[],
  sample: boolean,
): Promise<Sighting[]> {
  const quotes = await db
    .selectFrom('quotes')
    .select(['articleId', 'nameId'])
    .where('speakerId', '=', speakerId)
    .orderBy(sql.ref('seq'), 'desc')
    .limit(QUOTES)
    .execute();
  if (quotes.length === 0) return [];
  const nameOf = new Map(quotes.map(({ articleId, nameId }) => [articleId, nameId]));
  const articles = await db
    .selectFrom('articles')
    .select(['id', 'outlet', 'published', 'company'])
    .where('id', 'in', [...nameOf.keys()].slice(0, LATEST))
    .where('sample', '=', Number(sample))
    .orderBy('published', 'desc')
    .orderBy('id')
    .execute();
  const roles = await db
    .selectFrom('speakerRoles')
    .select(['articleId', 'role'])
    .where('speakerId', '=', speakerId)
    .where('articleId', 'in', [...nameOf.keys()].slice(0, LATEST))
    .orderBy('position')
    .execute();
  return articles.map(({ id, outlet, published, company }): Sighting => {
    const { name, kind } =
      names.find(({ nameId }) => nameId === nameOf.get(id)) ?? (names[0] as SpeakerNameRow);
    return {
      articleId: id,
      name,
      acronyms: [],
      kind,
      roles: roles.filter(({ articleId }) => articleId === id).map(({ role }) => role),
      company: JSON.parse(company) as string[],
      outlet,
      published,
    };
  });
}

/** What people have put right stays where they saw it. */
async function isRepaired(db: Db, speakerId: string): Promise<boolean> {
  const merges = await db.selectFrom('speakerMerges').select(['fromId', 'intoId']).execute();
  const splits = await db.selectFrom('speakerSplits').select('speakerId').execute();
  return [
    ...merges.flatMap(({ fromId, intoId }) => [speakerOf(fromId), speakerOf(intoId)]),
    ...splits.map((split) => split.speakerId),
  ].includes(speakerId);
}
