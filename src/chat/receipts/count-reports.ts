import type { Article } from '../../model.ts';
import { count } from '../count.ts';

type Told = Pick<Article, 'teaser'>;

/** `2 reports and 1 teaser`: a teaser is never counted as a report. */
export function countReports(articles: Told[]): string {
  const teasers = articles.filter(({ teaser }) => teaser !== undefined).length;
  return sayReports(articles.length - teasers, teasers);
}

export function sayReports(reports: number, teasers: number): string {
  if (teasers === 0) return count(reports, 'report');
  if (reports === 0) return count(teasers, 'teaser');
  return `${count(reports, 'report')} and ${count(teasers, 'teaser')}`;
}
