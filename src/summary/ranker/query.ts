import { foldWords } from '../../text/fold.ts';
import { foldTerms } from '../../text/terms.ts';
import { rarityOf } from '../rarity.ts';
import type { Passage } from './passages.ts';

/** Saturation of repeated terms and weight of length, as is usual. */
const K = 1.2;
const B = 0.75;
/** A name or phrase found as it was asked for counts as much more. */
const PHRASE = 0.5;

/**
 * How well each sentence answers the topic, 0 to 1: BM25 over stems (Robertson and Walker 1994), and more where
 * the topic’s words stand side by side as asked, as names do. 0 throughout without a topic.
 */
export function scoreTopic(passages: Passage[], topic = ''): number[] {
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
  const most = Math.max(...scores);
  return scores.map((score) => (most > 0 ? score / most : 0));
}

const phraseOf = (text: string): string => ` ${foldWords(text).join(' ')} `;
