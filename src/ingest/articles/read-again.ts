import { readDoc } from '../../quotes/doc.ts';
import { stateOf } from '../../quotes/statements/state-of.ts';
import type { OldText, Reread } from '../../store/quotes/rereading.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { isShown, isSure } from './analyze-article.ts';

/** Reads what quotes that were found in a text long ago do, as it is read of new ones. */
export function readAgain({ text, quotes }: OldText): Reread[] {
  const sentences = splitSentences(text);
  const doc = readDoc(text, sentences);
  return quotes.map((quote) => {
    const state = stateOf(doc, sentences, quote);
    const shown = isShown({ ...quote, class: state.class });
    return { id: quote.id, ...state, shown, named: isSure(quote), source: quote.source };
  });
}
