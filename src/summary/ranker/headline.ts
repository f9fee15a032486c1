import type { FeatureGroup } from './feature-group.ts';
import { countReadable } from './place.ts';
import { rankShares } from './scale.ts';
import type { Scene } from './scene.ts';

/** Words of the headline that a sentence has, at most so many, count. */
const MANY_WORDS = 6;

/**
 * How much of its article's headline a sentence tells: the sentence with most of its words mostly
 * tells the news. All values but the last are 0 where there is no headline.
 */
export const headline: FeatureGroup = {
  names: [
    'share of the headline',
    'most of the headline',
    'words of the headline',
    'headline, near the top',
    'more of the headline than the first',
    'two more words than the first',
    'a name of the headline',
    'without a headline',
  ],
  read(scene) {
    const { passages, starts, titles } = scene;
    const shares = passages.map(({ told }) => told.share);
    const ranks = rankBySource(shares, scene);
    const readable = countReadable(passages);
    return (at) => {
      const { source, names } = passages[at]!;
      const start = starts[source]!;
      const { share, words } = passages[at]!.told;
      const first = passages[start]!.told;
      return [
        share,
        share > 0 ? ranks[at]! : 0,
        Math.min(MANY_WORDS, words) / MANY_WORDS,
        share * Math.exp(-readable[at]! / 4),
        Math.max(0, share - first.share),
        Number(words >= first.words + 2),
        Number(names.some((name) => scene.titleNames[source]!.has(name))),
        Number(titles[source]!.length === 0),
      ];
    };
  },
};

function rankBySource(values: number[], { passages, starts }: Scene): number[] {
  const bySource = starts.map((start, source) => {
    const own = passages.flatMap((passage, at) => (passage.source === source ? [at] : []));
    return { start, ranks: rankShares(own.map((at) => values[at]!)) };
  });
  return passages.map(({ source }, at) => {
    const { start, ranks } = bySource[source]!;
    return ranks[at - start]!;
  });
}
