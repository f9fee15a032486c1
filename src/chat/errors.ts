/** Words for the person who asked: what is wrong and what to do. Anything else thrown is our fault. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** Command lines that may be what was meant, offered as buttons. */
  readonly suggestions: string[];

  constructor(message: string, suggestions: string[] = []) {
    super(message);
    this.suggestions = suggestions;
  }
}
