import type { Language } from '../language/languages.ts';
import { spoken } from '../language/speak.ts';

/** Tells the person who asked what is wrong and what to do. Any other error is our fault. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What may have been meant, offered as buttons. */
  readonly suggestions: (string | Suggested)[];
  readonly about: ErrorDetails;
  /** What its words are in. */
  readonly language: Language = spoken();

  constructor(message: string, suggestions: (string | Suggested)[] = [], about: ErrorDetails = {}) {
    super(message);
    this.suggestions = suggestions;
    this.about = about;
  }
}

/** A command line with a label; a line without one is its own label. */
export type Suggested = {
  label: string;
  line: string;
  style?: 'danger';
  /** Takes away what the line was refused for. */
  mends?: true;
};

/** What programs are told of an error besides its words. */
export type ErrorDetails = {
  /** The word that was not understood; where it is left out, what the message sets in marks first. */
  word?: string;
  /** What the word may be, where that is known. */
  what?: 'time' | 'zone' | 'day' | 'topic' | 'speaker' | 'channel';
  /** The option whose value was not understood. */
  option?: string;
  /** Whoever asks may not do it; somebody who manages the place may. */
  lacksRights?: true;
  /** The suggestions are what may have been meant: it is a question back. */
  asksBack?: true;
  /** More was asked than is allowed: where everybody sees it, that need not be said each time. */
  isTooMuch?: true;
  /** It would do more than read, and was asked where that alone is done. */
  doesMore?: true;
  /** Whatever else the line may mean, this is to be asked. */
  isSettled?: true;
};
