import type { webApi } from '@slack/bolt';
import { PostError } from '../../src/chat/adapter.ts';
import type { Channel } from '../../src/model.ts';
import { lookUpError } from './post-error.ts';

/** The event that our posts carry in their metadata, with their key. */
export const EVENT = 'on_record_delivery';
/** How far Slack's clock and the database's may differ. */
const CLOCKS_DIFFER_MS = 60_000;
const PAGE_MESSAGES = 200;
/** Beyond these nobody looks on: 3,000 messages. */
const MAX_PAGES = 15;

/** The time stamp of the post with this key, among those since a time. Throws `PostError`. */
export async function findPost(
  web: webApi.WebClient,
  { id, name }: Channel,
  key: string,
  since: Date,
): Promise<string | undefined> {
  const oldest = ((since.getTime() - CLOCKS_DIFFER_MS) / 1000).toFixed(6);
  let cursor = '';
  for (let page = 0; page < MAX_PAGES; page++) {
    const { messages, response_metadata } = await web.conversations
      .history({
        channel: id,
        oldest,
        include_all_metadata: true,
        limit: PAGE_MESSAGES,
        ...(cursor && { cursor }),
      })
      .catch((error) => {
        throw lookUpError(error, `#${name}`);
      });
    const found = messages?.find(({ metadata }) => isDelivery(metadata, key));
    if (found?.ts) return found.ts;
    cursor = response_metadata?.next_cursor ?? '';
    if (!cursor) return undefined;
  }
  throw new PostError('unknown', `#${name} has had too many messages since then.`);
}

type Metadata = { event_type?: string; event_payload?: unknown } | undefined;

const isDelivery = (metadata: Metadata, key: string): boolean =>
  metadata?.event_type === EVENT && (metadata.event_payload as { key?: unknown })?.key === key;
