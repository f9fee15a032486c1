import { type Context, defineVerb, type Loaded } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { button, type Item, type Reply, reply } from '../../src/chat/reply.ts';
import { typedAddress } from '../../src/chat/typed-address.ts';
import { type FoundFeed, usualFeedAddresses } from '../../src/ingest/feeds/find-feeds.ts';
import type { FoundSource } from '../../src/ingest/feeds/find-source.ts';
import { messageOf } from '../../src/text/message-of.ts';
import { ADD_SOURCE } from '../add-source.ts';
import { addFeed, type OpenedFeed } from './add-feed.ts';
import { addList } from './add-list.ts';
import { readList, readListFile, sourceIn } from './read-list.ts';

/** Feeds of one page that are offered. */
const MAX_OFFERED = 10;
/** Each is fetched while whoever asks waits. */
const MAX_AT_ONCE = 10;
const OPML = /^\s*<(?!https?:|feed:)/iu;

export const add = defineVerb({
  about: 'Read a site, a feed or a list of feeds (OPML) from now on',
  options: {
    url: {
      kind: 'text',
      about: 'the address of a site, of its feed, or of a list of feeds; or several addresses',
    },
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
    if (OPML.test(url)) {
      const sent = new TextEncoder().encode(url);
      return addList(await readList(sent, 'what you sent', context.aside), context);
    }
    const typed = addressesIn(url);
    if (typed.length > 1) return addSeveral(typed, context);
    return addAddress(readAddress(url), context);
  },
});

/** Follows what is at an address: a feed, those of a list, or that of a page. */
export const addAddress = async (address: string, context: Context): Promise<Reply> =>
  addFound(address, await open(address, context), context);

/** The words, where each of them is an address. */
function addressesIn(typed: string): string[] {
  const words = typed.split(/[\s,;]+/u).filter((word) => word !== '' && word !== 'and');
  return words.every((word) => typedAddress(word, { bare: true })) ? words : [];
}

function readAddress(typed: string): string {
  const text = typedAddress(typed, { bare: true });
  const url = text ? new URL(text) : undefined;
  if (!url || url.username || url.password)
    throw new UserError(
      `“${typed}” is not the address of a site or feed. An address looks like https://example.org.`,
    );
  url.hash = '';
  return url.href;
}

/** Follows one source after the other; what cannot be followed costs only itself. */
async function addSeveral(typed: string[], context: Context): Promise<Reply> {
  const items: Item[] = [];
  const added: unknown[] = [];
  for (const word of typed.slice(0, MAX_AT_ONCE))
    try {
      const { title, data } = await addAddress(readAddress(word), context);
      items.push({ label: word, detail: title, url: null, action: null });
      added.push(data);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      items.push({ label: word, detail: error.message, url: null, action: null });
    }
  const left = typed.length - items.length;
  return reply(`${count(items.length, 'address', 'addresses')}, one by one`, {
    blocks: [
      { kind: 'list', items },
      ...(left > 0
        ? [
            {
              kind: 'text' as const,
              text: `I add at most ${MAX_AT_ONCE} at once; ${left} are left.`,
            },
          ]
        : []),
    ],
    actions: [button('Sources', 'sources list')],
    data: added,
  });
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
