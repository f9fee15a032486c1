import { readWords } from '../../src/briefings/pick/align-statements.ts';
import { areNearlySame } from '../../src/briefings/pick/are-nearly-same.ts';
import type { Context } from '../../src/chat/command.ts';
import { inTurns } from '../../src/chat/in-turns.ts';
import type { QuoteOutline } from '../../src/store/quotes/quote-outlines.ts';
import type { StatementSearch } from '../quotes/every-statement.ts';
import { isCompared } from './is-compared.ts';

/** So many pairs of statements are read, of those that share most of their words. */
const MAX_PAIRS = 300;
/** Of all terms of the shorter, which has those of the sentence around it. */
const MIN_SHARE = 0.5;

/**
 * Quotations with nearly the same words as one of those found, among all of a search, whatever it is
 * about: of two wordings of one statement, only one may name the topic.
 */
export async function findReworded(
  found: QuoteOutline[],
  { terms: _, ...search }: StatementSearch,
  { store, limit }: Pick<Context, 'store'> & { limit: number },
): Promise<QuoteOutline[]> {
  const compared = found.filter(isCompared);
  if (compared.length === 0) return [];
  const all = await store.outlineQuotes({ ...search, limit });
  const keys = new Set(found.map(({ wordsKey }) => wordsKey));
  const others = all.filter((one) => isCompared(one) && !keys.has(one.wordsKey));
  const pairs = await pairAlike(compared, others);
  const ids = pairs.flatMap(({ one, other }) => [one.id, other.id]);
  const texts = await store.findStatementWords(ids);
  const reworded: QuoteOutline[] = [];
  for await (const { one, other } of inTurns(pairs)) {
    const [own, its] = [one, other].map(({ id }) => readWords(texts.get(id) ?? ''));
    if (areNearlySame(own!, its!)) reworded.push(other);
  }
  return reworded;
}

type Pair = { one: QuoteOutline; other: QuoteOutline; likeness: number };

/** Each of the others with the one found that is most like it by its terms; those most alike first. */
async function pairAlike(found: QuoteOutline[], others: QuoteOutline[]): Promise<Pair[]> {
  const having = new Map<string, number[]>();
  for (const [at, { terms }] of found.entries())
    for (const term of terms) {
      const own = having.get(term);
      if (own) own.push(at);
      else having.set(term, [at]);
    }
  const pairs: Pair[] = [];
  for await (const other of inTurns(others)) {
    const shared = new Uint16Array(found.length);
    for (const term of other.terms) for (const at of having.get(term) ?? []) shared[at]!++;
    const best = mostAlike(found, shared, other);
    if (best) pairs.push(best);
  }
  return pairs.sort((a, b) => b.likeness - a.likeness).slice(0, MAX_PAIRS);
}

/** By the share of both together, so that a word or two are not like everything. */
function mostAlike(
  found: QuoteOutline[],
  shared: Uint16Array,
  other: QuoteOutline,
): Pair | undefined {
  let best: Pair | undefined;
  for (const [at, many] of shared.entries()) {
    if (many === 0) continue;
    const one = found[at]!;
    const [own, its] = [one.terms.length, other.terms.length];
    const likeness = (2 * many) / (own + its);
    if (many >= MIN_SHARE * Math.min(own, its) && likeness > (best?.likeness ?? 0))
      best = { one, other, likeness };
  }
  return best;
}
