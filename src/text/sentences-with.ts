import type { Sentence } from '../model.ts';
import { foldTerms } from './fold-terms.ts';
import { splitSentences } from './split-sentences.ts';

/** The sentences of a text that contain most of these terms; none where it contains none. */
export function sentencesWith(text: string, terms: string[]): Sentence[] {
  const counted = splitSentences(text).map((sentence) => {
    const own = new Set(foldTerms(sentence.text));
    return { sentence, hits: terms.filter((term) => own.has(term)).length };
  });
  const most = Math.max(1, ...counted.map(({ hits }) => hits));
  return counted.filter(({ hits }) => hits === most).map(({ sentence }) => sentence);
}
