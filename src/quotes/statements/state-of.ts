import type { Quote, Sentence } from '../../model.ts';
import type { Doc } from '../doc.ts';
import { hullOf } from './hull-of.ts';
import { readStatement, type Statement } from './read-statement.ts';

/** A direct quotation is shown as it stands; other speech by the clause that holds its verb. */
export function stateOf(
  doc: Doc,
  sentences: Sentence[],
  quote: Pick<Quote, 'kind' | 'spans' | 'cue' | 'source'> & { asks?: boolean },
): Statement {
  if (quote.kind !== 'direct') return readStatement(doc, sentences, quote);
  return { class: quote.asks ? 'ask' : 'assert', clause: hullOf(quote.spans) };
}
