/**
 * Why the database did not do what it was asked. `busy` and `slow` pass by themselves, `away` when
 * the server is back, `full` and `disk` when somebody has seen to its disk.
 */
export type Trouble = 'busy' | 'slow' | 'away' | 'full' | 'disk';

/** The database is in trouble, which is neither the asker's fault nor that of what they asked. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly trouble: Trouble;

  /** Its message is for people; `cause` is what the database said. */
  constructor(trouble: Trouble, cause: unknown) {
    super(SENTENCES[trouble], { cause });
    this.trouble = trouble;
  }
}

const SENTENCES: Record<Trouble, string> = {
  busy: 'The database is busy; please try again in a moment.',
  slow: 'That took the database too long. Please ask for less, or try again in a moment.',
  away: 'The database cannot be reached; please try again in a moment.',
  full: 'The database’s disk is full. Nothing can be saved until whoever runs this bot makes room; what was saved before is safe.',
  disk: 'The database’s disk cannot be read or written. Whoever runs this bot should look at it.',
};
