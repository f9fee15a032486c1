import type { Passage } from './passages.ts';

/**
 * What is summed up: one article; reports, many or short, as feeds give them; or a few long
 * articles. Different things matter in each.
 */
export type SummaryKind = 'article' | 'reports' | 'articles';

/** Up to this mean number of sentences, reports are short. */
export const MAX_SHORT_REPORT_SENTENCES = 6;
/**
 * The weights for long articles were learned from up to five of them, yet they serve a dozen better
 * than the weights for reports do.
 */
const MAX_FEW_ARTICLES = 12;

export function kindOf(passages: Passage[], articles: number): SummaryKind {
  if (articles < 2) return 'article';
  const sentences = new Map(passages.map(({ source, of }) => [source, of]));
  const total = [...sentences.values()].reduce((sum, of) => sum + of, 0);
  const areLong = total / sentences.size > MAX_SHORT_REPORT_SENTENCES;
  return articles <= MAX_FEW_ARTICLES && areLong ? 'articles' : 'reports';
}
