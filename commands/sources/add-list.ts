import type { Context } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { UserError } from '../../src/chat/errors.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { followList } from '../../src/ingest/feeds/follow-list.ts';
import type { ListedFeed } from '../../src/ingest/feeds/read-opml.ts';
import { followed } from './followed.ts';
import { MAX_FEEDS, tooManyFeeds } from './max-feeds.ts';

/** Follows the feeds of a list, in its groups and under its titles, as far as there is room. */
export async function addList(feeds: ListedFeed[], context: Context): Promise<Reply> {
  if (feeds.length === 0) throw new UserError('That list has no feeds in it.');
  const { store, place, now } = context;
  const mine = await followed(context);
  const known = new Set(mine.flatMap(({ url, movedFrom }) => [url, movedFrom]));
  const fresh = feeds.filter(({ url }) => !known.has(url));
  const added = fresh.slice(0, Math.max(0, MAX_FEEDS - mine.length));
  if (added.length === 0 && fresh.length > 0) throw tooManyFeeds(context);
  await followList(added, { store, placeId: place.id, now });
  return reply(titleOf(added), {
    blocks: notesOn({
      known: feeds.length - fresh.length,
      added: added.length,
      leftOut: fresh.length - added.length,
    }).map((text) => ({ kind: 'text', text })),
    actions: [button('Sources', 'sources list')],
    data: { added: added.map(({ url }) => url) },
  });
}

function titleOf(added: ListedFeed[]): string {
  if (added.length === 0) return 'I already read every feed on that list.';
  const groups = new Set(added.flatMap(({ group }) => group ?? [])).size;
  const grouped = groups > 0 ? ` in ${count(groups, 'group')}` : '';
  return `I will read ${count(added.length, 'feed')}${grouped} from now on.`;
}

type Counts = { known: number; added: number; leftOut: number };

function notesOn({ known, added, leftOut }: Counts): string[] {
  if (added === 0) return [];
  return [
    ...(known > 0 ? [`I already read ${known} of the feeds on that list.`] : []),
    ...(leftOut > 0
      ? [`There was no room for ${leftOut} more: I read at most ${MAX_FEEDS} feeds here.`]
      : []),
    'Their first articles come within a few minutes.',
  ];
}
