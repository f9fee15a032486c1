import { newTo } from '../new-in.ts';
import { isNoun, isPhrase, toldWords } from '../weight/told.ts';
import { HEADLINE_VERBS } from './data/headline-verbs.ts';

/** Whether a sentence says again what a headline says was done. */
export function sameActAs(sentence: string, headline: string): boolean {
  const isNew = newTo(sentence);
  const words = toldWords(headline);
  return words.some(
    ({ stem, lower }, at) => isPhrase(words, at, HEADLINE_VERBS) && !isNoun(lower) && !isNew(stem),
  );
}
