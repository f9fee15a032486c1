import { foldTerms } from '../src/text/fold-terms.ts';
import { STEPS } from '../src/text/rarity-of.ts';
import { tally } from '../src/text/tally.ts';

/** Terms in fewer articles count as terms that were never met. */
const MIN_ARTICLES = 8;

/**
 * The more common terms of news, grouped by how common they are: each key is an inverse document
 * frequency, ln(articles / articles with the term), counted over these articles, in quarter units.
 */
export function countTerms(articles: string[][]): Record<string, string> {
  const found = tally(
    articles.flatMap((sentences) => [...new Set(foldTerms(sentences.join('\n')))]),
  );
  const steps = new Map<number, string[]>();
  for (const [term, count] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < MIN_ARTICLES || /\d/u.test(term)) continue;
    const step = Math.round(STEPS * Math.log((articles.length + 1) / count));
    steps.set(step, [...(steps.get(step) ?? []), term]);
  }
  return Object.fromEntries(
    [...steps].sort(([a], [b]) => a - b).map(([step, terms]) => [step, terms.join(' ')]),
  );
}
