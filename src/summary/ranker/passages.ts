import type { Sentence } from '../../model.ts';
import { countWords } from '../is-news.ts';
import { isAuthorSpeaking, type Standing, standingOf } from '../stand-alone.ts';
import { toVector, type Vector } from '../vectors.ts';
import type { WordReader } from './words.ts';

/** One article, as summaries take it. */
export type Source = { articleId: string; sentences: Sentence[]; title?: string };

/** A sentence that may be picked. */
export type Passage = {
  sentence: Sentence;
  articleId: string;
  /** Which of the sources it is from. */
  source: number;
  /** Its place in its article, and how many sentences that has. */
  order: number;
  of: number;
  words: number;
  terms: number[];
  vector: Vector;
  /** Neighbouring words that are not both short: what a phrase is recognised by. */
  pairs: number[];
  standing: Standing;
  /** Capitalised words inside it, in lower case: most are parts of names. */
  names: string[];
};

/** Comparing all pairs costs the square of their number. */
const MOST = 500;
const LEAST_OF_EACH = 2;

const NAME = /(?<=[\s"“‘(])\p{Lu}[\p{L}'’-]+/gu;
const POSSESSIVE = /['’]s$/u;

/**
 * The sentences to choose from: all of them, or, beyond 500, the first ones of each article, as many of each; news
 * says first what matters. Of more than 250 articles only the first 250 are looked at.
 */
export function readPassages(sources: Source[], { read, rarities }: WordReader): Passage[] {
  const total = sources.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const share = total <= MOST ? MOST : Math.max(LEAST_OF_EACH, shareOf(sources));
  return sources
    .flatMap(({ articleId, sentences }, source) => {
      const looked = sentences.slice(0, share);
      const authorSpeaks = isAuthorSpeaking(looked.map(({ text }) => text));
      return looked.map((sentence, order): Passage => {
        const { text } = sentence;
        const { terms, pairs } = read(text);
        return {
          sentence,
          articleId,
          source,
          order,
          of: sentences.length,
          words: countWords(text),
          terms,
          vector: toVector(terms, rarities),
          pairs,
          standing: standingOf(text, { lead: order === 0, authorSpeaks }),
          names: findNames(text),
        };
      });
    })
    .slice(0, MOST);
}

const findNames = (text: string): string[] =>
  (text.match(NAME) ?? []).map((name) => name.toLowerCase().replace(POSSESSIVE, ''));

/** The most sentences that each may give; what short articles leave goes to the others. */
function shareOf(sources: Source[]): number {
  let share = 0;
  while (
    sources.reduce((sum, { sentences }) => sum + Math.min(share + 1, sentences.length), 0) <= MOST
  )
    share++;
  return share;
}
