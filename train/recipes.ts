import type { RankerName } from '../src/summary/ranker/weights-of.ts';
import type { RougeTaste } from './judge-by-rouge.ts';
import type { Recipe } from './train-ranker.ts';

const common = { rate: 0.01, runs: 4 };

/** How each ranker is trained. */
export const RECIPES: Record<RankerName, Recipe> = {
  line: {
    ...common,
    steps: 1,
    words: Infinity,
    epochs: 20,
    decay: 1e-1,
    sharpness: 16,
    ownShare: 0.3,
  },
  article: {
    ...common,
    steps: 3,
    words: Infinity,
    epochs: 20,
    decay: 1e-2,
    sharpness: 16,
    ownShare: 0.3,
  },
  reports: {
    ...common,
    steps: 5,
    words: 65,
    epochs: 15,
    decay: 1e-3,
    sharpness: 16,
    ownShare: 0.5,
  },
  articles: {
    ...common,
    steps: 12,
    words: 200,
    epochs: 12,
    decay: 1e-2,
    sharpness: 5,
    ownShare: 0,
  },
};

/** Summaries that people wrote, by whose words the ranker is trained, and how much each counts. */
export const WRITTEN: Partial<
  Record<RankerName, { file: string; sets: RegExp; taste: RougeTaste; weight: number }>
> = {
  article: {
    file: 'single-dev.jsonl',
    sets: /^(?:cnn|writer|summeval|realsumm)/u,
    taste: { bigramWeight: 3, lengthPower: 0 },
    weight: 0.5,
  },
  reports: {
    file: 'multi-dev.jsonl',
    sets: /^allsides$/u,
    taste: { bigramWeight: 2.5, lengthPower: 0.4 },
    weight: 1,
  },
  articles: {
    file: 'multi-dev.jsonl',
    sets: /^multinews$/u,
    taste: { bigramWeight: 1.5, lengthPower: 0.7 },
    weight: 1,
  },
};
