import { type Expression, type SqlBool, sql } from 'kysely';
import type { StoredQuote } from '../../model.ts';
import type { Db, Engine } from '../database/tables.ts';
import type { Scope } from '../scope.ts';
import { readSpeakers } from '../speakers/quote-speakers.ts';
import { readView } from '../speakers/read-view.ts';
import type { View } from '../speakers/voices.ts';
import { completeQuotes, type FoundQuote, QUOTE_COLUMNS } from './complete-quotes.ts';
import { isDisputed, readRivals } from './disputes.ts';
import { readFormers } from './former-speakers.ts';

/** Quotations that articles give to different speakers: a check that needs nobody’s right answers. */
export type Disputed = {
  /** Those of the articles that a place sees, the newest first. */
  findDisputed(search: { placeId: string; limit: number }): Promise<FoundDisputed>;
};

type FoundDisputed = {
  /** The newest quote of each speaker, for each quotation. */
  quotations: StoredQuote[][];
  /** How many are disputed, whatever the limit says. */
  total: number;
  /** How many stand in more than one article under somebody’s name. */
  repeated: number;
};

export function disputed(db: Db, engine: Engine, scope: Scope): Disputed {
  return {
    async findDisputed({ placeId, limit }) {
      const view = await readView(db, scope, placeId);
      const { realms } = view;
      const { rows: keys } = await sql<{ key: string }>`
        select quotation_key as key from quotes where ${stands(realms)}
          and ${isDisputed(engine, view, 'quotes')}
        group by quotation_key order by max(published) desc, quotation_key
      `.execute(db);
      const { rows: counted } = await sql<{ repeated: number | string }>`
        select count(*) as repeated from (
          select quotation_key from quotes where ${stands(realms)}
          group by quotation_key having min(article_id) <> max(article_id)
        ) repeats
      `.execute(db);
      const chosen = keys.slice(0, limit).map(({ key }) => key);
      return {
        quotations: await readQuotations(db, engine, view, chosen),
        total: keys.length,
        repeated: Number(counted[0]!.repeated),
      };
    },
  };
}

/**
 * Whether a quote is a known speaker’s, its outlet still stands by it, and somewhere it comes again:
 * the index alone tells that of most that it does not.
 */
const stands = (realms: string[]): Expression<SqlBool> => sql<SqlBool>`
  quotes.quotation_key in (
    select quotation_key from quotes
    where quotation_key is not null and speaker_id is not null
    group by quotation_key having count(*) > 1
  )
  and quotes.speaker_id is not null and quotes.vanished_at is null and quotes.withdrawn = 0
  and quotes.realm in (${sql.join(realms)})`;

async function readQuotations(
  db: Db,
  engine: Engine,
  view: View,
  keys: string[],
): Promise<StoredQuote[][]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('quotes')
    .select(QUOTE_COLUMNS)
    .where('quotationKey', 'in', keys)
    .where((eb) => eb.and([stands(view.realms), isDisputed(engine, view, 'quotes')]))
    .orderBy('published', 'desc')
    .orderBy('articleSeq')
    .orderBy('position')
    .execute();
  const voiceOf = ({ speakerId, nameId }: FoundQuote) => view.voices.voiceOf(speakerId!, nameId);
  const newest = [
    ...new Map(
      rows.toReversed().map((row) => [JSON.stringify([row.quotationKey, voiceOf(row)]), row]),
    ).values(),
  ];
  const rivals = await readRivals(db, engine, view, newest);
  const formers = await readFormers(db, newest);
  const speakers = await readSpeakers(db, view, [...newest, ...rivals, ...formers]);
  const quotes = await completeQuotes(db, newest, {
    speakers,
    rivals,
    formers,
    copies: { outletsBeside: () => [], repeatKeyOf: () => undefined },
  });
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  return keys.map((key) =>
    newest
      .filter((row) => row.quotationKey === key)
      .flatMap(({ id }) => byId.get(id) ?? [])
      .sort((one, other) => (one.article.published < other.article.published ? 1 : -1)),
  );
}
