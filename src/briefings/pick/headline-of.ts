import type { Article } from '../../model.ts';
import { plainTitle } from '../../summary/headline/plain-title.ts';
import { isClickbait } from '../../summary/is-clickbait.ts';
import { bestSentence } from './best-sentences.ts';

/**
 * The headline of a report without its label. One that only asks or teases gives way to the report’s
 * best sentence.
 */
export function headlineOf(report: Article): string {
  const title = plainTitle(report.title, report.outlet);
  return isClickbait(title) ? (bestSentence(report)?.text ?? title) : title;
}
