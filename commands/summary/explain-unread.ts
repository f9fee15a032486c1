import { UserError } from '../../src/chat/errors.ts';
import { UnreadableError } from '../../src/ingest/unreadable-error.ts';
import { FetchError } from '../../src/ingest/web/fetch-error.ts';

/** Tells the asker why something could not be read; any other error is ours. */
export function explainUnread(error: unknown): never {
  if (error instanceof FetchError || error instanceof UnreadableError)
    throw new UserError(error.message);
  throw error;
}
