import type { Sentence } from '../../model.ts';
import { countWords } from '../../text/count-words.ts';
import { type Leaning, leaningOf } from '../points-back.ts';
import { isAuthorSpeaking, type Standing, standingOf } from '../standing.ts';
import { toVector, type Vector } from '../vectors.ts';
import type { WordReader } from './word-reader.ts';

/** An article to sum up. */
export type Source = { articleId: string; sentences: Sentence[]; title?: string };

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
  /** What it leans on, where it leans; the noun as a term. */
  leaning: { kind: Leaning['kind']; term?: number | undefined } | undefined;
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
        const standing = standingOf(text, { lead: order === 0, authorSpeaks });
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
          standing,
          leaning: standing === 'leans' ? readLeaning(text, { authorSpeaks }) : undefined,
          names: findNames(text),
        };
      });
    })
    .slice(0, MAX_SENTENCES);

  function readLeaning(text: string, options: { authorSpeaks: boolean }): Passage['leaning'] {
    const leaning = leaningOf(text, options) ?? { kind: 'pointing' };
    if (leaning.kind !== 'named') return leaning;
    return { kind: 'named', term: read(leaning.noun).terms.at(-1) };
  }
}

export const findNames = (text: string): string[] =>
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
