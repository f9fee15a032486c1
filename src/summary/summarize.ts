import type { Pick, Summary } from '../model.ts';
import { foldTerms } from '../text/terms.ts';
import { isEnglish } from './language.ts';
import { readTopic, speaksOf } from './on-topic.ts';
import { type Choice, chooseSentences } from './ranker/choose.ts';
import type { Scene } from './ranker/group.ts';
import { likenessOf } from './ranker/likeness.ts';
import type { Passage, Source } from './ranker/passages.ts';

/** Sentences of different articles that are this alike say the same, if they share so many terms, rare names aside. */
const SAME = 0.75;
const SHARED = 2 / 3;

/**
 * Picks the sentences that matter, at most `count` and, if given, `characters` in all; each is copied whole. They are
 * shown in the order of `sources` and of the text; what several articles say almost alike is shown once, and `also`
 * names the others. With `mentionsOnly` each speaks of the topic. Text that is not English is not ranked, and where
 * no sentence can be read by itself there is nothing to rank: then the lead is given, and `basis` says so.
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
  if (!isEnglish(sources)) return { picks: first(count), outOf, basis: 'language' };
  const { choices, scene } = chooseSentences(sources, { count, topic, mentionsOnly });
  if (choices.length === 0) return { picks: first(1), outOf, basis: 'lead' };
  const kept = withinCharacters(choices, characters).sort((a, b) => a.at - b.at);
  return { picks: kept.map((choice) => toPick(choice, scene)), outOf, basis: 'ranked' };
}

/** The first sentences of the first source that has any, of all or of those that speak of the topic. */
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

/** The first choice, and of the others, in their order, what fits beside it. */
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
    likenessOf(likeness, at, index) > SAME &&
    sharedTerms(passage, other) >= SHARED
      ? [other.articleId]
      : [],
  );
  const { start, end, text } = passage.sentence;
  return { start, end, text, articleId: passage.articleId, score, also: [...new Set(also)] };
}

/** Two names that both hold outweigh all else in the likeness of short sentences, whatever they say of them. */
function sharedTerms({ vector }: Passage, other: Passage): number {
  let shared = 0;
  for (const term of vector.terms) if (other.vector.terms.includes(term)) shared++;
  return shared / vector.terms.length;
}
