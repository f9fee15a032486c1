import { webApi } from '@slack/bolt';
import type { Channel } from '../../../src/model.ts';

// `C024BE91L`, `<#C024BE91L|news>`
const CHANNEL_ID = /^(?:<#)?([CG][A-Z0-9]{6,})(?:\|[^<>]*)?>?$/u;

/**
 * Public channels are found without us, too, and archived ones, so that it can be said what is lacking
 * there. Not remembered: the bot may have been invited to one just now.
 */
export async function findChannel(
  web: webApi.WebClient,
  typed: string,
): Promise<Channel | undefined> {
  const id = CHANNEL_ID.exec(typed.trim())?.[1];
  if (id) return readChannel(web, id);
  const name = typed.trim().replace(/^#/u, '').toLowerCase();
  return findByName(web, name);
}

/** Undefined where the channel is gone, or private and without us. */
export async function readChannel(web: webApi.WebClient, id: string): Promise<Channel | undefined> {
  try {
    const { channel } = await web.conversations.info({ channel: id });
    return toChannel(channel);
  } catch (error) {
    const gone =
      error instanceof webApi.WebAPIPlatformError && error.data.error === 'channel_not_found';
    if (gone) return undefined;
    throw error;
  }
}

async function findByName(web: webApi.WebClient, name: string): Promise<Channel | undefined> {
  let cursor: string | undefined;
  do {
    const page = await web.conversations.list({
      types: 'public_channel,private_channel',
      limit: 1000,
      ...(cursor && { cursor }),
    });
    const found = page.channels?.find((channel) => channel.name === name);
    if (found) return toChannel(found);
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return undefined;
}

type Listed = { id?: string; name?: string } | undefined;

const toChannel = (listed: Listed): Channel | undefined =>
  listed?.id && listed.name ? { id: listed.id, name: listed.name } : undefined;
