/** Tells the person who asked what is wrong and what to do. Any other error is our fault. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What may have been meant, offered as buttons. */
  readonly suggestions: (string | Suggested)[];

  constructor(message: string, suggestions: (string | Suggested)[] = []) {
    super(message);
    this.suggestions = suggestions;
  }
}

/** A command line with a label; a line without one is its own label. */
export type Suggested = { label: string; line: string };
