import { dot } from '../vectors.ts';
import type { FeatureGroup } from './feature-group.ts';
import { likenessOf } from './likeness.ts';
import { pageRank } from './page-rank.ts';
import { countReadable } from './place.ts';
import { rankShares, scale, scaleBySource } from './scale.ts';
import type { Scene } from './scene.ts';

/**
 * How much of a sentence the other sentences repeat. Within its article, later and earlier
 * sentences count separately (directed centrality, PacSum: Zheng and Lapata 2019): it speaks for a
 * sentence that later ones take it up, but not that it repeats earlier ones. Also PageRank, and how
 * near the sentence is to the centroid of all sentences (Radev et al. 2004).
 */
export const centrality: FeatureGroup = {
  names: [
    'page rank',
    'taken up later',
    'repeats earlier',
    'rank by taken up later',
    'taken up later, near the top',
    'taken up by how many',
    'taken up later, on average',
    'nearness to all',
    'rank by nearness to all',
    'nearness to all, near the top',
    'likeness to the first',
    'likeness to the lead',
    'likeness to the one before',
    'likeness to the one after',
  ],
  read(scene) {
    const { passages, likeness, starts } = scene;
    const { later, earlier, followers } = sumDirected(scene);
    const ranks = scale(pageRank(likeness));
    const centroid = scale(nearnessToAll(scene));
    const [up, back] = [scaleBySource(later, scene), scaleBySource(earlier, scene)];
    const [upRank, centroidRank] = [rankShares(later), rankShares(centroid)];
    const readable = countReadable(passages);
    return (at) => {
      const { source, order, of } = passages[at]!;
      const start = starts[source]!;
      const like = (other: number): number =>
        other !== at && passages[other]?.source === source ? likenessOf(likeness, at, other) : 0;
      const near = Math.exp(-readable[at]! / 4);
      return [
        ranks[at]!,
        up[at]!,
        back[at]!,
        upRank[at]!,
        near * up[at]!,
        Math.min(1, followers[at]! / 8),
        later[at]! / Math.max(1, of - order - 1),
        centroid[at]!,
        centroidRank[at]!,
        near * centroid[at]!,
        at === start ? 0.5 : like(start),
        Math.max(like(start), like(start + 1), like(start + 2)),
        like(at - 1),
        like(at + 1),
      ];
    };
  },
};

/** A later sentence that is more alike than this takes the sentence up. */
const TAKEN_UP_LIKENESS = 0.12;

function sumDirected({ passages, likeness }: Scene) {
  const later = new Float64Array(passages.length);
  const earlier = new Float64Array(passages.length);
  const followers = new Float64Array(passages.length);
  for (let at = 0; at < passages.length; at++)
    for (
      let other = at + 1;
      other < passages.length && passages[other]?.source === passages[at]?.source;
      other++
    ) {
      const value = likenessOf(likeness, at, other);
      later[at] = later[at]! + value;
      earlier[other] = earlier[other]! + value;
      if (value > TAKEN_UP_LIKENESS) followers[at] = followers[at]! + 1;
    }
  return { later, earlier, followers };
}

function nearnessToAll({ passages, words }: Scene): number[] {
  const all = new Float64Array(words.rarities.length);
  for (const { vector } of passages)
    vector.terms.forEach((term, at) => {
      all[term] = all[term]! + vector.values[at]!;
    });
  return passages.map(({ vector }) => dot(vector, (term) => all[term]!));
}
