import { type RawBuilder, sql } from 'kysely';
import type { Db, Engine } from '../database/tables.ts';
import { readTerms } from '../index/has-terms.ts';
import { markOf } from '../index/mark-of.ts';
import { newest } from '../index/newest.ts';
import { findOutletMarks } from '../outlets.ts';
import type { Scope } from '../scope.ts';
import { readView } from '../speakers/read-view.ts';
import type { View } from '../speakers/voices.ts';
import { coverMost, type Hit } from './cover-most.ts';

/** Quotes that may have the words of a quotation. */
export type Alike = {
  /**
   * The ids of quotes that have all terms of some of these sets: those first whose sets weigh most
   * together. Each wording of a speaker comes once. Speech of every kind, also what has vanished.
   */
  findAlike(search: AlikeSearch): Promise<FoundAlike>;
};

/** `isCut`: there are more with all terms of a set than were looked at, and these are older. */
type FoundAlike = { ids: string[]; isCut: boolean };

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

type Row = Hit & { wordsKey: string; speakerId: string | null };

export function alike(db: Db, engine: Engine, scope: Scope): Alike {
  return {
    async findAlike({ placeId, sets, limit, ...narrowed }) {
      // Signs are no words, and all quotes have no words.
      const asked = sets.filter(({ terms }) => readTerms(terms).size > 0);
      if (asked.length === 0) return { ids: [], isCut: false };
      const view = await readView(db, scope, placeId);
      const outlets = await findOutletMarks(db, engine, view.realms, narrowed.outlet);
      const parts = asked.map((set, at) => selectSet({ ...set, at }, view, outlets, narrowed));
      const { rows } = await sql<Row>`${sql.join(parts, sql` union all `)}`.execute(db);
      const bySet = Map.groupBy(rows, ({ set }) => set);
      const isCut = [...bySet.values()].some(({ length }) => length === MAX_A_SET);
      return { ids: coverMost(eachWordingOnce(rows), limit), isCut };
    },
  };

  function selectSet(
    { terms, weight, at }: AlikeSearch['sets'][number] & { at: number },
    { realms, voices }: View,
    outlets: string[] | undefined,
    { since, before, speakerIds }: Pick<AlikeSearch, 'since' | 'before' | 'speakerIds'>,
  ): RawBuilder<unknown> {
    const speakers = speakerIds && voices.speakersOf(speakerIds).map((id) => markOf('speaker', id));
    // Not the realm’s marks: nearly all quotes have them, and the rows are few.
    const marks = [outlets, speakers].filter((own) => own !== undefined);
    const { from, where, orderBy } = newest(engine, 'quotes', { terms, marks }, { since, before });
    const conditions = [
      ...where,
      sql`quotes.realm in (${sql.join(realms)})`,
      ...(since === undefined ? [] : [sql`quotes.published >= ${since}`]),
      ...(before === undefined ? [] : [sql`quotes.published < ${before}`]),
      ...(speakerIds ? [voices.isOneOf(speakerIds, sql.ref<string>('quotes.speakerId'))] : []),
    ];
    return sql`select * from (
      select quotes.id, quotes.words_key, quotes.speaker_id,
        ${sql.lit(at)} as "set", ${sql.lit(weight)} as weight
      from ${from} where ${sql.join(conditions, sql` and `)}
      order by ${sql.join(orderBy)} limit ${sql.lit(MAX_A_SET)}
    ) one_set`;
  }
}

/** Of the same wording of a speaker the first that was found. */
function eachWordingOnce(rows: Row[]): Row[] {
  const first = new Map<string, string>();
  return rows.filter(({ id, wordsKey, speakerId }) => {
    const wording = JSON.stringify([wordsKey, speakerId]);
    if (!first.has(wording)) first.set(wording, id);
    return first.get(wording) === id;
  });
}
