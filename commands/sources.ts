import { type Command, type Context, defineVerb } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { formatLine } from '../src/chat/line.ts';
import { button, type Item, reply } from '../src/chat/reply.ts';
import type { Feed } from '../src/model.ts';
import { fold } from '../src/text/fold.ts';

/** Sources one place may add; the instance's own come on top. */
const MOST = 200;

const list = defineVerb({
  about: 'What I read, and how each source is doing',
  options: {},
  examples: ['sources list'],
  async run(_, { store, place, now }) {
    const feeds = (await store.findFeeds(place.id)).sort(
      (a, b) => (a.group ?? '').localeCompare(b.group ?? '') || a.title.localeCompare(b.title),
    );
    const items = feeds.map(
      (feed): Item => ({
        label: feed.title,
        detail: [feed.group, healthOf(feed, now)].filter(Boolean).join(' · '),
        url: /^https?:/u.test(feed.url) ? feed.url : null,
        action: null,
      }),
    );
    return reply(feeds.length === 0 ? 'No sources yet' : `${feeds.length} sources`, {
      blocks:
        feeds.length === 0
          ? [{ kind: 'text', text: 'Add one with “sources add https://…”.' }]
          : [{ kind: 'list', items }],
      data: feeds.map(({ title, url, group, kind, deliveredAt, lastError }) => ({
        title,
        url,
        group,
        kind,
        deliveredAt,
        lastError,
      })),
    });
  },
});

function healthOf({ kind, lastError, deliveredAt, checkedAt }: Feed, now: Date): string {
  if (kind === 'sample') return 'invented sample';
  if (kind === 'import') return 'imported';
  if (lastError) return `failing: ${lastError}`;
  if (deliveredAt) return `read ${ago(deliveredAt, now)}`;
  return checkedAt ? 'nothing yet' : 'not read yet';
}

function ago(instant: string, now: Date): string {
  const minutes = Math.max(0, Math.round((now.getTime() - Date.parse(instant)) / 60_000));
  if (minutes < 90) return `${minutes} min ago`;
  return minutes < 2_880
    ? `${Math.round(minutes / 60)} h ago`
    : `${Math.round(minutes / 1_440)} days ago`;
}

const add = defineVerb({
  about: 'Read a feed for this place',
  options: {
    url: { kind: 'text', about: 'the address of an RSS, Atom or JSON feed', required: true },
  },
  examples: ['sources add https://example.org/feed.xml'],
  manages: true,
  async run({ url }, { store, place, now }) {
    const address = readAddress(url);
    const mine = (await store.findFeeds(place.id)).filter(({ kind }) => kind === 'network');
    if (mine.some((feed) => feed.url === address))
      throw new UserError(`I read ${address} already.`, ['sources list']);
    if (mine.length >= MOST)
      throw new UserError(
        `This place reads ${MOST} feeds, which is the most. Remove one first with “sources remove”.`,
      );
    const feed = await store.saveFeed({
      url: address,
      title: new URL(address).hostname.replace(/^www\./u, ''),
      group: null,
      kind: 'network',
      shared: false,
      now: now.toISOString(),
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
        button('Undo', formatLine('sources remove', { url: address })),
        button('Sources', 'sources list'),
      ],
      data: { added: address },
    });
  },
});

function readAddress(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol) || url.username || url.password)
    throw new UserError(
      `“${typed}” is not the address of a feed. It begins with https://, like https://example.org/feed.xml.`,
    );
  url.hash = '';
  return url.href;
}

const remove = defineVerb({
  about: 'Stop reading a feed this place added',
  options: {
    url: { kind: 'text', about: 'its address or name', required: true, suggest: suggestFeeds },
  },
  examples: ['sources remove https://example.org/feed.xml'],
  manages: true,
  async run({ url }, { store, place }) {
    const feeds = await store.findFeeds(place.id);
    const feed = feeds.find(
      (candidate) => candidate.url === url || fold(candidate.title) === fold(url),
    );
    if (!feed) throw new UserError(`There is no source “${url}” here.`, ['sources list']);
    if (!(await store.unfollowFeed(place.id, feed.id)))
      throw new UserError(
        `${feed.title} is read for everyone here; only who runs this bot can remove it, in its feeds file.`,
      );
    return reply(`I no longer read ${feed.title} here.`, {
      actions: [button('Undo', formatLine('sources add', { url: feed.url }))],
      data: { removed: feed.url },
    });
  },
});

async function suggestFeeds(typed: string, { store, place }: Context) {
  const feeds = await store.findFeeds(place.id);
  return feeds
    .filter(({ shared, title, url }) => !shared && fold(`${title} ${url}`).includes(fold(typed)))
    .map(({ title, url }) => ({ value: url, label: title }));
}

const sources: Command = {
  name: 'sources',
  about: 'What I read, and more or less of it',
  parts: { list, add, remove },
  otherwise: 'list',
};
export default sources;
