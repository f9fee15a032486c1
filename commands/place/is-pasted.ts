import { normalizeText } from '../../src/text/normalize-text.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

/** Nobody types a topic of so many words. */
const MIN_TEXT_WORDS = 25;
/** With two sentences, half as many words are a text, too. */
const MIN_TEXT_SENTENCES = 2;

/** Whether what was typed is a text to summarise, not a topic to look for. */
export function isPasted(typed: string): boolean {
  const words = typed.trim().split(/\s+/u).length;
  return (
    words >= MIN_TEXT_WORDS ||
    (words > MIN_TEXT_WORDS / 2 &&
      splitSentences(normalizeText(typed)).length >= MIN_TEXT_SENTENCES)
  );
}
