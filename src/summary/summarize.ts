import type { Pick, Summary } from '../model.ts';
import { foldTerms } from '../text/fold-terms.ts';
import { isEnglish } from './is-english.ts';
import { type Choice, chooseSentences } from './ranker/choose-sentences.ts';
import type { Source } from './ranker/read-source.ts';
import { toPicks } from './to-picks.ts';
import { readTopic, speaksOf } from './topic.ts';

/** Anything longer is no sentence that could stand in a summary. */
const MAX_SENTENCE_CHARS = 1_000;

/**
 * Picks the sentences that matter: at most `count`, and at most `characters` in all. Each is copied
 * in the order of `sources` and of the text, or where sources are in stories, the news first; as a
 * whole or, without dateline, label and needless attribution, as a slice. What several articles say
 * almost alike is
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
  return { picks: toPicks(told, scene), outOf, basis: 'ranked' };
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
      .map(({ start, end, text }) => ({
        start,
        end,
        text,
        articleId,
        score: 0,
        also: [],
        added: [],
        cut: false,
      }));
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
