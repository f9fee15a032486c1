import type { Sentence, TextKind } from '../../model.ts';
import { countWords } from '../../text/count-words.ts';
import { toVector, type Vector } from '../vectors.ts';
import { type Reading, readSource, type Source } from './read-source.ts';
import { type Told, tellHeadline } from './tell-headline.ts';
import type { WordReader } from './word-reader.ts';

/** A sentence that may be picked. */
export type Passage = Reading & {
  sentence: Sentence;
  articleId: string;
  kind: TextKind;
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
  /** The lists of words that one of its words is in: see `hasMark`. */
  marks: number;
  pronouns: number;
  /** What it tells of its article’s headline. */
  told: Told;
  /** The noun of an earlier sentence that it leans on, as a term. */
  leansOn: number | undefined;
  /** The nouns of the phrases that it leaves unexplained, as terms. */
  openNouns: (number | undefined)[];
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
  const passages: Passage[] = [];
  sources.forEach((one, source) => {
    const { kind, readings } = readSource(one, {
      most: Math.min(share, MAX_SENTENCES - passages.length),
      alone: sources.length === 1,
    });
    const tell = tellHeadline(read(one.title ?? '').terms, rarities);
    const tellsHeadline = followHeadline();
    readings.forEach((reading, order) => {
      const sentence = one.sentences[order]!;
      const { terms, pairs, marks, pronouns } = read(sentence.text);
      const vector = toVector(terms, rarities);
      const told = tell(vector.terms);
      const { shown, looseEnds, advice } = reading;
      const { standing, leaning } = tellsHeadline(told, order) ? standFree(reading) : reading;
      passages.push({
        shown,
        standing,
        leaning,
        looseEnds,
        advice,
        sentence,
        articleId: one.articleId,
        kind,
        source,
        order,
        of: one.sentences.length,
        words: countWords(sentence.text),
        terms,
        vector,
        pairs,
        marks,
        pronouns,
        told,
        leansOn:
          reading.leaning?.kind === 'named' ? read(reading.leaning.noun).terms.at(-1) : undefined,
        openNouns: looseEnds.map(({ kind, start, end }) =>
          kind === 'phrase' ? read(sentence.text.slice(start, end)).terms.at(-1) : undefined,
        ),
        names: findNames(sentence.text),
      });
    });
  });
  return passages;
}

/** So far into an article the news begins, if it does not open with it. */
const MAX_RUN_UP = 8;
/** It has so many words of the headline, and so many more of them than the first sentence. */
const MIN_HEADLINE_WORDS = 3;
const MIN_MORE_WORDS = 2;

/** Whether a sentence, asked in order, tells the news after a run-up, by the words of the headline. */
function followHeadline() {
  let ofFirst = 0;
  return ({ words }: Told, order: number): boolean => {
    if (order === 0) ofFirst = words;
    return (
      order > 0 &&
      order <= MAX_RUN_UP &&
      words >= Math.max(MIN_HEADLINE_WORDS, ofFirst + MIN_MORE_WORDS)
    );
  };
}

/** “The city will close …”, “But Lee resigned …”: nobody asks which, if it is what the headline says. */
const standFree = (reading: Reading): Reading =>
  reading.leaning && reading.leaning.kind !== 'pointing'
    ? { ...reading, standing: 'alone', leaning: undefined }
    : reading;

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
