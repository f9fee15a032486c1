import type { Sentence } from '../../model.ts';
import { foldWords } from '../../text/fold.ts';
import { foldTerms } from '../../text/terms.ts';
import { countWords } from '../is-news.ts';
import { isAuthorSpeaking, type Standing, standingOf } from '../stand-alone.ts';
import { toVector, type Vector } from '../vectors.ts';

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
  terms: string[];
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
export function readPassages(sources: Source[]): Passage[] {
  const total = sources.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const share = total <= MOST ? MOST : Math.max(LEAST_OF_EACH, shareOf(sources));
  const readPairs = createPairReader();
  return sources
    .flatMap(({ articleId, sentences }, source) => {
      const looked = sentences.slice(0, share);
      const authorSpeaks = isAuthorSpeaking(looked.map(({ text }) => text));
      return looked.map((sentence, order): Passage => {
        const { text } = sentence;
        const terms = foldTerms(text);
        return {
          sentence,
          articleId,
          source,
          order,
          of: sentences.length,
          words: countWords(text),
          terms,
          vector: toVector(terms),
          pairs: readPairs(text),
          standing: standingOf(text, { lead: order === 0, authorSpeaks }),
          names: findNames(text),
        };
      });
    })
    .slice(0, MOST);
}

const findNames = (text: string): string[] =>
  Array.from(text.matchAll(NAME), ([name]) => name.toLowerCase().replace(POSSESSIVE, ''));

/** The most sentences that each may give; what short articles leave goes to the others. */
function shareOf(sources: Source[]): number {
  let share = 0;
  while (
    sources.reduce((sum, { sentences }) => sum + Math.min(share + 1, sentences.length), 0) <= MOST
  )
    share++;
  return share;
}

/** Two words as short as “of the” make no phrase. */
const SHORT = 3;
/** More different words than 500 sentences have; the product stays a small integer, which is fast. */
const MOST_WORDS = 2 ** 15;

/** Gives what reads a sentence’s pairs of neighbouring words, as numbers that are the same for the same pair. */
function createPairReader(): (text: string) => number[] {
  const numbers = new Map<string, number>();
  return (text) => {
    const pairs = new Set<number>();
    let last = { number: 0, short: true };
    for (const [at, word] of foldWords(text).entries()) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      const next = { number, short: word.length <= SHORT };
      if (at > 0 && !(last.short && next.short)) pairs.add(last.number * MOST_WORDS + number);
      last = next;
    }
    return [...pairs];
  };
}
