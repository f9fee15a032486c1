import type { Article } from '../../model.ts';
import { meaningOf, newTo } from '../../summary/new-in.ts';
import { addsToNews } from '../../summary/ranker/topic/adds-to-news.ts';
import { isNoNews } from '../../summary/ranker/topic/is-no-news.ts';
import { foldTerms } from '../../text/fold-terms.ts';
import { splitSentences } from '../../text/split-sentences.ts';

/** Of each report. */
const MAX_CHARS = 8_000;
/** Told already is a sentence of which one of before has so much, or all of them together this much. */
const MAX_SHARE_OF_ONE = 0.5;
const MAX_SHARE_OF_ALL = 0.7;
/** So many words none of them may have. */
const MIN_NEW = 3;

/**
 * Whether no sentence of before has told a text; and whether it tells what happened, too, and they
 * have not told it together.
 */
export function createIsNews(earlier: Article[]) {
  const told = earlier.map(({ title, text }) => `${title}\n\n${text.slice(0, MAX_CHARS)}`);
  const isNewToOne = told.flatMap((text) => splitSentences(text).map((one) => newTo(one.text)));
  const isNewToAll = newTo(told.join(' '));
  const termsOf = (text: string): string[] =>
    [...new Set(foldTerms(text))].filter((term) => meaningOf(term) !== undefined);
  const isNew = (text: string): boolean => {
    const terms = termsOf(text);
    const least = (1 - MAX_SHARE_OF_ONE) * terms.length;
    return isNewToOne.every((isNewTerm) => terms.filter(isNewTerm).length >= least);
  };
  const isNews = (text: string): boolean => {
    const terms = termsOf(text);
    const fresh = terms.filter(isNewToAll).length;
    return (
      fresh >= MIN_NEW &&
      fresh >= (1 - MAX_SHARE_OF_ALL) * terms.length &&
      isNew(text) &&
      addsToNews(text) &&
      !isNoNews(text)
    );
  };
  return { isNew, isNews };
}
