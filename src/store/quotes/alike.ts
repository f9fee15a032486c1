import { type RawBuilder, sql } from 'kysely';
import type { StoredQuote } from '../../model.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db, Engine } from '../database/tables.ts';
import { markOf } from '../index/mark-of.ts';
import { newest } from '../index/newest.ts';
import { findOutletMarks } from '../outlets.ts';
import { realmMarks, type Scope } from '../scope.ts';
import { readSpeakers } from '../speakers/quote-speakers.ts';
import { readVoices, type View } from '../speakers/voices.ts';
import { completeQuotes, type FoundQuote, QUOTE_COLUMNS } from './complete-quotes.ts';
import { readRivals } from './disputes.ts';
import { readCopies } from './quote-copies.ts';

/** Quotes that may have the words of a quotation, and the same words wherever they stand. */
export type Alike = {
  /**
   * The ids of quotes that have all terms of some of these sets: those first whose sets weigh most
   * together. Each wording of a speaker comes once. Speech of every kind, also what has vanished.
   */
  findAlike(search: AlikeSearch): Promise<string[]>;
  /** These quotes, as far as the place may see them, in this order. */
  readQuotes(placeId: string, ids: string[]): Promise<StoredQuote[]>;
  /**
   * The ids of all that have just these words, the first seen first; only of quotations that one
   * person alone will have spoken (`quotationKey`).
   */
  findSameWords(placeId: string, id: string, limit: number): Promise<string[]>;
};

export type AlikeSearch = {
  placeId: string;
  sets: { terms: string[]; weight: number }[];
  since?: string;
  before?: string;
  outlet?: string;
  /** Only this speaker’s. */
  speakerIds?: string[];
  limit: number;
};

/** The newest that have all terms of one set; rare terms together are in few. */
const MAX_A_SET = 60;

type Row = { id: string; wordsKey: string; speakerId: string | null; weight: number };

export function alike(db: Db, engine: Engine, scope: Scope): Alike {
  return {
    async findAlike({ placeId, sets, limit, ...narrowed }) {
      if (sets.length === 0) return [];
      const view = await viewOf(placeId);
      const outlets = await findOutletMarks(db, engine, view.realms, narrowed.outlet);
      const parts = sets.map((set) => selectSet(set, view, outlets, narrowed));
      const { rows } = await sql<Row>`${sql.join(parts, sql` union all `)}`.execute(db);
      return heaviest(rows).slice(0, limit);
    },

    async readQuotes(placeId, ids) {
      const view = await viewOf(placeId);
      const rows: FoundQuote[] = [];
      for (const batch of inBatches(ids))
        rows.push(
          ...(await db
            .selectFrom('quotes')
            .select(QUOTE_COLUMNS)
            .where('id', 'in', batch)
            .where('realm', 'in', view.realms)
            .execute()),
        );
      const rivals = await readRivals(db, engine, view, rows);
      const speakers = await readSpeakers(db, view, [...rows, ...rivals]);
      const copies = await readCopies(db, view.realms, rows);
      const quotes = await completeQuotes(db, rows, { speakers, copies, rivals });
      const byId = new Map(quotes.map((quote) => [quote.id, quote]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },

    async findSameWords(placeId, id, limit) {
      const realms = await scope.realmsOf(placeId);
      const rows = await db
        .selectFrom('quotes')
        .select('id')
        .where('quotationKey', '=', (eb) =>
          eb.selectFrom('quotes as one').select('one.quotationKey').where('one.id', '=', id),
        )
        .where('realm', 'in', realms)
        .orderBy('articleSeq')
        .orderBy('position')
        .limit(limit)
        .execute();
      return rows.map((row) => row.id);
    },
  };

  async function viewOf(placeId: string): Promise<View> {
    const realms = await scope.realmsOf(placeId);
    return { realms, voices: await readVoices(db, placeId) };
  }

  function selectSet(
    { terms, weight }: AlikeSearch['sets'][number],
    { realms, voices }: View,
    outlets: string[] | undefined,
    { since, before, speakerIds }: Pick<AlikeSearch, 'since' | 'before' | 'speakerIds'>,
  ): RawBuilder<unknown> {
    const speakers = speakerIds && voices.speakersOf(speakerIds).map((id) => markOf('speaker', id));
    const marks = [...realmMarks(engine, realms), outlets, speakers].filter(
      (own) => own !== undefined,
    );
    const { from, where, orderBy } = newest(engine, 'quotes', { terms, marks }, { since, before });
    const conditions = [
      ...where,
      sql`quotes.realm in (${sql.join(realms)})`,
      ...(since === undefined ? [] : [sql`quotes.published >= ${since}`]),
      ...(before === undefined ? [] : [sql`quotes.published < ${before}`]),
      ...(speakerIds ? [voices.isOneOf(speakerIds, sql.ref<string>('quotes.speakerId'))] : []),
    ];
    return sql`select * from (
      select quotes.id, quotes.words_key, quotes.speaker_id, ${sql.lit(weight)} as weight
      from ${from} where ${sql.join(conditions, sql` and `)}
      order by ${sql.join(orderBy)} limit ${sql.lit(MAX_A_SET)}
    ) one_set`;
  }
}

/** Each wording of a speaker once, by the weight of all sets that found it. */
function heaviest(rows: Row[]): string[] {
  const weights = new Map<string, number>();
  for (const { id, weight } of rows) weights.set(id, (weights.get(id) ?? 0) + Number(weight));
  const wordings = new Map<string, string>();
  const byWeight = rows.toSorted((one, other) => weights.get(other.id)! - weights.get(one.id)!);
  for (const { id, wordsKey, speakerId } of byWeight) {
    const wording = JSON.stringify([wordsKey, speakerId]);
    if (!wordings.has(wording)) wordings.set(wording, id);
  }
  return [...wordings.values()];
}
