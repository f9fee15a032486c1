import type { Article } from '../../model.ts';
import { plainTitle } from '../../summary/headline/plain-title.ts';
import { isClickbait } from '../../summary/is-clickbait.ts';
import { bestSentence } from './best-sentences.ts';

// Storm in Tarn, live: where are the ferries?
const ASKS_BEHIND = /^(?<subject>[^:?]{8,100}):\s[^:]{3,200}\?$/u;

/**
 * The headline of a report without its label. One that only asks or teases gives way to the report’s
 * best sentence; a live report, of which no sentence tells the whole, to what stands before its question.
 */
export function headlineOf(report: Article): string {
  const title = plainTitle(report.title, report.outlet);
  if (!isClickbait(title)) return title;
  const best = bestSentence(report);
  const subject = best?.kind === 'live' ? ASKS_BEHIND.exec(title)?.groups?.subject : undefined;
  return subject ?? best?.text ?? title;
}
