import type { Sentence } from '../../model.ts';
import { foldWords } from '../../text/fold.ts';
import { foldTerms } from '../../text/terms.ts';
import { countWords } from '../is-news.ts';
import { type Standing, standingOf } from '../stand-alone.ts';
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
  pairs: string[];
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
  return sources
    .flatMap(({ articleId, sentences }, source) =>
      sentences
        .slice(0, share)
        .map((sentence, order) =>
          readPassage(sentence, { articleId, source, order, of: sentences.length }),
        ),
    )
    .slice(0, MOST);
}

/** The most sentences that each may give; what short articles leave goes to the others. */
function shareOf(sources: Source[]): number {
  let share = 0;
  while (
    sources.reduce((sum, { sentences }) => sum + Math.min(share + 1, sentences.length), 0) <= MOST
  )
    share++;
  return share;
}

type Place = Pick<Passage, 'articleId' | 'source' | 'order' | 'of'>;

function readPassage(sentence: Sentence, place: Place): Passage {
  const { text } = sentence;
  const terms = foldTerms(text);
  return {
    sentence,
    ...place,
    words: countWords(text),
    terms,
    vector: toVector(terms),
    pairs: pairsOf(foldWords(text)),
    standing: standingOf(text, { lead: place.order === 0 }),
    names: Array.from(text.matchAll(NAME), ([name]) => name.toLowerCase().replace(POSSESSIVE, '')),
  };
}

/** Two words as short as “of the” make no phrase. */
const SHORT = 3;

function pairsOf(words: string[]): string[] {
  const pairs = new Set<string>();
  for (let at = 1; at < words.length; at++) {
    const [one, other] = [words[at - 1] as string, words[at] as string];
    if (one.length > SHORT || other.length > SHORT) pairs.add(`${one} ${other}`);
  }
  return [...pairs];
}
