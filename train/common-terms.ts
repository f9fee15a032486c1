import { tally } from '../src/text/tally.ts';
import { foldTerms } from '../src/text/terms.ts';

/** Terms met in fewer articles are as rare as those never met. */
const LEAST = 8;
/** Steps to a unit of inverse document frequency. */
const STEPS = 4;

/**
 * How common the commoner terms of news are: terms under the number of quarter units of their inverse document
 * frequency, ln(articles / articles with the term), counted over these articles.
 */
export function countTerms(articles: string[][]): Record<string, string> {
  const found = tally(
    articles.flatMap((sentences) => [...new Set(foldTerms(sentences.join('\n')))]),
  );
  const steps = new Map<number, string[]>();
  for (const [term, count] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < LEAST || /\d/u.test(term)) continue;
    const step = Math.round(STEPS * Math.log((articles.length + 1) / count));
    steps.set(step, [...(steps.get(step) ?? []), term]);
  }
  return Object.fromEntries(
    [...steps].sort(([a], [b]) => a - b).map(([step, terms]) => [step, terms.join(' ')]),
  );
}
