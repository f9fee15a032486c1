import { explainedBy, type LooseEnd, TITLE } from '../loose-ends/loose-end.ts';
import { sourcesOfEach } from './crowd.ts';
import { likenessOf, SAME_LIKENESS } from './likeness.ts';
import type { Passage } from './passages.ts';
import type { Scene } from './scene.ts';

/**
 * How many preceding sentences a dependent one may bring with it. In the summary of a single
 * article it may bring none: they would use up most of its few sentences.
 */
const MAX_BROUGHT_ALONG = 2;

/** What a candidate would add to the sentences picked so far. */
export const GAINS: readonly string[] = [
  'likeness to the picked',
  'half like the picked',
  'likeness to the picked, squared',
  'follows a picked one',
  'goes before a picked one',
  'length after so many words',
  'new pairs of several articles',
  'new pairs, after the first pick',
  'new pairs, root',
  'takes along the one before',
  'before the first pick',
  'nearness after the first pick',
  'wide nearness after the first pick',
  'nearness to a picked one',
  'shares a name with the picked',
  'brings a new name',
  'likeness to the first pick',
  'surnames without their name',
  'acronyms without their words',
  'names left unexplained',
  'phrases left unexplained',
];

/**
 * The indices of neighbouring sentences to be picked together: one that can stand alone, or one
 * with those it depends on.
 */
export type Candidate = number[];

export type Selection = {
  picked: number[];
  words: number;
  /** What may be picked now, within this many more sentences and this many words in all. */
  candidates(sentences: number, words?: number): Candidate[];
  /** A candidate’s features and then its gains, as means over its sentences. */
  describe(candidate: Candidate): Float64Array;
  pick(candidate: Candidate): void;
};

/**
 * A growing selection of sentences. One that depends on the sentence before may be picked after it
 * or together with it, so that both are shown one after the other. Of sentences that say the same
 * only the first is picked. Novelty counts as in maximal marginal relevance (Carbonell and
 * Goldstein 1998), but the trained ranker decides how much.
 */
