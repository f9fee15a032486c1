import type { webApi } from '@slack/bolt';
import type { ReplyFile } from '../../../src/chat/reply/reply.ts';

/**
 * Puts a file where only the asker sees it, into their messages with the bot: an answer to a slash
 * command cannot carry one. Needs the scopes `im:write` and `files:write`.
 */
export async function sendFile(
  web: webApi.WebClient,
  userId: string,
  { name, text }: ReplyFile,
): Promise<void> {
  const { channel } = await web.conversations.open({ users: userId });
  if (!channel?.id) throw new Error('Slack opened no conversation.');
  await web.files.uploadV2({ channel_id: channel.id, filename: name, content: text });
}
