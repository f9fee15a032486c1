import { type Expression, type SqlBool, sql } from 'kysely';
import type { Dispute } from '../../model.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db, Engine, QuoteRow } from '../database/tables.ts';
import type { QuoteSpeakers } from '../speakers/quote-speakers.ts';
import type { View } from '../speakers/voices.ts';

/**
 * The condition on two quotes, under these names of their table, that another article of the place
 * gives the same quotation to somebody else. Who is not named contradicts nobody, nor does who may
 * be the same: “Lee” and “Ann Lee”, a company and the person who speaks for it. What an outlet has
 * taken out or back, it says no longer.
 */
function isDisputedBy(
  engine: Engine,
  { realms, voices }: View,
  { one, other }: { one: string; other: string },
): Expression<SqlBool> {
  const [mine, theirs] = [sql.table(one), sql.table(other)];
  const isPerson = (table: typeof mine) => sql`exists (
    select 1 from speaker_names named where named.speaker_id = ${table}.speaker_id
      and named.name_id = coalesce(${table}.name_id, ${table}.speaker_id) and named.kind = 'person'
  )`;
  return sql<SqlBool>`(
    ${theirs}.quotation_key = ${mine}.quotation_key
    and ${voices.columnOf(other)} <> ${voices.columnOf(one)}
    and ${theirs}.article_id <> ${mine}.article_id
    and ${theirs}.realm in (${sql.join(realms)})
    and ${theirs}.vanished_at is null and ${theirs}.withdrawn = 0
    and not ${isPartOf(engine, mine, theirs)} and not ${isPartOf(engine, theirs, mine)}
    and ${isPerson(mine)} = ${isPerson(theirs)}
  )`;
}

/**
 * The condition that some article of the place disputes a quote. The offset keeps Postgres from
 * joining all quotes with all others instead of looking these few up.
 */
export const isDisputed = (engine: Engine, view: View, one: string): Expression<SqlBool> =>
  sql<SqlBool>`exists (
    select 1 from quotes other where ${isDisputedBy(engine, view, { one, other: 'other' })}
    limit 1 offset 0
  )`;

/** Whether one name is in the other: lee in ann-lee. */
function isPartOf(
  engine: Engine,
  short: Expression<unknown>,
  long: Expression<unknown>,
): Expression<SqlBool> {
  const name = (table: Expression<unknown>) =>
    sql`'-' || coalesce(${table}.name_id, ${table}.speaker_id) || '-'`;
  return engine === 'sqlite'
    ? sql<SqlBool>`instr(${name(long)}, ${name(short)}) > 0`
    : sql<SqlBool>`strpos(${name(long)}, ${name(short)}) > 0`;
}

/** Who else is said to have spoken a quote, in which outlet. */
export type Rival = Pick<QuoteRow, 'articleId' | 'speakerId' | 'nameId'> & {
  quoteId: string;
  outlet: string;
};

/** The rivals of quotes as a place sees them, the first seen first. */
export async function readRivals(
  db: Db,
  engine: Engine,
  view: View,
  quotes: Pick<QuoteRow, 'id' | 'quotationKey' | 'speakerId'>[],
): Promise<Rival[]> {
  const rivals: Rival[] = [];
  const known = quotes.filter((one) => one.quotationKey !== null && one.speakerId !== null);
  for (const batch of inBatches(known))
    rivals.push(
      ...(await db
        .selectFrom('quotes')
        .innerJoin('quotes as other', (join) =>
          join.on(isDisputedBy(engine, view, { one: 'quotes', other: 'other' })),
        )
        .innerJoin('articles', 'articles.id', 'other.articleId')
        .select(['quotes.id as quoteId', 'other.speakerId', 'other.nameId', 'articles.outlet'])
        .select(({ fn }) => fn.min('other.articleId').as('articleId'))
        .where(
          'quotes.id',
          'in',
          batch.map(({ id }) => id),
        )
        .groupBy(['quotes.id', 'other.speakerId', 'other.nameId', 'articles.outlet'])
        .orderBy(({ fn }) => fn.min('other.articleSeq'))
        .execute()),
    );
  return rivals;
}

/** The disputes of one quote, each other speaker once: two of one name read as one. */
export function toDisputes(rivals: Rival[], speakers: QuoteSpeakers): Dispute[] {
  const named = rivals.flatMap((rival) => {
    const speaker = speakers.find(rival);
    return speaker ? [{ speaker, outlet: rival.outlet }] : [];
  });
  const byName = Map.groupBy(named, ({ speaker }) => speaker.name);
  return Array.from(byName, ([speaker, own]) => ({
    speaker,
    outlets: [...new Set(own.map(({ outlet }) => outlet))],
  }));
}