export function startSelection(
  { passages, likeness, starts }: Scene,
  features: Float64Array[],
): Selection {
  const picked: number[] = [];
  const isPicked = new Set<number>();
  const closest = new Float64Array(passages.length);
  const maxBroughtAlong = starts.length > 1 ? MAX_BROUGHT_ALONG : 0;
  const pairs = weighPairs(passages, starts.length);
  const covered = new Set<number>();
  const selection: Selection = { picked, words: 0, candidates, describe, pick };
  return selection;

  function candidates(sentences: number, words = Number.POSITIVE_INFINITY): Candidate[] {
    const room = words - selection.words;
    return passages
      .map((_, at) => withSupport(at))
      .filter(
        (candidate) =>
          candidate.length > 0 && candidate.length <= sentences && wordsOf(candidate) <= room,
      );
  }

  /**
   * The sentence with those that it needs: what it leans on before it, or what it says something
   * about, as a verdict of its claim. Empty if one of them may not be picked.
   */
  function withSupport(at: number): Candidate {
    const { source, advice } = passages[at]!;
    const other = advice.use !== 'never' ? advice.with : undefined;
    if (other !== undefined && !isPicked.has(starts[source]! + other))
      return isNew(at) ? [at, starts[source]! + other].sort((a, b) => a - b) : [];
    return withThoseBefore(at);
  }

  function withThoseBefore(at: number): Candidate {
    const candidate: Candidate = [];
    for (let next = at; candidate.length <= maxBroughtAlong; next--) {
      const passage = passages[next];
      if (!passage || !isNew(next)) return [];
      candidate.unshift(next);
      if (passage.standing === 'alone' || isShownWith(next) || isExplained(next)) return candidate;
      if (passages[next - 1]?.source !== passage.source) return [];
    }
    return [];
  }

  function isNew(at: number): boolean {
    const { standing } = passages[at]!;
    return standing !== 'never' && !isPicked.has(at) && closest[at]! <= SAME_LIKENESS;
  }

  function isShownWith(at: number): boolean {
    return passages[at - 1]?.source === passages[at]?.source && isPicked.has(at - 1);
  }

  /** Whether a sentence that is shown before it tells what it leans on. */
  function isExplained(at: number): boolean {
    const { leaning, leansOn } = passages[at]!;
    if (leaning?.kind === 'linked') return pickedBefore(at).length > 0;
    return leaning?.kind === 'named' && isNamedBefore(at, leansOn);
  }

  function isNamedBefore(at: number, noun: number | undefined): boolean {
    return noun !== undefined && pickedBefore(at).some(({ terms }) => terms.includes(noun));
  }

  /** The picked sentences of its article that stand before it. */
  function pickedBefore(at: number): Passage[] {
    const first = starts[passages[at]!.source]!;
    return picked.filter((other) => other >= first && other < at).map((other) => passages[other]!);
  }

  function wordsOf(candidate: Candidate): number {
    return candidate.reduce((sum, at) => sum + passages[at]!.words, 0);
  }

  function describe(candidate: Candidate): Float64Array {
    const width = features[0]?.length ?? 0;
    const row = new Float64Array(width + GAINS.length);
    for (const at of candidate) {
      const own = features[at]!;
      for (let k = 0; k < width; k++) row[k] = row[k]! + own[k]! / candidate.length;
      gainsOf(at, candidate).forEach((gain, k) => {
        row[width + k] = row[width + k]! + gain / candidate.length;
      });
    }
    return row;
  }

  function gainsOf(at: number, candidate: Candidate): number[] {
    const { words } = passages[at]!;
    const like = closest[at]!;
    const gain = pairs.gainOf(at, covered);
    return [
      like,
      Number(like > 0.5),
      like * like,
      Number(isShownWith(at)),
      Number(isPicked.has(at + 1) && passages[at + 1]?.source === passages[at]?.source),
      (Math.min(3, selection.words / 40) * Math.log(1 + words)) / 4,
      gain,
      picked.length > 0 ? gain : 0,
      Math.sqrt(gain),
      Number(candidate.length > 1),
      ...placeAmongPicked(at),
      ...leftOpen(at),
    ];
  }

  /** Where a sentence stands among the picked ones of its article, and whom it shares with them. */
  function placeAmongPicked(at: number): number[] {
    const own = picked.filter((other) => passages[other]!.source === passages[at]!.source);
    const first = own[0];
    if (first === undefined) return NOWHERE;
    const { names } = passages[at]!;
    const shared = names.filter((name) =>
      own.some((other) => passages[other]!.names.includes(name)),
    ).length;
    const nearest = Math.min(...own.map((other) => Math.abs(at - other)));
    return [
      Number(at < first),
      at > first ? Math.exp((first - at) / 3) : 0,
      at > first ? Math.exp((first - at) / 10) : 0,
      Math.exp(-nearest / 2),
      Number(shared > 0),
      Number(names.length > shared),
      likenessOf(likeness, at, first),
    ];
  }

  /** What the picked sentences leave unexplained, of each kind, as shares of a few. */
  function leftOpen(at: number): number[] {
    const { looseEnds, openNouns, source } = passages[at]!;
    const shares = [0, 0, 0, 0];
    looseEnds.forEach((end, n) => {
      const kind = OPEN_KINDS.indexOf(end.kind);
      if (kind < 0) return;
      const by = explainedBy(end);
      const isClosed =
        by === undefined ? isShownWith(at) : by !== TITLE && isPicked.has(starts[source]! + by);
      if (!isClosed) shares[kind] = Math.min(1, shares[kind]! + 1 / MANY_OPEN);
    });
    return shares;
  }

  function pick(candidate: Candidate): void {
    for (const at of candidate) {
      picked.push(at);
      isPicked.add(at);
      selection.words += passages[at]!.words;
      for (const pair of pairs.of(at)) covered.add(pair);
      for (let other = 0; other < passages.length; other++)
        closest[other] = Math.max(closest[other]!, likenessOf(likeness, at, other));
    }
  }
}

const OPEN_KINDS: LooseEnd['kind'][] = ['surname', 'acronym', 'name', 'phrase'];
/** So many are as bad as more. */
const MANY_OPEN = 2;

/** For a sentence whose article has none picked yet. */
const NOWHERE = [0, 0, 0, 0, 0, 0, 0];

/** Shorter sentences count as this long, or their few words would weigh too much. */
const MIN_COUNTED_WORDS = 8;

/**
 * Values pairs of words that several articles have by the number of these articles, and more if
 * they come early: to cover them is to cover what the reports agree on (Gillick and Favre 2009).
 * With a single article all gains are 0.
 */
function weighPairs(passages: Passage[], articles: number) {
  if (articles < 2) return { of: () => [], gainOf: () => 0 };
  const sources = sourcesOfEach(passages, ({ pairs }) => pairs);
  const earliest = new Map<number, number>();
  const own = passages.map(({ pairs, order }) => {
    const several = pairs.filter((pair) => (sources.get(pair)?.size ?? 0) > 1);
    for (const pair of several)
      earliest.set(pair, Math.max(earliest.get(pair) ?? 0, Math.exp(-order / 3)));
    return several;
  });
  const worth = (at: number, covered: ReadonlySet<number>): number => {
    let sum = 0;
    for (const pair of own[at]!)
      if (!covered.has(pair))
        sum += (sources.get(pair)?.size ?? 0) * (1 + 2 * (earliest.get(pair) ?? 0));
    return sum / Math.sqrt(Math.max(MIN_COUNTED_WORDS, passages[at]?.words ?? 0));
  };
  const most = Math.max(1, ...passages.map((_, at) => worth(at, new Set())));
  return {
    of: (at: number): number[] => own[at]!,
    gainOf: (at: number, covered: ReadonlySet<number>): number => worth(at, covered) / most,
  };
}
