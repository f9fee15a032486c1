import { foldWords } from '../../text/fold.ts';
import { countIn, saturate } from '../bm25.ts';
import { aboutness, readTopic, speaksOf } from '../on-topic.ts';
import { type Scene, scale } from './group.ts';

/** A sentence’s length matters little, or the shortest would win. */
const LENGTH = 0.25;
/**
 * What a sentence gains at most, in ranges of the ranker’s values: for its own words, for how much its report is about
 * the topic, from some point on alike, and for being of the newest report.
 */
const OWN = 1.5;
const ABOUT = 3;
const ALL_ABOUT = 0.7;
const NEW = 0.4;
/** A name or phrase found as it was asked for counts so much more. */
const PHRASE = 1;

/** What a sentence gains by answering the topic, and whether it speaks of it by name. */
export type Answer = { gain: number; mentions: boolean };

/**
 * How well each sentence answers the topic: BM25 over stems, more where the topic’s words stand side by side as asked, as
 * names do, and where the whole report is about it. Sources are taken to be in the order of time.
 */
export function scoreTopic({ passages, titles, words }: Scene, asked: string): Answer[] {
  const topic = readTopic(asked, (stem) => words.numberOf(stem) ?? UNMET);
  if (topic.terms.length === 0) return passages.map(() => ({ gain: 0, mentions: true }));
  const phrase = phraseOf(asked);
  const average = passages.reduce((sum, { terms }) => sum + terms.length, 0) / passages.length;
  const own = scale(
    passages.map(({ terms, sentence }) => {
      const score = topic.terms.reduce((sum, term, at) => {
        const told = saturate(countIn(terms, term), terms.length / average, LENGTH);
        return sum + topic.weights[at]! * told;
      }, 0);
      const together = topic.terms.length > 1 && phraseOf(sentence.text).includes(phrase);
      return score * (together ? 1 + PHRASE : 1);
    }),
  );
  const bySource = Map.groupBy(passages, ({ source }) => source);
  const ofReport = titles.map((title, source) => {
    const sentences = (bySource.get(source) ?? []).map(({ terms }) => terms);
    const newness = source / Math.max(1, titles.length - 1);
    return ABOUT * Math.min(1, aboutness({ title, sentences }, topic) / ALL_ABOUT) + NEW * newness;
  });
  return passages.map(({ source, terms }, at) => ({
    gain: OWN * own[at]! + ofReport[source]!,
    mentions: speaksOf(terms, topic),
  }));
}

/** The number of no term. */
const UNMET = -1;

const phraseOf = (text: string): string => ` ${foldWords(text).join(' ')} `;
