import { type Context, defineVerb, type Loaded } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { button, type Reply, reply } from '../../src/chat/reply.ts';
import { type FoundFeed, usualFeedAddresses } from '../../src/ingest/feeds/find-feeds.ts';
import { type FoundSource, findSource } from '../../src/ingest/feeds/find-source.ts';
import { messageOf } from '../../src/text/message-of.ts';
import { addFile, addList, addText } from './add-list.ts';
import { followed, hostOf, MOST, tooMany } from './followed.ts';

/** Feeds of one page to choose from. */
const SHOWN = 10;
// `example.org/news`, as people write addresses
const BARE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/iu;

/** An address that was found to be a feed. */
type Proven = { url: string; title: string };

export const addSource = defineVerb({
  about: 'Read a site, feed or list of feeds (OPML) for this place',
  options: {
    url: { kind: 'text', about: 'the address of a site, of its feed, or of a list of feeds' },
    file: { kind: 'file', about: 'a list of feeds (OPML)', named: true },
  },
  examples: ['sources add https://example.org'],
  manages: true,
  async run({ url, file }, context) {
    if (file || context.file) return addFile(context);
    if (!url)
      throw new UserError(
        'Name what to read, like “sources add https://example.org”, or send a list of feeds (OPML) along.',
      );
    if (url.trimStart().startsWith('<')) return addText(url, context);
    const address = readAddress(url);
    const found = await open(address, context);
    return addFound(address, found, context);
  },
});

async function addFound(
  address: string,
  { loaded, source }: { loaded: Loaded; source: FoundSource },
  context: Context,
): Promise<Reply> {
  if (source.kind === 'list') return addList(source.feeds, context);
  if (source.kind === 'feed')
    return follow({ url: loaded.permanentUrl ?? address, title: source.title }, context);
  if (source.kind === 'page' && source.feeds.length > 1) return choose(loaded.url, source.feeds);
  const [only] = source.kind === 'page' ? source.feeds : [];
  const proven = only ? await prove(only.url, context) : await guess(loaded.url, context);
  if (!proven)
    throw new UserError(
      `I found no feed at ${loaded.url}. Look for a link called RSS, Atom or Feed on the site, and add the address it leads to.`,
      ['sources list'],
    );
  return follow(proven, context);
}

async function open(address: string, { load }: Context) {
  const loaded = await load(address).catch((error: unknown) => {
    throw new UserError(`I cannot read ${address}: ${messageOf(error)}`);
  });
  return { loaded, source: findSource(loaded.body, loaded) };
}

/** What a page names must be a feed indeed. */
async function prove(url: string, context: Context): Promise<Proven> {
  const { loaded, source } = await open(url, context);
  if (source.kind !== 'feed')
    throw new UserError(`The page names ${url} as its feed, but that is none.`, ['sources list']);
  return { url: loaded.permanentUrl ?? url, title: source.title };
}

async function guess(page: string, context: Context): Promise<Proven | undefined> {
  for (const url of usualFeedAddresses(page)) {
    const found = await prove(url, context).catch(() => undefined);
    if (found) return found;
  }
  return undefined;
}

function choose(page: string, feeds: FoundFeed[]): Reply {
  const shown = feeds.slice(0, SHOWN);
  return reply(`${page} has ${feeds.length} feeds. Which one?`, {
    blocks: [
      {
        kind: 'list',
        items: shown.map(({ title, url }) => ({
          label: title || url,
          detail: null,
          url,
          action: button('Read this one', formatLine('sources add', { url })),
        })),
      },
    ],
    data: { page, feeds },
  });
}

async function follow({ url, title }: Proven, context: Context): Promise<Reply> {
  const { store, place, now } = context;
  const mine = await followed(context);
  const known = mine.find((feed) => feed.url === url || feed.movedFrom === url);
  if (known && !known.goneAt)
    throw new UserError(`I read ${known.title} already.`, ['sources list']);
  if (mine.length >= MOST) throw tooMany();
  const feed = await store.saveFeed({
    url,
    title: title || hostOf(url),
    group: null,
    kind: 'network',
    shared: false,
    now: now.toISOString(),
  });
  // Whoever adds it again has seen that it is back.
  if (feed.goneAt)
    await store.markFeed(feed.id, {
      goneAt: null,
      failures: 0,
      lastError: null,
      nextDueAt: now.toISOString(),
    });
  await store.followFeed(place.id, feed.id);
  return reply(`I will read ${feed.title} from now on.`, {
    blocks: [
      {
        kind: 'text',
        text: 'Its first articles come within a few minutes; “sources list” tells how it is doing.',
      },
    ],
    actions: [
      button('Undo', formatLine('sources remove', { url: feed.url })),
      button('Sources', 'sources list'),
    ],
    data: { added: feed.url, title: feed.title },
  });
}

function readAddress(typed: string): string {
  const text = BARE.test(typed) ? `https://${typed}` : typed;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol) || url.username || url.password)
    throw new UserError(
      `“${typed}” is not the address of a site or feed. It begins with https://, like https://example.org.`,
    );
  url.hash = '';
  return url.href;
}
