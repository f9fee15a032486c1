import { readWords } from '../../src/briefings/pick/align-statements.ts';
import { areNearlySame } from '../../src/briefings/pick/are-nearly-same.ts';
import type { Context } from '../../src/chat/command.ts';
import type { QuoteOutline } from '../../src/store/quotes/quote-outlines.ts';
import { isCompared } from './is-compared.ts';

/** So many pairs of statements are read, of those that share most of their words. */
const MAX_PAIRS = 300;
/** Of all terms of the shorter, which has those of the sentence around it. */
const MIN_SHARE = 0.5;

/**
 * Quotations with nearly the same words as one of those found, among all of a speaker: of two wordings
 * of one statement, only one may name the topic.
 */
export async function findReworded(
  found: QuoteOutline[],
  all: QuoteOutline[],
  { store }: Pick<Context, 'store'>,
): Promise<QuoteOutline[]> {
  const known = new Set(found.map(({ id }) => id));
  const keys = new Set(found.map(({ wordsKey }) => wordsKey));
  const others = all.filter(
    (one) => isCompared(one) && !known.has(one.id) && !keys.has(one.wordsKey),
  );
  const pairs = pairAlike(found.filter(isCompared), others);
  const ids = pairs.flatMap(({ one, other }) => [one.id, other.id]);
  const texts = await store.findStatementWords([...new Set(ids)]);
  const words = new Map([...texts].map(([id, text]) => [id, readWords(text)]));
  const reworded = pairs.filter(({ one, other }) => {
    const [own, its] = [words.get(one.id), words.get(other.id)];
    return own !== undefined && its !== undefined && areNearlySame(own, its);
  });
  return [...new Set(reworded.map(({ other }) => other))];
}

type Pair = { one: QuoteOutline; other: QuoteOutline; share: number };

/** Those that share most of their terms; thousands are gone through once. */
function pairAlike(found: QuoteOutline[], others: QuoteOutline[]): Pair[] {
  const having = new Map<string, QuoteOutline[]>();
  for (const one of found)
    for (const term of one.terms) {
      const own = having.get(term);
      if (own) own.push(one);
      else having.set(term, [one]);
    }
  const pairs: Pair[] = [];
  for (const other of others) {
    const shared = new Map<QuoteOutline, number>();
    for (const term of other.terms)
      for (const one of having.get(term) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
    for (const [one, many] of shared) {
      const share = many / Math.min(one.terms.length, other.terms.length);
      if (share >= MIN_SHARE) pairs.push({ one, other, share });
    }
  }
  return pairs.sort((a, b) => b.share - a.share).slice(0, MAX_PAIRS);
}
