import { FEATURES, type Features } from './features.ts';
import { type Candidate, findCandidates } from './find-candidates.ts';
import { GAINS, gainsOf } from './gains.ts';
import { startPicking } from './picked.ts';
import type { Scene } from './scene.ts';

export type Selection = {
  picked: number[];
  /** What may be picked now, within this many more sentences and this many words in all. */
  candidates(sentences: number, words?: number): Candidate[];
  /** A candidate’s features and then its gains, as means over its sentences. */
  describe(candidate: Candidate): Float64Array;
  pick(candidate: Candidate): void;
};

/**
 * A growing selection of sentences. One that depends on another may be picked after it or together
 * with it, so that both are shown. Of sentences that say the same only the first is picked. Novelty
 * counts as in maximal marginal relevance (Carbonell and Goldstein 1998), but the trained ranker
 * decides how much.
 */
export function startSelection(scene: Scene, features: Features): Selection {
  const picked = startPicking(scene);
  return { picked: picked.order, candidates, describe, pick };

  function candidates(sentences: number, words = Number.POSITIVE_INFINITY): Candidate[] {
    return findCandidates(scene, picked, { sentences, words: words - picked.words });
  }

  function describe(candidate: Candidate): Float64Array {
    const width = FEATURES.length;
    const row = new Float64Array(width + GAINS.length);
    for (const at of candidate) {
      const own = features(at);
      for (let k = 0; k < width; k++) row[k] = row[k]! + own[k]! / candidate.length;
      gainsOf(at, scene, picked, candidate.length > 1).forEach((gain, k) => {
        row[width + k] = row[width + k]! + gain / candidate.length;
      });
    }
    return row;
  }

  function pick(candidate: Candidate): void {
    for (const at of candidate) picked.add(at);
  }
}
