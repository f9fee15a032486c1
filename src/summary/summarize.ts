import type { Pick, Summary } from '../model.ts';
import { type Ranked, rankSentences, type Source } from './rank.ts';
import { cosine } from './vectors.ts';

/** Above this two sentences say the same: the first to be picked stands for both. */
const SAME = 0.75;
/** Weight of importance against being new, in maximal marginal relevance. */
const LAMBDA = 0.8;

/**
 * Picks the `count` sentences that matter, each copied whole: best first by importance and novelty (MMR:
 * Carbonell & Goldstein 1998), shown in the order of `sources` and of the text. Where nothing may stand
 * alone, the lead is given.
 */
export function summarize(
  sources: Source[],
  { count = 3, query = [] }: { count?: number; query?: string[] } = {},
): Summary {
  const ranked = rankSentences(sources, query);
  const chosen = pickDiverse(
    ranked.filter(({ score }) => score > 0),
    count,
  );
  const shown = chosen.length > 0 ? chosen : ranked.slice(0, 1);
  const most = Math.max(...shown.map(({ score }) => score), Number.EPSILON);
  const place = new Map(sources.map(({ articleId }, at) => [articleId, at]));
  const inOrder = shown.toSorted(
    (a, b) =>
      (place.get(a.articleId) as number) - (place.get(b.articleId) as number) || a.order - b.order,
  );
  return {
    picks: inOrder.map((pick) => toPick(pick, most)),
    outOf: sources.reduce((sum, { sentences }) => sum + sentences.length, 0),
  };
}

function pickDiverse(ranked: Ranked[], count: number): Ranked[] {
  const most = Math.max(0, ...ranked.map(({ score }) => score));
  const left = new Set(ranked);
  const chosen: Ranked[] = [];
  while (chosen.length < count && left.size > 0) {
    let best: Ranked | undefined;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const candidate of left) {
      const likeness = Math.max(0, ...chosen.map(({ vector }) => cosine(vector, candidate.vector)));
      if (likeness > SAME) {
        left.delete(candidate);
        continue;
      }
      const value = LAMBDA * (candidate.score / most) - (1 - LAMBDA) * likeness;
      if (value > bestValue) {
        best = candidate;
        bestValue = value;
      }
    }
    if (!best) break;
    chosen.push(best);
    left.delete(best);
  }
  return chosen;
}

const toPick = (
  { sentence: { start, end, text }, articleId, score }: Ranked,
  most: number,
): Pick => ({ start, end, text, articleId, score: score / most });
