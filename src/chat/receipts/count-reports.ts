import { say } from '../../language/say.ts';
import type { Article } from '../../model.ts';

type Told = Pick<Article, 'teaser'>;

/** `2 reports and 1 teaser`: a teaser is never counted as a report. */
export function countReports(articles: Told[]): string {
  const teasers = articles.filter(({ teaser }) => teaser !== undefined).length;
  return sayReports(articles.length - teasers, teasers);
}

function sayReports(reports: number, teasers: number): string {
  if (teasers === 0) return say('{reports, plural, one {# report} other {# reports}}', { reports });
  if (reports === 0) return say('{teasers, plural, one {# teaser} other {# teasers}}', { teasers });
  return say(
    '{reports, plural, one {# report} other {# reports}} and {teasers, plural, one {# teaser} other {# teasers}}',
    { reports, teasers },
  );
}
