import type { webApi } from '@slack/bolt';
import type { Channel } from '../../../src/model.ts';
import { codeOf } from '../api/post-error.ts';
import { remember } from './remember.ts';

const REMEMBERED_MS = 5 * 60_000;
/** The most that Slack gives at once. */
const PAGE_SIZE = 1_000;

export type ChannelLook = {
  /** Who made it; undefined where nobody tells. */
  maker(channel: Channel): Promise<string | undefined>;
  isPublic(channel: Channel): Promise<boolean>;
  /** Whether somebody is in a private one, or anybody may come in. */
  isSeenBy(userId: string, channel: Channel): Promise<boolean>;
};

/**
 * What Slack says of channels: who made them, and who sees them. Remembered for some minutes. One that
 * is gone, or private and without us, has no known maker and is seen by nobody; we may be invited soon.
 */
export function createChannelLook(web: webApi.WebClient): ChannelLook {
  const read = remember(
    REMEMBERED_MS,
    async (channel) => (await web.conversations.info({ channel })).channel,
  );
  const known = (channel: string) =>
    read(channel).catch((error) => {
      if (codeOf(error) === 'channel_not_found') return undefined;
      throw error;
    });

  const members = remember(REMEMBERED_MS, async (channel): Promise<ReadonlySet<string>> => {
    const found = new Set<string>();
    let cursor: string | undefined;
    do {
      const asked = { channel, limit: PAGE_SIZE, ...(cursor && { cursor }) };
      const page = await web.conversations.members(asked);
      for (const id of page.members ?? []) found.add(id);
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
    return found;
  });

  async function isPublic({ id }: Channel): Promise<boolean> {
    const channel = await known(id);
    return channel !== undefined && !channel.is_private;
  }

  return {
    maker: async ({ id }) => (await known(id))?.creator,
    isPublic,
    async isSeenBy(userId, channel) {
      if (await isPublic(channel)) return true;
      return (await known(channel.id)) !== undefined && (await members(channel.id)).has(userId);
    },
  };
}
