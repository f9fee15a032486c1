import type { Sentence } from '../../model.ts';
import { countWords } from '../../text/count-words.ts';
import { isAuthorSpeaking, type Standing, standingOf } from '../standing.ts';
import { toVector, type Vector } from '../vectors.ts';
import type { WordReader } from './word-reader.ts';

/** An article to sum up; its story and ISO 8601 date matter on a topic. */
export type Source = {
  articleId: string;
  sentences: Sentence[];
  title?: string;
  story?: string;
  published?: string;
};

/** A sentence that may be picked. */
export type Passage = {
  sentence: Sentence;
  articleId: string;
  /** The index of the source it is from. */
  source: number;
  /** Its place in its article, from 0. */
  order: number;
  /** How many sentences its article has. */
  of: number;
  words: number;
  terms: number[];
  vector: Vector;
  /** Pairs of neighbouring words, not both short: they stand for phrases. */
  pairs: number[];
  standing: Standing;
  /** Its capitalised words except the first, in lower case: most are parts of names. */
  names: string[];
};

/** The limit is there because all pairs are compared, which costs the square of their number. */
const MAX_SENTENCES = 500;
const MIN_SENTENCES_EACH = 2;

const NAME = /(?<=[\s"“‘(])\p{Lu}[\p{L}'’-]+/gu;
const POSSESSIVE = /['’]s$/u;

/**
 * The sentences to choose from: all of them, or, if there are more than 500, the first ones of each
 * article, since news begins with what matters. Each gives the same number, but at least two: so of
 * more than 250 articles only the first 250 count.
 */
export function readPassages(sources: Source[], { read, rarities }: WordReader): Passage[] {
  const total = sources.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const share =
    total <= MAX_SENTENCES ? MAX_SENTENCES : Math.max(MIN_SENTENCES_EACH, shareOf(sources));
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
    .slice(0, MAX_SENTENCES);
}

const findNames = (text: string): string[] =>
  (text.match(NAME) ?? []).map((name) => name.toLowerCase().replace(POSSESSIVE, ''));

/**
 * The most sentences that each article may give. What short articles leave over goes to the others.
 */
function shareOf(sources: Source[]): number {
  let share = 0;
  while (
    sources.reduce((sum, { sentences }) => sum + Math.min(share + 1, sentences.length), 0) <=
    MAX_SENTENCES
  )
    share++;
  return share;
}
