import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { followList } from '../../src/ingest/feeds/follow-list.ts';
import type { ListedFeed } from '../../src/ingest/feeds/read-opml.ts';
import { say } from '../../src/language/say.ts';
import { followed } from './followed.ts';
import { MAX_FEEDS, tooManyFeeds } from './max-feeds.ts';

/** Follows the feeds of a list, in its groups and under its titles, as far as there is room. */
export async function addList(feeds: ListedFeed[], context: Context): Promise<Reply> {
  if (feeds.length === 0) throw new UserError(say('That list has no feeds in it.'));
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
    actions: [button(say('Sources'), 'sources list')],
    data: { added: added.map(({ url }) => url) },
  });
}

function titleOf(added: ListedFeed[]): string {
  if (added.length === 0) return say('I already read every feed on that list.');
  const groups = new Set(added.flatMap(({ group }) => group ?? [])).size;
  return groups > 0
    ? say(
        'I will read {feeds, plural, one {# feed} other {# feeds}} in {groups, plural, one {# group} other {# groups}} from now on.',
        { feeds: added.length, groups },
      )
    : say('I will read {feeds, plural, one {# feed} other {# feeds}} from now on.', {
        feeds: added.length,
      });
}

type Counts = { known: number; added: number; leftOut: number };

function notesOn({ known, added, leftOut }: Counts): string[] {
  if (added === 0) return [];
  return [
    ...(known > 0 ? [say('I already read {known} of the feeds on that list.', { known })] : []),
    ...(leftOut > 0
      ? [
          say('There was no room for {feeds} more: I read at most {max} feeds here.', {
            feeds: leftOut,
            max: MAX_FEEDS,
          }),
        ]
      : []),
    say('Their first articles come within a few minutes.'),
  ];
}
