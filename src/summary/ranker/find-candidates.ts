import { leftOpen } from './left-open.ts';
import type { Picked } from './picked.ts';
import type { Scene } from './scene.ts';

/**
 * How many preceding sentences a dependent one may bring with it. In the summary of a single
 * article it may bring none: they would use up most of its few sentences.
 */
const MAX_BROUGHT_ALONG = 2;

/**
 * So many words of the headline tell the news; what stands before it with fewer than so many only
 * leads up to it: an anecdote, a question, a general remark.
 */
const MANY_WORDS = 3;
const FEW_WORDS = 2;
const MIN_RUN_UP = 2;

/**
 * The indices of sentences to be picked together: one that can stand alone, or one with those it
 * depends on.
 */
export type Candidate = number[];

/** What may be picked now, within this many more sentences and this many words. */
export function findCandidates(
  scene: Scene,
  picked: Picked,
  { sentences, words }: { sentences: number; words: number },
): Candidate[] {
  const { passages, starts } = scene;
  const isSingle = starts.length === 1;
  const maxBroughtAlong = isSingle ? 0 : MAX_BROUGHT_ALONG;
  return passages
    .map((_, at) => withSupport(at))
    .filter(
      (candidate) =>
        candidate.length > 0 &&
        candidate.length <= sentences &&
        wordsOf(candidate) <= words &&
        !(isSingle && candidate.some((at) => leadsUp(at) || asksWhich(at))),
    );

  /**
   * The sentence with those that it needs: what it leans on before it, or what it says something
   * about, as a verdict of its claim. Empty if one of them may not be picked.
   */
  function withSupport(at: number): Candidate {
    const { source, advice } = passages[at]!;
    if (advice.use === 'never' || advice.with === undefined) return withThoseBefore(at);
    const other = starts[source]! + advice.with;
    if (!picked.isNew(at)) return [];
    // In one line there is room for the verdict alone; the headline says what it is about.
    if (sentences === 1 && advice.use === 'wanted' && picked.order.length === 0) return [at];
    return picked.has(other) ? [at] : [at, other].sort((a, b) => a - b);
  }

  function withThoseBefore(at: number): Candidate {
    const candidate: Candidate = [];
    for (let next = at; candidate.length <= maxBroughtAlong; next--) {
      const passage = passages[next];
      if (!passage || !picked.isNew(next)) return [];
      candidate.unshift(next);
      if (passage.standing === 'alone' || picked.isShownWith(next) || isExplained(next))
        return candidate;
      if (passages[next - 1]?.source !== passage.source) return [];
    }
    return [];
  }

  /** Whether a sentence that is shown before it tells what it leans on. */
  function isExplained(at: number): boolean {
    const { leaning, leansOn } = passages[at]!;
    if (leaning?.kind === 'linked') return picked.before(at).length > 0;
    return leaning?.kind === 'named' && picked.names(leansOn, at);
  }

  /** Whether it speaks of something that no picked sentence has named: the adverts, the results. */
  function asksWhich(at: number): boolean {
    return (
      picked.order.length > 0 &&
      leftOpen(at, scene, picked).some((kind) => kind === 'phrase' || kind === 'name')
    );
  }

  /** Whether it stands before the news that was picked first, and has next to nothing of the headline. */
  function leadsUp(at: number): boolean {
    const first = picked.order[0];
    return (
      first !== undefined &&
      at < first &&
      passages[first]!.order >= MIN_RUN_UP &&
      passages[first]!.told.words >= MANY_WORDS &&
      passages[at]!.told.words < FEW_WORDS
    );
  }

  function wordsOf(candidate: Candidate): number {
    return candidate.reduce((sum, at) => sum + passages[at]!.words, 0);
  }
}
