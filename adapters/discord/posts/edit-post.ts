import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { CallApi } from '../api/call-api.ts';
import { toPostError } from '../api/post-error.ts';
import type { toMessage } from './to-message.ts';

type At = { channelId: string; messageId: string; where: string };

/**
 * Writes a message of ours anew, for nobody to be called again. False where it is there no longer. A
 * thread that Discord has put away is opened for it. Throws `PostError`.
 */
export async function editPost(
  call: CallApi,
  { channelId, messageId, where }: At,
  message: ReturnType<typeof toMessage>,
): Promise<boolean> {
  const body = { ...message, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } };
  const edit = () => call('PATCH', Routes.channelMessage(channelId, messageId), { body });
  try {
    await edit().catch(async (cause) => {
      if (codeOf(cause) !== RESTJSONErrorCodes.InvalidActionOnArchivedThread) throw cause;
      await call('PATCH', Routes.channel(channelId), { body: { archived: false } });
      return edit();
    });
    return true;
  } catch (cause) {
    if (GONE.has(codeOf(cause))) return false;
    throw toPostError(cause, where);
  }
}

const GONE: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
]);

const codeOf = (cause: unknown): number =>
  cause instanceof DiscordAPIError ? Number(cause.code) : 0;
