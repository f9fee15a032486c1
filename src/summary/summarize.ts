import type { Pick, Summary } from '../model.ts';
import { foldTerms } from '../text/fold-terms.ts';
import { isEnglish } from './is-english.ts';
import { type Choice, chooseSentences } from './ranker/choose-sentences.ts';
import { likenessOf, SAME_LIKENESS } from './ranker/likeness.ts';
import type { Passage, Source } from './ranker/passages.ts';
import type { Scene } from './ranker/scene.ts';
import { readTopic, speaksOf } from './topic.ts';

/**
 * Sentences of two articles that say the same must also share this many of their terms: in short
 * sentences two names that both hold outweigh all else, whatever is said of them.
 */
const MIN_SHARED_TERMS = 2 / 3;
/** Anything longer is no sentence that could stand in a summary. */
const MAX_SENTENCE_CHARS = 1_000;

/**
 * Picks the sentences that matter: at most `count`, and at most `characters` in all. Each is copied
 * whole, in the order of `sources` and of the text, or where sources are in stories, the news
 * first. What several articles say almost alike is
 * picked once, and `also` names the others. With `mentionsOnly` each speaks of the topic. Text that
 * is not English, or without a sentence that can stand alone, is not ranked: the lead is given, and
 * `basis` says so.
 */
export function summarize(
  sources: Source[],
  {
    count = 3,
    characters = Number.POSITIVE_INFINITY,
    topic,
    mentionsOnly = false,
  }: { count?: number; characters?: number; topic?: string; mentionsOnly?: boolean } = {},
): Summary {
  const outOf = sources.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const first = (most: number): Pick[] => leadOf(sources, most, mentionsOnly ? topic : undefined);
  const short = sources.map((source) => ({
    ...source,
    sentences: source.sentences.filter(({ start, end }) => end - start <= MAX_SENTENCE_CHARS),
  }));
  if (!isEnglish(short)) return { picks: first(count), outOf, basis: 'language' };
  const { choices, scene, arrange } = chooseSentences(short, { count, topic, mentionsOnly });
  if (choices.length === 0) return { picks: first(1), outOf, basis: 'lead' };
  const kept = new Map(withinCharacters(choices, characters).map((one) => [one.at, one]));
  const told = arrange([...kept.keys()]).map((at) => kept.get(at)!);
  return { picks: told.map((choice) => toPick(choice, scene)), outOf, basis: 'ranked' };
}

/**
 * The first sentences of the first source that has any; with a topic, only those that speak of it.
 */
function leadOf(sources: Source[], count: number, topic?: string): Pick[] {
  const wanted = topic && readTopic(topic, (stem) => stem);
  for (const { articleId, sentences } of sources) {
    const picks = sentences
      .filter(({ text }) => !wanted || speaksOf(foldTerms(text), wanted))
      .slice(0, count)
      .map(({ start, end, text }) => ({ start, end, text, articleId, score: 0, also: [] }));
    if (picks.length > 0) return picks;
  }
  return [];
}

/** Keeps the first choice, then every later one that still fits in `most` characters. */
function withinCharacters(choices: Choice[], most: number): Choice[] {
  let used = 0;
  return choices.filter(({ passage }, at) => {
    const { length } = passage.sentence.text;
    if (at > 0 && used + length > most) return false;
    used += length;
    return true;
  });
}

function toPick({ passage, at, score }: Choice, { passages, likeness }: Scene): Pick {
  const also = passages.flatMap((other, index) =>
    other.source !== passage.source &&
    likenessOf(likeness, at, index) > SAME_LIKENESS &&
    sharedTerms(passage, other) >= MIN_SHARED_TERMS
      ? [other.articleId]
      : [],
  );
  const { start, end, text } = passage.sentence;
  return { start, end, text, articleId: passage.articleId, score, also: [...new Set(also)] };
}

/** The share of a passage’s terms that the other has too. */
function sharedTerms({ vector }: Passage, other: Passage): number {
  let shared = 0;
  for (const term of vector.terms) if (other.vector.terms.includes(term)) shared++;
  return shared / vector.terms.length;
}
