import type { webApi } from '@slack/bolt';
import { PostError } from '../../../src/chat/adapter.ts';
import { say } from '../../../src/language/say.ts';
import type { Channel } from '../../../src/model.ts';
import { codeOf, lookUpError } from '../api/post-error.ts';

/** The event that our posts carry in their metadata, with their key. */
export const EVENT = 'on_record_delivery';
/** How far Slack's clock and the database's may differ. */
const CLOCKS_DIFFER_MS = 60_000;
/** The message is gone, and its thread with it. */
const NO_THREAD = 'thread_not_found';
const PAGE_MESSAGES = 200;
/** Beyond these nobody looks on: 3,000 messages. */
const MAX_PAGES = 15;

/** `under` is the message in whose thread to look. */
type Look = { key: string; since: Date; under?: string | undefined };

/** The time stamp of the post with this key, among those since a time. Throws `PostError`. */
export async function findPost(
  web: webApi.WebClient,
  { id, name }: Channel,
  { key, since, under }: Look,
): Promise<string | undefined> {
  const oldest = ((since.getTime() - CLOCKS_DIFFER_MS) / 1000).toFixed(6);
  let cursor = '';
  for (let page = 0; page < MAX_PAGES; page++) {
    const asked = {
      ...{ channel: id, oldest, include_all_metadata: true, limit: PAGE_MESSAGES },
      ...(cursor && { cursor }),
    };
    const { messages, response_metadata } = await readPage(web, asked, under).catch((error) => {
      if (codeOf(error) === NO_THREAD) return { messages: [], response_metadata: undefined };
      throw lookUpError(error, `#${name}`);
    });
    const found = messages?.find(({ metadata }) => isDelivery(metadata, key));
    if (found?.ts) return found.ts;
    cursor = response_metadata?.next_cursor ?? '';
    if (!cursor) return undefined;
  }
  throw new PostError(
    'unknown',
    say('#{channel} has had too many messages since then.', { channel: name }),
  );
}

/** The history of a channel does not have what stands in threads. */
const readPage = (
  web: webApi.WebClient,
  asked: webApi.ConversationsHistoryArguments,
  under: string | undefined,
): Promise<webApi.ConversationsHistoryResponse | webApi.ConversationsRepliesResponse> =>
  under === undefined
    ? web.conversations.history(asked)
    : web.conversations.replies({ ...asked, ts: under });

type Metadata = { event_type?: string; event_payload?: unknown } | undefined;

const isDelivery = (metadata: Metadata, key: string): boolean =>
  metadata?.event_type === EVENT && (metadata.event_payload as { key?: unknown })?.key === key;
