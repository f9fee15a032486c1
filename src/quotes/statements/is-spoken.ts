import type { Quote } from '../../model.ts';
import type { Doc } from '../doc.ts';
import { isNoSpeech } from './classify-statement.ts';
import { isSupposed } from './is-supposed.ts';
import { readFrame } from './read-frame.ts';

/**
 * Whether it is speech at all: nobody speaks who “reported for the Ledger” or “claimed her ninth title”,
 * and “asks Ann Lee about her comments” tells only what was asked about.
 */
export function isSpoken(doc: Doc, quote: Quote): boolean {
  if (isSupposed(doc, quote)) return false;
  const isTopic = doc.text.startsWith('about ', quote.spans[0]!.start);
  if (quote.kind === 'indirect' && quote.class === 'ask' && isTopic) return false;
  if (quote.kind !== 'indirect' || quote.class !== 'narration') return true;
  const frame = readFrame(doc, quote);
  return frame === undefined || !isNoSpeech(frame);
}
