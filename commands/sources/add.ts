import { type Context, defineVerb } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { findAddresses } from '../../src/chat/line/find-addresses.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button, type Item, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { cutLine } from '../../src/ingest/cut-line.ts';
import type { FoundFeed } from '../../src/ingest/feeds/find-feeds.ts';
import { cleanUrl } from '../../src/ingest/web/clean-url.ts';
import { message, say } from '../../src/language/say.ts';
import { ADD_SOURCE } from '../add-source.ts';
import { addFeed, type OpenedFeed } from './add-feed.ts';
import { addList } from './add-list.ts';
import { followed } from './followed.ts';
import { guessFeed, type Opened, openFeed, openSource, toFeed } from './open-source.ts';
import { readList, readListFile } from './read-list.ts';

/** Feeds of one page that are offered. */
const MAX_OFFERED = 10;
/** Each is fetched while whoever asks waits. */
const MAX_AT_ONCE = 10;
const MAX_SHOWN_CHARS = 300;
// The beginning of a list, or of another document, sent as text
const DOCUMENT = /^\s*<(?:[!?]|(?:body|feed|head|html|opml|outline|rss)[\s>])/iu;

export const add = defineVerb({
  about: 'Read a site, a feed or a list of feeds (OPML) from now on',
  options: {
    url: {
      kind: 'text',
      about: 'the address of a site, of its feed, or of a list of feeds; or several addresses',
      verbatim: true,
      address: true,
    },
    file: {
      kind: 'file',
      about: 'a list of feeds (OPML)',
      types: ['.opml', '.xml'],
      named: true,
    },
  },
  examples: [ADD_SOURCE],
  form: { title: message('Add a source'), opens: ({ url }) => !url, fields: ['url'] },
  manages: true,
  reads: () => true,
  async run({ url, file }, context) {
    if (file || context.file) return addList(await readListFile(context), context);
    if (!url)
      throw new UserError(
        say('Say what to read, like “{line}”, or attach a list of feeds (OPML).', {
          line: context.write(ADD_SOURCE),
        }),
      );
    if (DOCUMENT.test(url)) {
      const sent = new TextEncoder().encode(url);
      return addList(await readList(sent, undefined, context.aside), context);
    }
    const [first, ...others] = findAddresses(url);
    if (!first) throw notAnAddress(url);
    if (others.length > 0) return addSeveral([first, ...others], context);
    return addFirst(first, context);
  },
});

/** Follows what is at the first of these addresses that answers: a feed, a list, a page’s feed. */
const addFirst = async (tried: string[], context: Context): Promise<Reply> =>
  addFound(await openSource(tried.map(checked), context), context);

/** An address without its fragment. A password in it would be shown to everybody. */
function checked(address: string): string {
  const url = new URL(address);
  if (url.username || url.password) throw notAnAddress(address);
  url.hash = '';
  return url.href;
}

const notAnAddress = (typed: string): UserError =>
  new UserError(
    say(
      '“{typed}” is not the address of a site or feed. An address looks like https://example.org.',
      { typed: cutLine(typed.replace(/\s+/gu, ' '), MAX_SHOWN_CHARS) },
    ),
  );

/** Follows one source after the other; what cannot be followed costs only itself. */
async function addSeveral(typed: string[][], context: Context): Promise<Reply> {
  const items: Item[] = [];
  const added: unknown[] = [];
  for (const tried of typed.slice(0, MAX_AT_ONCE)) {
    const [label = ''] = tried;
    try {
      const { title, data } = await addFirst(tried, context);
      items.push({ label, detail: title, url: null, actions: [] });
      added.push(data);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      items.push({ label, detail: error.message, url: null, actions: [] });
    }
  }
  const left = typed.length - items.length;
  const notes =
    left > 0
      ? [say('I add at most {max} at once; {left} are left.', { max: MAX_AT_ONCE, left })]
      : [];
  if (added.length === 0) throw noneAdded(items, notes);
  return reply(
    say('{addresses, plural, one {# address} other {# addresses}}, one by one', {
      addresses: items.length,
    }),
    {
      blocks: [{ kind: 'list', items }, ...notes.map((text) => ({ kind: 'text' as const, text }))],
      actions: [button(say('Sources'), 'sources list')],
      data: added,
    },
  );
}

function noneAdded(items: Item[], notes: string[]): UserError {
  const reasons = items.map(({ label, detail }) =>
    detail?.includes(label) ? detail : `${label}: ${detail}`,
  );
  const none = say('I could add none of these {addresses}.', { addresses: items.length });
  return new UserError([none, ...reasons, ...notes].join(' '), ['sources list']);
}

async function addFound(opened: Opened, context: Context): Promise<Reply> {
  const { loaded, source } = opened;
  if (source.kind === 'list') return addList(source.feeds, context);
  if (source.kind === 'feed') return addOnce(toFeed(opened, source.title), context);
  const named = source.kind === 'page' ? source.feeds : [];
  if (named.length > 1) return askWhich(loaded.url, named);
  const [only] = named;
  const feed = only ? await openFeed(only.url, context) : await guessFeed(loaded.url, context);
  if (!feed)
    throw new UserError(
      say(
        'I found no feed at {address}. Look for a link called RSS, Atom or Feed on the site, and add the address it leads to.',
        { address: loaded.url },
      ),
      ['sources list'],
    );
  return addOnce(feed, context);
}

/** A feed whose address differs in what counts clicks alone (`?utm_source=x`) is the same. */
async function addOnce({ url, title }: OpenedFeed, context: Context): Promise<Reply> {
  const clean = cleanUrl(url);
  const mine = await followed(context);
  const same = mine.find((feed) =>
    [feed.url, feed.movedFrom].map((at) => cleanUrl(at)).includes(clean),
  );
  return addFeed({ url: same?.url ?? url, title }, context);
}

function askWhich(page: string, feeds: FoundFeed[]): Reply {
  const items = feeds.slice(0, MAX_OFFERED).map(({ title, url }) => ({
    label: title || url,
    detail: null,
    url,
    actions: [button(say('Read this one'), formatLine('sources add', { url }))],
  }));
  return reply(
    say('{page} has {feeds, plural, one {# feed} other {# feeds}}. Which one?', {
      page,
      feeds: feeds.length,
    }),
    {
      blocks: [{ kind: 'list', items }],
      data: { page, feeds },
    },
  );
}
