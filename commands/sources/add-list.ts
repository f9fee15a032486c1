import type { Context } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { UserError } from '../../src/chat/errors.ts';
import { button, type Reply, reply } from '../../src/chat/reply.ts';
import { findSource } from '../../src/ingest/feeds/find-source.ts';
import { followList } from '../../src/ingest/feeds/follow-list.ts';
import type { ListedFeed } from '../../src/ingest/feeds/read-opml.ts';
import { followed, MOST, tooMany } from './followed.ts';

const MOST_BYTES = 1_000_000;

/** Follows the feeds of the list that came along as a file. */
export async function addFile({ file, ...context }: Context): Promise<Reply> {
  if (!file)
    throw new UserError(
      'No file came along. Where files cannot be sent, give the address of the list, or paste its text.',
    );
  const body = await file.read();
  if (body.length > MOST_BYTES) throw new UserError(`${file.name} is larger than 1 MB.`);
  return addList(readList(body, file.name), { file, ...context });
}

/** The same, of a list that was pasted. */
export const addText = (text: string, context: Context): Promise<Reply> =>
  addList(readList(new TextEncoder().encode(text), 'what you sent'), context);

function readList(body: Uint8Array, name: string): ListedFeed[] {
  const source = findSource(body, { url: 'about:blank', contentType: null });
  if (source.kind !== 'list')
    throw new UserError(
      `There is no list of feeds (OPML) in ${name}. Feed readers write one under “Export”.`,
    );
  return source.feeds;
}

/** Follows the feeds of a list, in its groups and under its titles, as far as there is room. */
export async function addList(feeds: ListedFeed[], context: Context): Promise<Reply> {
  const { store, place, now } = context;
  const mine = await followed(context);
  const known = new Set(mine.flatMap(({ url, movedFrom }) => [url, movedFrom]));
  const fresh = feeds.filter(({ url }) => !known.has(url));
  if (feeds.length === 0) throw new UserError('That list holds no feeds.');
  const added = fresh.slice(0, Math.max(0, MOST - mine.length));
  if (added.length === 0 && fresh.length > 0) throw tooMany();
  await followList(added, { store, placeId: place.id, now });
  const groups = new Set(added.flatMap(({ group }) => group ?? [])).size;
  const notes = [
    fresh.length < feeds.length && `${feeds.length - fresh.length} of the list I read already.`,
    added.length < fresh.length &&
      `${fresh.length - added.length} had no room: a place reads ${MOST} feeds at most.`,
    added.length > 0 && 'Their first articles come within a few minutes.',
  ].filter((note) => note !== false);
  const title =
    added.length === 0
      ? 'I read all of that list already.'
      : `I will read ${count(added.length, 'feed')}${groups > 0 ? ` in ${count(groups, 'group')}` : ''} from now on.`;
  return reply(title, {
    blocks: added.length === 0 ? [] : notes.map((text) => ({ kind: 'text', text })),
    actions: [button('Sources', 'sources list')],
    data: { added: added.map(({ url }) => url) },
  });
}
