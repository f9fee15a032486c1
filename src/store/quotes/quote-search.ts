import type { QuoteKind } from '../../model.ts';
import type { Db, Engine } from '../database/tables.ts';
import type { QuotePosition } from '../index/newest.ts';
import { findOutletMarks } from '../outlets.ts';
import type { Scope } from '../scope.ts';
import { readView } from '../speakers/read-view.ts';
import type { Voices } from '../speakers/voices.ts';

export type QuoteSearch = {
  placeId: string;
  speakerIds?: string[];
  /**
   * Also, or without `speakerIds` only, those of whoever is called so (`calledWords`) and is no named
   * person: `calder`, `spokesperson`.
   */
  called?: string[];
  articleIds?: string[];
  terms?: string[];
  /** Only with `articleIds`: those that do not have all these terms. */
  without?: string[];
  since?: string;
  /** Exclusive. */
  before?: string;
  /** Part of the outlet's name, whatever its case and accents. */
  outlet?: string;
  kinds?: QuoteKind[];
  /** Also those whose articles no longer have them. */
  vanished?: boolean;
  /** Only those that are certain, and that no article of the place disputes. */
  certain?: boolean;
  /** Which speech: statements (the default), or questions, refusals and topics, or both. */
  speech?: 'statements' | 'other' | 'all';
  /** Only those of articles that nobody dates. */
  undated?: boolean;
  /** Also the same words of the same text at other outlets. */
  copies?: boolean;
  limit: number;
  /** So many are counted one by one: 300, unless less will do. */
  countTo?: number;
  offset?: number;
  /** Only those that come after this quote, by its id, or by where it stood if it may be gone. */
  after?: string | QuotePosition;
};

/** A search with what must be known before it. */
export type PreparedSearch = {
  search: QuoteSearch;
  realms: string[];
  voices: Voices;
  /** Marks of the outlets that fit; undefined for any. */
  outlets: string[] | undefined;
  /** Many fit, so that those on one page are found soonest by date. */
  isCommon?: boolean;
};

export async function prepareSearch(
  db: Db,
  engine: Engine,
  scope: Scope,
  search: QuoteSearch,
): Promise<PreparedSearch> {
  const view = await readView(db, scope, search.placeId);
  const outlets = await findOutletMarks(db, engine, view.realms, search.outlet);
  return { search, ...view, outlets };
}

/** The value of the column `shown` that is asked for; undefined for both. */
export function shownAs({ speech = 'statements' }: QuoteSearch): 0 | 1 | undefined {
  if (speech === 'all') return undefined;
  return speech === 'statements' ? 1 : 0;
}

/** Whether words are looked for that only the full-text index has. */
export const isByWords = ({ search, outlets }: PreparedSearch): boolean =>
  (search.terms?.length ?? 0) > 0 || search.called !== undefined || outlets !== undefined;

/** Whether all is wanted that some speakers, or all, have ever said: that is counted when saved. */
export const isWhole = ({ terms = [], vanished, copies, ...search }: QuoteSearch): boolean =>
  terms.length === 0 &&
  vanished === true &&
  !copies &&
  !search.certain &&
  !search.undated &&
  [
    search.called,
    search.articleIds,
    search.since,
    search.before,
    search.outlet,
    search.kinds,
  ].every((narrowed) => narrowed === undefined);
