import { dot, toVector, weightsIn } from '../vectors.ts';
import { topOf } from './content.ts';
import type { FeatureGroup } from './feature-group.ts';
import { likenessOf } from './likeness.ts';
import type { Passage } from './passages.ts';
import { scale } from './scale.ts';
import type { Scene } from './scene.ts';
import { total } from './total.ts';

const TOP_TERMS = 12;
/** Above this likeness another article says something like it. */
const SAYS_SO_LIKENESS = 0.25;

/**
 * How far other articles say the same as a sentence; all values are 0 if there is only one article.
 */
export const crowd: FeatureGroup = {
  names: [
    'likeness to other articles',
    'the likest elsewhere',
    'the likest lead elsewhere',
    'articles that say so',
    'terms of several articles',
    'pairs of several articles',
    'likeness to its title',
    'likeness to all titles',
    'share of its article',
  ],
  read(scene) {
    const { passages, titles, words } = scene;
    if (scene.starts.length < 2) return () => ZEROS;
    const elsewhere = passages.map((_, at) => compareElsewhere(scene, at));
    const sums = scale(elsewhere.map(({ sum }) => sum));
    const sharedTerms = countShared(sourcesOfEach(passages, ({ terms }) => terms));
    const top = topOf(sharedTerms, words.rarities, TOP_TERMS);
    const pairCounts = countShared(sourcesOfEach(passages, ({ pairs }) => pairs));
    const pairs = scale(
      passages.map((passage) => total(passage.pairs, (pair) => pairCounts.get(pair) ?? 0)),
    );
    const weigh = (terms: number[]) => weightsIn(toVector(terms, words.rarities));
    const own = titles.map(weigh);
    const all = weigh(titles.flat());
    return (at) => {
      const { source, of, vector } = passages[at]!;
      const { most, mostLead, articles } = elsewhere[at]!;
      return [
        sums[at]!,
        most,
        mostLead,
        articles,
        total(vector.terms, (term) => top.get(term) ?? 0),
        pairs[at]!,
        dot(vector, own[source]!),
        dot(vector, all),
        of / passages.length,
      ];
    };
  },
};

const ZEROS: number[] = Array(crowd.names.length).fill(0);

type Elsewhere = { sum: number; most: number; mostLead: number; articles: number };

function compareElsewhere({ passages, likeness, starts }: Scene, at: number): Elsewhere {
  const { source } = passages[at]!;
  const found = { sum: 0, most: 0, mostLead: 0, articles: 0 };
  // Not map: reports without text leave holes.
  const bests = Array.from(starts, () => 0);
  for (let other = 0; other < passages.length; other++) {
    const { source: from, order } = passages[other]!;
    if (from === source) continue;
    const value = likenessOf(likeness, at, other);
    found.sum += value;
    bests[from] = Math.max(bests[from]!, value);
    if (order < 2) found.mostLead = Math.max(found.mostLead, value);
  }
  found.most = Math.max(...bests);
  found.articles = bests.filter((best) => best > SAYS_SO_LIKENESS).length / (starts.length - 1);
  return found;
}

/** The sources in which each item occurs. */
export function sourcesOfEach<T>(
  passages: Passage[],
  of: (passage: Passage) => Iterable<T>,
): Map<T, Set<number>> {
  const sources = new Map<T, Set<number>>();
  for (const passage of passages)
    for (const item of of(passage)) {
      const known = sources.get(item);
      if (known) known.add(passage.source);
      else sources.set(item, new Set([passage.source]));
    }
  return sources;
}

/** For each item that more than one source has: how many have it. */
function countShared<T>(sources: Map<T, Set<number>>): Map<T, number> {
  const several = new Map<T, number>();
  for (const [item, { size }] of sources) if (size > 1) several.set(item, size);
  return several;
}
