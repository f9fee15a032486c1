import { UserError } from '../../src/chat/errors.ts';
import { UnreadableError } from '../../src/ingest/unreadable-error.ts';
import { FetchError } from '../../src/ingest/web/fetch-error.ts';
import { type Message, say } from '../../src/language/say.ts';

/**
 * Tells the asker why something could not be read, as we speak where it is one of `known`; any other
 * error is ours.
 */
export function explainUnread(error: unknown, known: Message[] = []): never {
  if (error instanceof FetchError || error instanceof UnreadableError) {
    const words = known.find((one) => one === error.message);
    throw new UserError(words ? say(words) : error.message);
  }
  throw error;
}
