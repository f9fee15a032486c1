import { describe, expect, test } from 'vitest';
import { readFeatures } from '../../../src/summary/ranker/features.ts';
import { pageRank } from '../../../src/summary/ranker/page-rank.ts';
import { setScene } from '../../../src/summary/ranker/scene.ts';
import { kindOf } from '../../../src/summary/ranker/summary-kind.ts';
import { weightsOf } from '../../../src/summary/ranker/weights-of.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';
import { judgeByRouge } from '../../../train/judge-by-rouge.ts';
import { pickWith } from '../../../train/pick-with.ts';
import { countText, startScoring } from '../../../train/rouge.ts';
import { type Example, trainRanker, WIDTH } from '../../../train/train-ranker.ts';

const RECIPE = {
  steps: 1,
  words: Number.POSITIVE_INFINITY,
  epochs: 40,
  rate: 0.05,
  decay: 1e-4,
  sharpness: 8,
  ownShare: 0.5,
  runs: 1,
};
const TASTE = { bigramWeight: 1, lengthPower: 0 };
const NOUNS = 'ferry tunnel storm film bridge bank'.split(' ');

/** Articles whose last sentence, always with a number, is what matters. */
const EXAMPLES: Example[] = NOUNS.flatMap((noun, n) =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((variant) => {
    const end = `Guests of the ${noun} paid ${n}${variant} crowns for tickets.`;
    const text = `Visitors came to the ${noun} in Tarn. Nobody at the ${noun} had expected them. ${end}`;
    const scene = setScene([{ articleId: 'a', text, sentences: splitSentences(text) }]);
    const sentences = scene.passages.map(({ sentence }) => countText(sentence.text));
    return {
      id: `${noun} ${variant}`,
      scene,
      features: readFeatures(scene),
      weight: 1,
      judge: () => judgeByRouge(scene.passages, sentences, [countText(end)], TASTE),
    };
  }),
);

describe('the ranker', () => {
  test('learns what its examples prefer, and the same each time', () => {
    const [unseen, ...seen] = EXAMPLES as [Example, ...Example[]];
    const weights = trainRanker(seen, RECIPE);
    expect(trainRanker(seen, RECIPE)).toEqual(weights);
    expect(weights).toHaveLength(WIDTH);
    expect(pickWith(unseen, { first: weights, further: weights }, RECIPE)).toEqual([2]);
  });

  test('has weights for every kind of summary', () => {
    for (const kind of ['line', 'article', 'reports', 'articles'] as const) {
      const weights = weightsOf(kind);
      expect(weights).toHaveLength(WIDTH);
      expect(weights.every(Number.isFinite)).toBe(true);
      expect(weights.some((weight) => weight !== 0)).toBe(true);
    }
  });

  test('tells one article, short or many reports, and a few long ones apart', () => {
    const passages = (articles: number, of: number) =>
      Array.from({ length: articles }, (_, source) => ({ source, of })) as Parameters<
        typeof kindOf
      >[0];
    expect(kindOf(passages(1, 30), 1)).toBe('article');
    expect(kindOf(passages(3, 2), 3)).toBe('reports');
    expect(kindOf(passages(3, 30), 3)).toBe('articles');
    expect(kindOf(passages(12, 30), 12)).toBe('articles');
    expect(kindOf(passages(13, 30), 13)).toBe('reports');
  });
});

describe('page rank', () => {
  test('is highest for the sentence that is like all others, and sums to 1', () => {
    const likeness = { size: 3, values: Float64Array.from([0, 1, 1, 1, 0, 0, 1, 0, 0]) };
    const ranks = pageRank(likeness);
    expect(Math.max(...ranks)).toBe(ranks[0]);
    expect(ranks.reduce((sum, rank) => sum + rank)).toBeCloseTo(1);
  });

  test('is equal where no two sentences are alike', () => {
    const ranks = pageRank({ size: 2, values: new Float64Array(4) });
    expect(ranks[0]).toBeCloseTo(0.5);
  });
});

describe('ROUGE', () => {
  test('counts common words and pairs, stemmed, and no word twice', () => {
    const scoring = startScoring([countText('the ferries stopped')]);
    const perfect = scoring.valueWith([countText('The ferry stops.')]);
    expect(perfect.one).toBeCloseTo(1);
    expect(perfect.two).toBeCloseTo(1);
    scoring.add([countText('ferries')]);
    scoring.add([countText('ferries')]);
    expect(scoring.value().one).toBeCloseTo((2 * 1) / (2 + 3));
    expect(scoring.value().two).toBe(0);
  });
});
