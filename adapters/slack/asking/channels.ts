import { webApi } from '@slack/bolt';
import type { Channel } from '../../../src/model.ts';

// `C024BE91L`, `<#C024BE91L|news>`
const CHANNEL_ID = /^(?:<#)?([CG][A-Z0-9]{6,})(?:\|[^<>]*)?>?$/u;

/** Not remembered: the bot may have been invited to one just now. */
export async function findChannel(
  web: webApi.WebClient,
  typed: string,
): Promise<Channel | undefined> {
  const id = CHANNEL_ID.exec(typed.trim())?.[1];
  if (id) return readChannel(web, id);
  const name = typed.trim().replace(/^#/u, '').toLowerCase();
  return (await listChannels(web)).find((channel) => channel.name === name);
}

/** Undefined where the channel is gone or the bot may not post. */
export async function readChannel(web: webApi.WebClient, id: string): Promise<Channel | undefined> {
  try {
    const { channel } = await web.conversations.info({ channel: id });
    return postable([channel])[0];
  } catch (error) {
    const gone =
      error instanceof webApi.WebAPIPlatformError && error.data.error === 'channel_not_found';
    if (gone) return undefined;
    throw error;
  }
}

async function listChannels(web: webApi.WebClient): Promise<Channel[]> {
  const found: Channel[] = [];
  let cursor: string | undefined;
  do {
    const page = await web.conversations.list({
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: 1000,
      ...(cursor && { cursor }),
    });
    found.push(...postable(page.channels ?? []));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return found;
}

type Listed = { id?: string; name?: string; is_member?: boolean } | undefined;

const postable = (channels: Listed[]): Channel[] =>
  channels.flatMap((channel) =>
    channel?.id && channel.name && channel.is_member
      ? [{ id: channel.id, name: channel.name }]
      : [],
  );
