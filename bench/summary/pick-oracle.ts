import { type CountedText, countText, startScoring } from '../../train/rouge.ts';
import { cutTo, type Limit } from './limit.ts';

/**
 * Nearly the best sentences that there are: one after the other, that which raises ROUGE-1 most. It
 * knows the summaries that people wrote, so nobody can do better by much.
 */
export function pickOracle(sentences: string[], references: CountedText[], limit: Limit): string[] {
  const scoring = startScoring(references);
  const counted = sentences.map((text) => ({ text, counts: countText(text) }));
  const picked: string[] = [];
  for (;;) {
    const had = scoring.value().one;
    let best = { gain: 0, at: -1 };
    for (const [at, { text, counts }] of counted.entries()) {
      const gain = scoring.valueWith([counts]).one - had;
      const fits = cutTo([...picked, text], limit).length > picked.length;
      if (gain > best.gain && fits) best = { gain, at };
    }
    const [next] = best.at < 0 ? [] : counted.splice(best.at, 1);
    if (!next) return picked;
    picked.push(next.text);
    scoring.add([next.counts]);
  }
}
