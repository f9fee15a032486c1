import type { FeatureGroup } from './feature-group.ts';

/**
 * Where a sentence stands in its article, among all its sentences and among those that can stand
 * alone: news begins with what matters.
 */
export const place: FeatureGroup = {
  names: [
    'first',
    'second',
    'third',
    'fourth to sixth',
    'nearness to the top, narrow',
    'nearness to the top, wide',
    'share of the article before',
    'nearness to the top of a long article',
    'first readable',
    'readable nearness, steep',
    'readable nearness, narrow',
  ],
  read({ passages }) {
    const before = countReadable(passages);
    return (at) => {
      const { order, of } = passages[at]!;
      const readable = before[at]!;
      return [
        Number(order === 0),
        Number(order === 1),
        Number(order === 2),
        Number(order >= 3 && order <= 5),
        Math.exp(-order / 3),
        Math.exp(-order / 8),
        order / of,
        (Math.log(of) * Math.exp(-order / 3)) / 4,
        Number(readable === 0),
        Math.exp(-readable),
        Math.exp(-readable / 3),
      ];
    };
  },
};

/** For each sentence, how many earlier ones of its article can stand alone. */
export function countReadable(passages: { source: number; standing: string }[]): number[] {
  const counts: number[] = [];
  return passages.map(({ source, standing }) => {
    const before = counts[source] ?? 0;
    counts[source] = before + (standing === 'alone' ? 1 : 0);
    return before;
  });
}
