import type { Context } from '../../src/chat/command.ts';
import { inTurns } from '../../src/chat/in-turns.ts';
import type { Article, Sentence } from '../../src/model.ts';
import { foldWords } from '../../src/text/fold.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import type { Limits } from './check-quotation.ts';

/** The newest that have the words in any order are compared word for word. */
const MAX_REPORTS = 20;
/** All of very many words need not be looked up: what has these has few others. */
const MAX_TERMS = 12;

/** A sentence of a report, which are the outlet’s own words as far as anybody knows. */
export type InReport = { article: Article; sentence: Sentence };

/** The sentences of reports that have just these words, in this order. */
export async function inReports(
  words: string,
  limits: Limits,
  { store, place }: Context,
): Promise<InReport[]> {
  const terms = [...new Set(foldTerms(words))].slice(0, MAX_TERMS);
  if (terms.length === 0) return [];
  const search = { placeId: place.id, terms, ...limits, limit: MAX_REPORTS };
  const wanted = joined(words);
  const found: InReport[] = [];
  for await (const article of inTurns(await store.findArticles(search)))
    for (const sentence of splitSentences(article.text))
      if (joined(sentence.text).includes(wanted)) found.push({ article, sentence });
  return found;
}

/** Whole words alone are compared: case, accents and marks are not. */
const joined = (text: string): string => ` ${foldWords(text).join(' ')} `;
