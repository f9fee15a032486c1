import { type Context, defineVerb, type Loaded } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { button, type Reply, reply } from '../../src/chat/reply.ts';
import { type FoundFeed, usualFeedAddresses } from '../../src/ingest/feeds/find-feeds.ts';
import type { FoundSource } from '../../src/ingest/feeds/find-source.ts';
import { messageOf } from '../../src/text/message-of.ts';
import { ADD_SOURCE } from '../add-source.ts';
import { addFeed, type OpenedFeed } from './add-feed.ts';
import { addList } from './add-list.ts';
import { readList, readListFile, sourceIn } from './read-list.ts';

/** Feeds of one page that are offered. */
const MAX_OFFERED = 10;
// `example.org/news`, as people write addresses
const BARE_ADDRESS = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/iu;

export const add = defineVerb({
  about: 'Read a site, a feed or a list of feeds (OPML) from now on',
  options: {
    url: { kind: 'text', about: 'the address of a site, of its feed, or of a list of feeds' },
    file: { kind: 'file', about: 'a list of feeds (OPML)', named: true },
  },
  examples: [ADD_SOURCE],
  manages: true,
  reads: () => true,
  async run({ url, file }, context) {
    if (file || context.file) return addList(await readListFile(context), context);
    if (!url)
      throw new UserError(
        `Say what to read, like “${ADD_SOURCE}”, or attach a list of feeds (OPML).`,
      );
    if (url.trimStart().startsWith('<')) {
      const sent = new TextEncoder().encode(url);
      return addList(await readList(sent, 'what you sent', context.aside), context);
    }
    const address = readAddress(url);
    return addFound(address, await open(address, context), context);
  },
});

function readAddress(typed: string): string {
  const text = BARE_ADDRESS.test(typed) ? `https://${typed}` : typed;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol) || url.username || url.password)
    throw new UserError(
      `“${typed}” is not the address of a site or feed. An address looks like https://example.org.`,
    );
  url.hash = '';
  return url.href;
}

type Opened = { loaded: Loaded; source: FoundSource };

async function open(address: string, { load, aside }: Context): Promise<Opened> {
  const loaded = await load(address).catch((error: unknown) => {
    const reason = messageOf(error);
    throw new UserError(`I cannot read ${address}: ${reason}`);
  });
  return { loaded, source: await sourceIn(loaded.body, loaded, address, aside) };
}

async function addFound(
  address: string,
  { loaded, source }: Opened,
  context: Context,
): Promise<Reply> {
  if (source.kind === 'list') return addList(source.feeds, context);
  if (source.kind === 'feed')
    return addFeed({ url: loaded.permanentUrl ?? address, title: source.title }, context);
  const named = source.kind === 'page' ? source.feeds : [];
  if (named.length > 1) return askWhich(loaded.url, named);
  const [only] = named;
  const feed = only ? await openFeed(only.url, context) : await guessFeed(loaded.url, context);
  if (!feed)
    throw new UserError(
      `I found no feed at ${loaded.url}. Look for a link called RSS, Atom or Feed on the site, and add the address it leads to.`,
      ['sources list'],
    );
  return addFeed(feed, context);
}

/** Opens what a page calls its feed, which may be something else. */
async function openFeed(url: string, context: Context): Promise<OpenedFeed> {
  const { loaded, source } = await open(url, context);
  if (source.kind !== 'feed')
    throw new UserError(`The page names ${url} as its feed, but it is not a feed.`, [
      'sources list',
    ]);
  return { url: loaded.permanentUrl ?? url, title: source.title };
}

async function guessFeed(page: string, context: Context): Promise<OpenedFeed | undefined> {
  for (const url of usualFeedAddresses(page)) {
    const found = await openFeed(url, context).catch(() => undefined);
    if (found) return found;
  }
  return undefined;
}

function askWhich(page: string, feeds: FoundFeed[]): Reply {
  const items = feeds.slice(0, MAX_OFFERED).map(({ title, url }) => ({
    label: title || url,
    detail: null,
    url,
    action: button('Read this one', formatLine('sources add', { url })),
  }));
  return reply(`${page} has ${feeds.length} feeds. Which one?`, {
    blocks: [{ kind: 'list', items }],
    data: { page, feeds },
  });
}
