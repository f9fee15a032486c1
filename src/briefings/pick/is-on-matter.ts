import type { StoredQuote } from '../../model.ts';
import { foldTerms } from '../../text/fold-terms.ts';

/** What is said so near the beginning of a report is on its matter. */
const NEAR_CHARS = 2_000;
/** Further on, so many terms of what stands above must be in the paragraph, but for who speaks. */
const MIN_SHARED = 2;
/** A report says so early of which year it tells. */
const LEAD_CHARS = 600;

const YEAR = /(?<![\d.,-])(?:19|20)\d\d(?![\d%])/gu;

/**
 * Whether a statement is on what its report tells first: a list of ten crimes quotes somebody on each,
 * and a report of today’s truce tells of last week’s further down. `above` is what stands over it.
 */
export function isOnMatter(
  { article, spans, speaker, source }: StoredQuote,
  above: string,
): boolean {
  const { text, title, published } = article;
  const at = spans[0]?.start ?? 0;
  const paragraph = paragraphAt(text, at);
  const known = `${above} ${title} ${text.slice(0, LEAD_CHARS)} ${published.slice(0, 4)}`;
  if ((paragraph.match(YEAR) ?? []).some((year) => at > LEAD_CHARS && !known.includes(year)))
    return false;
  if (at < NEAR_CHARS) return true;
  const own = new Set(foldTerms(`${speaker?.name ?? ''} ${source?.text ?? ''}`));
  const said = new Set(foldTerms(paragraph));
  const shared = new Set(foldTerms(above)).intersection(said).difference(own);
  return shared.size >= MIN_SHARED;
}

function paragraphAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end);
}
