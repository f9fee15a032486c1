import type { Candidate } from '../src/summary/ranker/find-candidates.ts';
import type { Judge } from './train-ranker.ts';

/** What a reader chose of an article, by the numbers of its sentences. */
export type ReaderPicks = {
  /** Each tells the news by itself. */
  line: number[];
  /** Sets of three that tell the article best; the first is the very best. */
  sets: number[][];
  /** May stand in a summary. */
  good: number[];
  /** Must not stand in one. */
  never: number[];
};

/** What a sentence is worth that may stand, that must not, and that is in a set, if a set is 1. */
const GOOD = 0.25;
const NEVER = -0.5;
/** A set other than the best is worth a little less. */
const OTHER_SET = 0.95;

/** Judges a summary by the reader's set that it shares most with. */
export function judgeByPicks({ sets, good, never }: ReaderPicks): Judge {
  const picked: number[] = [];
  const worth = (all: number[]): number => {
    const shared = sets.map(
      (set, at) => (at > 0 ? OTHER_SET : 1) * all.filter((one) => set.includes(one)).length,
    );
    const may = all.filter((one) => good.includes(one)).length;
    const mustNot = all.filter((one) => never.includes(one)).length;
    return Math.max(...shared) + GOOD * may + NEVER * mustNot;
  };
  return {
    gainOf: (candidate) => (worth([...picked, ...candidate]) - worth(picked)) / candidate.length,
    pick: (candidate: Candidate) => void picked.push(...candidate),
  };
}

/** Judges the one sentence that is to tell the news. */
export function judgeLine({ line, sets, good, never }: ReaderPicks): Judge {
  const worth = (at: number): number => {
    if (line.includes(at)) return 1;
    if (never.includes(at)) return -0.4;
    if (sets[0]?.includes(at)) return 0.3;
    return good.includes(at) ? 0.2 : 0;
  };
  return {
    gainOf: (candidate) => candidate.reduce((sum, at) => sum + worth(at), 0) / candidate.length,
    pick: () => {},
  };
}
