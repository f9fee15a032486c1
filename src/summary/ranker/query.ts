import { foldWords } from '../../text/fold.ts';
import { foldTerms } from '../../text/terms.ts';
import { rarityOf } from '../rarity.ts';
import { type Scene, scale } from './group.ts';
import type { Passage } from './passages.ts';

/** Saturation of repeated terms, as is usual; length weighs little, or the shortest sentence would win. */
const K = 1.2;
const B = 0.25;
/** What counts for the sentence alone; the rest is for what its report is about, as its title and sentences tell. */
const OWN = 0.6;
/** A name or phrase found as it was asked for counts so much more. */
const PHRASE = 1;

/**
 * How well each sentence answers the topic, 0 to 1: BM25 over stems (Robertson and Walker 1994), and more where
 * the topic’s words stand side by side as asked, as names do, and where the whole report speaks of it. 0 throughout
 * without a topic.
 */
export function scoreTopic({ passages, titles }: Scene, topic = ''): number[] {
  const query = [...new Set(foldTerms(topic))];
  if (query.length === 0) return passages.map(() => 0);
  const phrase = phraseOf(topic);
  const average = passages.reduce((sum, { terms }) => sum + terms.length, 0) / passages.length;
  const scores = passages.map(({ terms, sentence }) => {
    const score = query.reduce((sum, term) => {
      const count = terms.filter((own) => own === term).length;
      const length = 1 - B + (B * terms.length) / average;
      return sum + (rarityOf(term) * count * (K + 1)) / (count + K * length);
    }, 0);
    const together = query.length > 1 && phraseOf(sentence.text).includes(phrase);
    return score * (together ? 1 + PHRASE : 1);
  });
  const own = scale(scores);
  const inTitle = titles.map((title) => countIn(foldTerms(title), query) / query.length);
  const inText = scale(meanBySource(passages, scores));
  return passages.map(({ source }, at) => {
    const about = ((inTitle[source] ?? 0) + (inText[source] ?? 0)) / 2;
    return OWN * (own[at] as number) + (1 - OWN) * about;
  });
}

const countIn = (terms: string[], wanted: string[]): number =>
  wanted.filter((term) => terms.includes(term)).length;

function meanBySource(passages: Passage[], scores: number[]): number[] {
  const sums: { score: number; count: number }[] = [];
  passages.forEach(({ source }, at) => {
    sums[source] ??= { score: 0, count: 0 };
    const sum = sums[source] as { score: number; count: number };
    sum.score += scores[at] as number;
    sum.count++;
  });
  return Array.from(sums, (sum) => (sum ? sum.score / sum.count : 0));
}

const phraseOf = (text: string): string => ` ${foldWords(text).join(' ')} `;
