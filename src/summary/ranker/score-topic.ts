import { foldWords } from '../../text/fold.ts';
import { countIn, saturate } from '../saturate.ts';
import { aboutness, readTopic, speaksOf } from '../topic.ts';
import { scale } from './scale.ts';
import type { Scene } from './scene.ts';

/** A sentence’s length counts little, or the shortest would win. */
const LENGTH_WEIGHT = 0.25;
/**
 * The most that a sentence gains, in ranges of the ranker’s values: for its own words, for how much
 * its report is about the topic, and for being of the newest report.
 */
const MAX_OWN_GAIN = 1.5;
const MAX_ABOUT_GAIN = 3;
const MAX_NEWNESS_GAIN = 0.4;
/** From this aboutness on, a report gains no more. */
const FULL_ABOUTNESS = 0.7;
/** Added to the factor of a sentence’s own words if they stand side by side as asked for. */
const PHRASE_BONUS = 1;

/**
 * What a sentence gains by its own words, by how much its report is about the topic, and by how new
 * that is; and whether it speaks of the topic by name.
 */
export type Answer = { own: number; about: number; newness: number; mentions: boolean };

/**
 * How well each sentence answers the topic: BM25 over stems, more if the topic’s words stand side
 * by side as asked for (as in names), and if the whole report is about it. Sources must be in order
 * of time, the newest last.
 */
export function scoreTopic({ passages, titles, words }: Scene, asked: string): Answer[] {
  const topic = readTopic(asked, (stem) => words.numberOf(stem) ?? UNMET);
  if (topic.terms.length === 0)
    return passages.map(() => ({ own: 0, about: 0, newness: 0, mentions: true }));
  const phrase = phraseOf(asked);
  const average = passages.reduce((sum, { terms }) => sum + terms.length, 0) / passages.length;
  const own = scale(
    passages.map(({ terms, sentence }) => {
      const score = topic.terms.reduce((sum, term, at) => {
        const told = saturate(countIn(terms, term), terms.length / average, LENGTH_WEIGHT);
        return sum + topic.weights[at]! * told;
      }, 0);
      const together = topic.terms.length > 1 && phraseOf(sentence.text).includes(phrase);
      return score * (together ? 1 + PHRASE_BONUS : 1);
    }),
  );
  const bySource = Map.groupBy(passages, ({ source }) => source);
  const ofReport = titles.map((title, source) => {
    const sentences = (bySource.get(source) ?? []).map(({ terms }) => terms);
    const about = Math.min(1, aboutness({ title, sentences }, topic) / FULL_ABOUTNESS);
    const newness = source / Math.max(1, titles.length - 1);
    return { about: MAX_ABOUT_GAIN * about, newness: MAX_NEWNESS_GAIN * newness };
  });
  return passages.map(({ source, terms }, at) => ({
    own: MAX_OWN_GAIN * own[at]!,
    ...ofReport[source]!,
    mentions: speaksOf(terms, topic),
  }));
}

/** Stands for a stem that no sentence has; no term has this number. */
const UNMET = -1;

const phraseOf = (text: string): string => ` ${foldWords(text).join(' ')} `;
