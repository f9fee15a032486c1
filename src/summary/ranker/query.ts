import { foldWords } from '../../text/fold.ts';
import { aboutness, readTopic, speaksOf } from '../on-topic.ts';
import { type Scene, scale } from './group.ts';

/** Saturation of repeated terms, as is usual; length weighs little, or the shortest sentence would win. */
const K = 1.2;
const B = 0.25;
/** What counts for the sentence alone; the rest is for how much its report is about the topic. */
const OWN = 0.3;
/** A name or phrase found as it was asked for counts so much more. */
const PHRASE = 1;

/** How well a sentence answers the topic, 0 to 1, and whether it speaks of it by name. */
export type Answer = { score: number; mentions: boolean };

/**
 * How well each sentence answers the topic: BM25 over stems (Robertson and Walker 1994), more where the topic’s words
 * stand side by side as asked, as names do, and where the whole report is about it.
 */
export function scoreTopic({ passages, titles, words }: Scene, asked = ''): Answer[] {
  const topic = readTopic(asked, (stem) => words.numberOf(stem) ?? UNMET);
  if (topic.terms.length === 0) return passages.map(() => ({ score: 0, mentions: true }));
  const phrase = phraseOf(asked);
  const average = passages.reduce((sum, { terms }) => sum + terms.length, 0) / passages.length;
  const own = scale(
    passages.map(({ terms, sentence }) => {
      const length = 1 - B + (B * terms.length) / average;
      const score = topic.terms.reduce((sum, term, at) => {
        const count = terms.filter((own) => own === term).length;
        return sum + ((topic.weights[at] as number) * count * (K + 1)) / (count + K * length);
      }, 0);
      const together = topic.terms.length > 1 && phraseOf(sentence.text).includes(phrase);
      return score * (together ? 1 + PHRASE : 1);
    }),
  );
  const bySource = Map.groupBy(passages, ({ source }) => source);
  const about = titles.map((title, source) => {
    const sentences = (bySource.get(source) ?? []).map(({ terms }) => terms);
    return aboutness({ title, sentences }, topic);
  });
  return passages.map(({ source, terms }, at) => ({
    score: OWN * (own[at] as number) + (1 - OWN) * (about[source] as number),
    mentions: speaksOf(terms, topic),
  }));
}

/** The number of no term. */
const UNMET = -1;

const phraseOf = (text: string): string => ` ${foldWords(text).join(' ')} `;
