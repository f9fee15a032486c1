import type { Context } from '../../src/chat/command.ts';
import type { QuoteOutline } from '../../src/store/quotes/quote-outlines.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import type { StatementSearch } from '../quotes/every-statement.ts';
import type { Entry } from './each-once.ts';

/** Why entries are there: each counts once. */
export type Counts = {
  /** Their own words name the topic, or none was asked for. */
  naming: number;
  /** The report names it in the sentence around them. */
  around: number;
  /** Made in reports about it. */
  beside: number;
  /** Nearly the words of another that is there. */
  reworded: number;
};

export const NONE: Counts = { naming: 0, around: 0, beside: 0, reworded: 0 };

type Found = { naming: QuoteOutline[]; beside: QuoteOutline[]; search: StatementSearch };

/**
 * Counts what names the topic, by the words that were said: the index holds those of the sentence
 * around them, too, which may be the reporter’s.
 */
export async function countEntries(
  entries: Entry[],
  { naming, beside, search: { terms = [] } }: Found,
  { store }: Pick<Context, 'store'>,
): Promise<Counts> {
  const counts = { ...NONE };
  const [named, near] = [naming, beside].map((own) => new Set(own.map(({ id }) => id)));
  const ids = entries.flatMap(({ first: { id } }) => (named!.has(id) ? id : []));
  const words = await store.findStatementWords(ids);
  for (const { first } of entries)
    if (named!.has(first.id)) {
      const own = new Set(foldTerms(words.get(first.id) ?? ''));
      counts[terms.every((term) => own.has(term)) ? 'naming' : 'around']++;
    } else counts[near!.has(first.id) ? 'beside' : 'reworded']++;
  return counts;
}
