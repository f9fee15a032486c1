import { likenessOf, SAME_LIKENESS } from './likeness.ts';
import type { Passage } from './passages.ts';
import type { Scene } from './scene.ts';
import { weighPairs } from './weigh-pairs.ts';

/** The sentences picked so far, and what follows from them for the others. */
export type Picked = ReturnType<typeof startPicking>;

export function startPicking({ passages, likeness, starts }: Scene) {
  const order: number[] = [];
  const isPicked = new Set<number>();
  const closest = new Float64Array(passages.length);
  const pairs = weighPairs(passages, starts.length);
  const covered = new Set<number>();
  const picked = {
    order,
    words: 0,
    has,
    closest,
    pairGain,
    isNew,
    isShownWith,
    before,
    names,
    add,
  };
  return picked;

  function has(at: number): boolean {
    return isPicked.has(at);
  }

  /** What its pairs of words are worth that no picked sentence has. */
  function pairGain(at: number): number {
    return pairs.gainOf(at, covered);
  }

  function isNew(at: number): boolean {
    const { standing } = passages[at]!;
    return standing !== 'never' && !has(at) && closest[at]! <= SAME_LIKENESS;
  }

  /** Whether the sentence before it, in its article, is picked. */
  function isShownWith(at: number): boolean {
    return passages[at - 1]?.source === passages[at]?.source && has(at - 1);
  }

  /** The picked sentences of its article that stand before it. */
  function before(at: number): Passage[] {
    const first = starts[passages[at]!.source]!;
    return order.filter((other) => other >= first && other < at).map((other) => passages[other]!);
  }

  /** Whether a picked sentence before it has a noun. */
  function names(noun: number | undefined, at: number): boolean {
    return noun !== undefined && before(at).some(({ terms }) => terms.includes(noun));
  }

  function add(at: number): void {
    order.push(at);
    isPicked.add(at);
    picked.words += passages[at]!.words;
    for (const pair of pairs.of(at)) covered.add(pair);
    for (let other = 0; other < passages.length; other++)
      closest[other] = Math.max(closest[other]!, likenessOf(likeness, at, other));
  }
}
