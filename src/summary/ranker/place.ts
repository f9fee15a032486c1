import type { Group } from './group.ts';

/**
 * Where a sentence stands in its article, among all sentences and among those that can be read by themselves: news
 * leads with what matters.
 */
export const place: Group = {
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
      const { order, of } = passages[at] as (typeof passages)[number];
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

/** How many sentences of the same article that can be read by themselves stand before each. */
export function countReadable(passages: { source: number; standing: string }[]): number[] {
  const counts: number[] = [];
  return passages.map(({ source, standing }) => {
    const before = counts[source] ?? 0;
    counts[source] = before + (standing === 'alone' ? 1 : 0);
    return before;
  });
}
