import { type Adapter, type Post, PostError } from '../../src/chat/adapter.ts';
import type { Webhooks } from '../../src/chat/webhooks.ts';
import { say } from '../../src/language/say.ts';
import type { Channel } from '../../src/model.ts';
import { shortHash } from '../../src/short-hash.ts';
import { messageOf } from '../../src/text/message-of.ts';
import { signedHeaders, signingKey } from './sign.ts';
import { testEvent, toEvent } from './to-event.ts';

type Answer = { status: number; retryAfterMs: number };

type WebhookDeps = {
  /** SECRET_KEY. */
  secret: string;
  /** Posts to a public address; throws in words for people where there is no answer. */
  send(address: string, post: { body: string; headers: Record<string, string> }): Promise<Answer>;
  /** Where people reach the newsroom. */
  publicUrl?: string | undefined;
  now(): Date;
};

/** Statuses by which an address says that it wants no more, or never did. */
const REFUSED: ReadonlySet<number> = new Set([400, 401, 403, 404, 405, 410, 415, 422]);

/**
 * What is posted to addresses, signed. The same post has the same `webhook-id` at every try, so that a
 * receiver drops what it has already: whatever is unclear is therefore tried again.
 */
export function createWebhook({ secret, send, publicUrl, now }: WebhookDeps): Adapter & Webhooks {
  const keyOf = (placeId: string, address: string): string => signingKey(secret, placeId, address);

  async function sendEvent(id: string, event: object, channel: Channel, placeId: string) {
    const body = JSON.stringify(event);
    const headers = signedHeaders({ id, at: now(), body }, keyOf(placeId, channel.id));
    const answer = await send(channel.id, { body, headers }).catch((cause) => {
      throw new PostError('later', messageOf(cause), { cause });
    });
    heed(answer, channel);
  }

  return {
    keyOf,
    async try(placeId, channel) {
      try {
        await sendEvent(`test-${crypto.randomUUID()}`, testEvent(now()), channel, placeId);
        return null;
      } catch (error) {
        return messageOf(error);
      }
    },
    start: async () => {},
    stop: async () => {},
    async post(post: Post) {
      const { key, channel, place, corrects } = post;
      const event = toEvent(post, now(), publicUrl);
      // What a correction says is found anew at each try: where it says more, it is another event.
      const id =
        corrects === undefined ? key : `${key}-${shortHash(JSON.stringify(event.data), 8)}`;
      await sendEvent(id, event, channel, place.id);
      return { messageId: key };
    },
    repeats: true,
    // What is not known to have arrived is sent again, under the same id.
    findPost: async () => undefined,
    async tell() {
      throw new PostError('channel', say('An address is no person.'));
    },
  };
}

function heed({ status, retryAfterMs }: Answer, { name }: Channel): void {
  if (status >= 200 && status < 300) return;
  if (REFUSED.has(status))
    throw new PostError('channel', say('{host} refuses posts ({status}).', { host: name, status }));
  if (status >= 300 && status < 400)
    throw new PostError(
      'channel',
      say('{host} redirects elsewhere ({status}): name the address that it leads to.', {
        ...{ host: name, status },
      }),
    );
  throw new PostError(
    'later',
    say('{host} could not take a post ({status}).', { host: name, status }),
    { retryAfterMs },
  );
}
