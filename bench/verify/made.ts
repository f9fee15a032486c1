import type { Verdict } from '../../commands/verify/finding.ts';

/** A quotation that was made for the test; `kind` says how, `from` whose words it was made of. */
export type Made = {
  /** What is right, in the maker's mind: see `rightVerdict`. */
  verdict: Verdict;
  kind: string;
  words: string;
  speaker: string | null;
  from: string[];
};

/** What a maker gives, where its material will do. */
export type Draft = Pick<Made, 'words' | 'speaker'> & { from: string[] };
