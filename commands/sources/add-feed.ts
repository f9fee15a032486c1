import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { siteName } from '../../src/ingest/web/site-name.ts';
import { say } from '../../src/language/say.ts';
import type { Feed } from '../../src/model.ts';
import { followed } from './followed.ts';
import { MAX_FEEDS, tooManyFeeds } from './max-feeds.ts';

/** An address that was opened and found to be a feed. */
export type OpenedFeed = { url: string; title: string };

/** Follows a feed. One that was gone is read again, and one that is known and had failed at once. */
export async function addFeed({ url, title }: OpenedFeed, context: Context): Promise<Reply> {
  const { store, place, now } = context;
  const mine = await followed(context);
  const known = mine.find((feed) => feed.url === url || feed.movedFrom === url);
  if (known?.lastError && !known.goneAt) return readAgain(known, context);
  if (known && !known.goneAt)
    throw new UserError(say('I already read {source}.', { source: known.title }), ['sources list']);
  if (mine.length >= MAX_FEEDS) throw tooManyFeeds(context);
  const feed = await store.saveFeed({
    url,
    title: title || siteName(url),
    group: null,
    kind: 'network',
    shared: false,
    now: now.toISOString(),
  });
  if (feed.goneAt) await store.markFeed(feed.id, dueAt(now));
  await store.followFeed(place.id, feed.id);
  return reply(say('I will read {source} from now on.', { source: feed.title }), {
    blocks: [
      {
        kind: 'text',
        text: say(
          'Its first articles come within a few minutes. “sources list” shows how it is doing.',
        ),
      },
    ],
    actions: [
      button(say('Undo'), formatLine('sources remove', { url: feed.url })),
      button(say('Sources'), 'sources list'),
    ],
    data: { added: feed.url, title: feed.title },
  });
}

/** One that had failed, and was opened just now, is visited without waiting any longer. */
async function readAgain({ id, url, title }: Feed, { store, now }: Context): Promise<Reply> {
  await store.markFeed(id, dueAt(now));
  return reply(
    say('I already read {source}. It works again, so I read it now.', { source: title }),
    { actions: [button(say('Sources'), 'sources list')], data: { readAgain: url, title } },
  );
}

const dueAt = (now: Date): Partial<Feed> => ({
  ...{ goneAt: null, failures: 0, lastError: null },
  nextDueAt: now.toISOString(),
});
