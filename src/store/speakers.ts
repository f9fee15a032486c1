import { sql, type Transaction } from 'kysely';
import type { Speaker } from '../model.ts';
import type { Db, Engine, QuoteRow, RoleRow, Tables } from './schema.ts';
import type { Scope } from './scope.ts';
import { contains } from './search.ts';
import type { NewQuote, Store } from './store.ts';

export function speakers(db: Db, engine: Engine, scope: Scope): Pick<Store, 'findSpeakers'> {
  /** What the articles this place can see call them, the commonest first. */
  async function findRoles(placeId: string, ids: string[]): Promise<Map<string, string[]>> {
    const rows = await db
      .selectFrom('speakerRoles')
      .innerJoin('articles', 'articles.id', 'speakerRoles.articleId')
      .select(['speakerId', 'role'])
      .where('speakerId', 'in', ids)
      .where(await scope.seesArticle(placeId))
      .groupBy(['speakerId', 'role'])
      .orderBy((eb) => eb.fn.sum('met'), 'desc')
      .orderBy((eb) => eb.fn.min('position'))
      .orderBy('role')
      .execute();
    return collectRoles(rows, ({ speakerId }) => speakerId);
  }

  /** Every word of `-dmitry-peskov` stands behind a hyphen. */
  function namedSpeakers(nameWords: string[]) {
    const hyphened = sql<string>`'-' || ${sql.ref('id')}`;
    const begins = nameWords.map((word) => contains(engine, hyphened, `-${word}`));
    return db
      .selectFrom('speakers')
      .select('id')
      .where((eb) => eb.and(begins));
  }

  return {
    async findSpeakers({ placeId, nameWords = [], limit }) {
      const rows = await db
        .selectFrom('speakers')
        .innerJoin('quotes', 'quotes.speakerId', 'speakers.id')
        .innerJoin('articles', 'articles.id', 'quotes.articleId')
        .select(['speakers.id', 'speakers.name', 'speakers.kind'])
        .select((eb) => [
          eb.fn.count('quotes.id').as('quotes'),
          eb.fn.max('articles.published').as('lastSaid'),
          eb.fn.count('articles.outlet').distinct().as('outlets'),
        ])
        .where(await scope.seesArticle(placeId))
        .$if(nameWords.length > 0, (query) =>
          query.where('quotes.speakerId', 'in', namedSpeakers(nameWords)),
        )
        .groupBy(['speakers.id', 'speakers.name', 'speakers.kind'])
        .orderBy((eb) => eb.fn.count('quotes.id'), 'desc')
        .orderBy('speakers.name')
        .orderBy('speakers.id')
        .limit(limit)
        .execute();
      if (rows.length === 0) return [];

      const ids = rows.map(({ id }) => id);
      const roles = await findRoles(placeId, ids);
      return rows.map(({ id, name, kind, quotes, lastSaid, outlets }) => ({
        speaker: { id, name, kind, roles: roles.get(id) ?? [] },
        quotes: Number(quotes),
        lastSaid,
        outlets: Number(outlets),
      }));
    },
  };
}

/** The speakers of these quotes, each with the roles its own article gives. */
export async function readSpeakers(db: Db, quotes: Pick<QuoteRow, 'articleId' | 'speakerId'>[]) {
  const ids = [...new Set(quotes.flatMap(({ speakerId }) => speakerId ?? []))];
  if (ids.length === 0) return { find: () => null };
  const known = await db.selectFrom('speakers').selectAll().where('id', 'in', ids).execute();
  const roleRows = await db
    .selectFrom('speakerRoles')
    .selectAll()
    .where('speakerId', 'in', ids)
    .where('articleId', 'in', [...new Set(quotes.map(({ articleId }) => articleId))])
    .orderBy('position')
    .execute();
  const byId = new Map(known.map((speaker) => [speaker.id, speaker]));
  const keyOf = (articleId: string, speakerId: string) => JSON.stringify([articleId, speakerId]);
  const roles = collectRoles(roleRows, (row) => keyOf(row.articleId, row.speakerId));
  return {
    find(articleId: string, id: string | null): Speaker | null {
      const speaker = id === null ? undefined : byId.get(id);
      return speaker ? { ...speaker, roles: roles.get(keyOf(articleId, speaker.id)) ?? [] } : null;
    },
  };
}

/** Part of saving an article. Speakers are met again and again; who is known stays as first met. */
export async function insertSpeakers(
  trx: Transaction<Tables>,
  articleId: string,
  quotes: NewQuote[],
): Promise<void> {
  const met = new Map<string, Speaker[]>();
  for (const { speaker } of quotes)
    if (speaker) met.set(speaker.id, [...(met.get(speaker.id) ?? []), speaker]);

  // In the order of their ids, so that two articles saved at once do not wait for each other for ever.
  for (const [id, sightings] of [...met].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const { name, kind } = sightings[0] as Speaker;
    await trx
      .insertInto('speakers')
      .values({ id, name, kind })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const roles = countRoles(articleId, id, sightings);
    if (roles.length > 0) await trx.insertInto('speakerRoles').values(roles).execute();
  }
}

function countRoles(articleId: string, speakerId: string, sightings: Speaker[]): RoleRow[] {
  const met = new Map<string, number>();
  for (const { roles } of sightings)
    for (const role of new Set(roles)) met.set(role, (met.get(role) ?? 0) + 1);
  return [...met].map(([role, times], position) => ({
    articleId,
    speakerId,
    position,
    role,
    met: times,
  }));
}

function collectRoles<Row extends { role: string }>(
  rows: Row[],
  keyOf: (row: Row) => string,
): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  for (const row of rows) roles.set(keyOf(row), [...(roles.get(keyOf(row)) ?? []), row.role]);
  return roles;
}
