import type { StoredQuote } from '../../src/model.ts';
import type { Judgement } from '../../src/verify/judge.ts';

/**
 * A quotation as somebody brings it, and who is said to have spoken it, in their words. `isGuess`: they
 * do not say so clearly, which is never held against anybody.
 */
export type Brought = { words: string; speaker: string | null; isGuess?: boolean };

/** What is told of a quotation: what the record holds, never whether it was said or is true. */
export type Verdict = 'exact' | 'altered' | 'misattributed' | 'cut' | 'joined' | 'none';

/**
 * Whether the statements found are of whoever was named: `unsure` where their articles name nobody, or
 * somebody of that name in another role; `unasked` where nobody was named.
 */
export type Whose = 'unasked' | 'theirs' | 'others' | 'unsure';

export type Finding = Omit<Brought, 'isGuess'> & {
  verdict: Verdict;
  whose: Whose;
  judgement: Judgement;
  /** The statements that were found, the first seen first. */
  quotes: StoredQuote[];
  /** Whether anybody of the name that was given is quoted here. */
  isKnown: boolean;
  /** Some of the words are in more statements than were compared: of those the newest were. */
  isCut: boolean;
  /** What whoever was named said that comes near, where others said the very words. */
  nearTheirs: StoredQuote | null;
};
