import { DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';
import { PostError } from '../../src/chat/adapter.ts';
import { cutText } from '../../src/chat/cut-text.ts';
import type { Channel } from '../../src/model.ts';
import type { CallApi } from './call-api.ts';
import { cleanLine } from './markup.ts';
import { toPostError } from './post-error.ts';
import { THREAD_REFUSALS } from './refusals.ts';

const MAX_NAME_CHARS = 100;
const UNNAMED = 'More';
/** After a day in which nobody writes, Discord puts it out of sight. */
const ARCHIVE_MINUTES = 1_440;

/**
 * Makes sure that a message has a thread, and gives the thread’s id: it is that of the message. Can
 * be repeated, so an unclear answer means that it may be tried again. Throws `PostError`.
 */
export async function openThread(
  call: CallApi,
  { id, name }: Channel,
  messageId: string,
  title: string,
): Promise<string> {
  const body = { name: threadName(title), auto_archive_duration: ARCHIVE_MINUTES };
  await call('POST', Routes.threads(id, messageId), { body }).catch((cause) => {
    if (!isOpen(cause)) throw threadError(cause, `#${name}`);
  });
  return messageId;
}

const threadName = (title: string): string => cutText(cleanLine(title), MAX_NAME_CHARS) || UNNAMED;

const isOpen = (cause: unknown): boolean =>
  cause instanceof DiscordAPIError &&
  Number(cause.code) === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;

function threadError(cause: unknown, where: string): PostError {
  const error = toPostError(cause, where, THREAD_REFUSALS);
  const { outcome, message, retryAfterMs, holdsAll } = error;
  if (outcome !== 'unknown') return error;
  return new PostError('later', message, { cause, retryAfterMs, holdsAll });
}
