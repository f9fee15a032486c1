import { DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';
import { PostError } from '../../../src/chat/adapter.ts';
import { message, say } from '../../../src/language/say.ts';
import type { Channel } from '../../../src/model.ts';
import type { CallApi } from '../api/call-api.ts';
import { toPostError } from '../api/post-error.ts';
import { THREAD_REFUSALS } from '../api/refusals.ts';
import { threadName } from './thread-name.ts';

const UNNAMED = message('More');
/** After a day in which nobody writes, Discord puts it out of sight. */
const ARCHIVE_MINUTES = 1_440;

/** Nothing is doubled by trying again, and whoever waits in the lane need not wait for it. */
const MAX_TRIES = 3;

/**
 * Makes sure that a message has a thread, and gives the thread’s id: it is that of the message. Can
 * be repeated, so what fails without a reason is tried again at once, and an unclear answer in the
 * end means that it may be tried later. Throws `PostError`.
 */
export async function openThread(
  call: CallApi,
  { id, name }: Channel,
  messageId: string,
  title: string,
): Promise<string> {
  const body = { name: threadName(title, say(UNNAMED)), auto_archive_duration: ARCHIVE_MINUTES };
  for (let tries = 1; ; tries++) {
    try {
      await call('POST', Routes.threads(id, messageId), { body });
      return messageId;
    } catch (cause) {
      if (isOpen(cause)) return messageId;
      const error = threadError(cause, `#${name}`);
      const isForNow = error.outcome === 'later' && error.retryAfterMs === 0;
      if (!isForNow || tries === MAX_TRIES) throw error;
    }
  }
}

const isOpen = (cause: unknown): boolean =>
  cause instanceof DiscordAPIError &&
  Number(cause.code) === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;

function threadError(cause: unknown, where: string): PostError {
  const error = toPostError(cause, where, THREAD_REFUSALS);
  const { outcome, message, retryAfterMs, holdsAll } = error;
  if (outcome !== 'unknown') return error;
  return new PostError('later', message, { cause, retryAfterMs, holdsAll });
}
