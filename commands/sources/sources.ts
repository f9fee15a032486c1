import {
  type Command,
  type Context,
  defineVerb,
  example,
  type User,
} from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { howToManage } from '../../src/chat/how-to-manage.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { typedAddress } from '../../src/chat/line/typed-address.ts';
import { button, type Item, reply } from '../../src/chat/reply/reply.ts';
import { writeOpml } from '../../src/ingest/feeds/write-opml.ts';
import { message, say } from '../../src/language/say.ts';
import type { Feed } from '../../src/model.ts';
import type { FeedYield } from '../../src/store/feed-yields.ts';
import { fold } from '../../src/text/fold.ts';
import { ADD_SOURCE } from '../add-source.ts';
import { OWN_FEED } from '../examples.ts';
import { findYields } from '../find-yields.ts';
import { add } from './add.ts';
import { followed } from './followed.ts';
import { ailingSince, sourceHealth } from './source-health.ts';
import { withoutAddress } from './without-address.ts';

const list = defineVerb({
  about: 'What I read, and how each source is doing',
  options: {},
  examples: ['sources list'],
  onlyReads: true,
  async run(_, context) {
    const { store, place, now } = context;
    const shows = showsAddresses(context.user);
    const feeds = (await store.findFeeds(place.id))
      .map((feed) => (shows ? feed : withoutAddress(feed)))
      .sort(
        (a, b) => (a.group ?? '').localeCompare(b.group ?? '') || a.title.localeCompare(b.title),
      );
    const yields = await findYields(feeds, context);
    const items = feeds.map(
      (feed): Item => ({
        label: feed.title,
        detail: [feed.group, sourceHealth(feed, now, yields.get(feed.id))]
          .filter(Boolean)
          .join(' · '),
        url: shows && /^https?:/u.test(feed.url) ? feed.url : null,
        actions:
          shows && feed.goneAt && !feed.shared
            ? [button(say('Remove'), formatLine('sources remove', { url: feed.url }))]
            : [],
      }),
    );
    const ailing = feeds.filter((feed) => ailingSince(feed, now, yields.get(feed.id)));
    return reply(titleOf(feeds, ailing.length), {
      blocks:
        feeds.length === 0
          ? [
              {
                kind: 'text',
                text: say('Add one with “{line}”.', { line: context.write(ADD_SOURCE) }),
              },
            ]
          : [{ kind: 'list', items }],
      data: feeds.map((feed) => dataOf(feed, now, yields.get(feed.id))),
    });
  },
});

/** An address may carry the key of a feed that is paid for: not for everybody who comes along. */
const showsAddresses = ({ manages, many }: User): boolean => manages || !many;

function dataOf(feed: Feed, now: Date, brought?: FeedYield) {
  const { id, shared, etag, lastModified, pace, checkedAt, emptySince, ...shown } = feed;
  const ailing = ailingSince(feed, now, brought);
  return {
    ...shown,
    isOwn: !shared,
    ...(ailing && { ailingSince: ailing }),
    ...(brought && { week: { whole: brought.whole, teasers: brought.teasers } }),
  };
}

/** `12 sources, 2 failing, 1 ailing, 1 gone`. */
function titleOf(feeds: Feed[], ailing: number): string {
  if (feeds.length === 0) return say('No sources yet');
  const gone = feeds.filter(({ goneAt }) => goneAt).length;
  const failing = feeds.filter(({ goneAt, lastError }) => !goneAt && lastError).length;
  return [
    say('{sources, plural, one {# source} other {# sources}}', { sources: feeds.length }),
    ...(failing > 0 ? [say('{sources} failing', { sources: failing })] : []),
    ...(ailing > 0 ? [say('{sources} ailing', { sources: ailing })] : []),
    ...(gone > 0 ? [say('{sources} gone', { sources: gone })] : []),
  ].join(', ');
}

const remove = defineVerb({
  about: 'Stop reading a feed that was added here',
  options: {
    url: {
      kind: 'text',
      about: 'the feed’s address or name',
      required: true,
      suggest: suggestFeeds,
    },
  },
  examples: [example`sources remove ${OWN_FEED}`],
  form: { title: message('Stop reading a source') },
  manages: true,
  async run({ url }, { store, place }) {
    const feeds = await store.findFeeds(place.id);
    const feed = feeds.find((candidate) =>
      [url, typedAddress(url)].some((named) => named && hasName(candidate, named)),
    );
    if (!feed && feeds.length > 0 && feeds.every(({ kind }) => kind === 'sample'))
      throw new UserError(
        say(
          'Nothing is read here but the invented sample, which cannot be stopped here: only whoever runs this bot can leave it out.',
        ),
        ['sources list'],
      );
    if (!feed)
      throw new UserError(say('There is no source “{typed}” here.', { typed: url }), [
        'sources list',
      ]);
    if (!(await store.unfollowFeed(place.id, feed.id)))
      throw new UserError(
        feed.kind === 'sample'
          ? say(
              '{source} is of the invented sample, which cannot be stopped here: only whoever runs this bot can leave it out.',
              { source: feed.title },
            )
          : say(
              '{source} is read for everyone here; only whoever runs this bot can remove it, in its feeds file.',
              { source: feed.title },
            ),
      );
    return reply(say('I no longer read {source} here.', { source: feed.title }), {
      actions: [button(say('Undo'), formatLine('sources add', { url: feed.url }))],
      data: { removed: feed.url },
    });
  },
});

const hasName = ({ url, movedFrom, title }: Feed, named: string): boolean =>
  url === named || movedFrom === named || withoutArticle(title) === withoutArticle(named);

/** “Calder Post” is “The Calder Post”, too. */
const withoutArticle = (name: string): string => fold(name).replace(/^the /u, '');

const exportAll = defineVerb({
  about: 'Save the feeds read here as a file for other feed readers (OPML)',
  options: {},
  examples: ['sources export'],
  onlyShows: true,
  async run(_, context) {
    const { user } = context;
    if (!showsAddresses(user))
      throw new UserError(
        `${say('The addresses of feeds may carry keys, so their list is for those who manage this place.')} ${howToManage(user)}`.trimEnd(),
        ['sources list'],
      );
    const feeds = await followed(context);
    if (feeds.length === 0)
      throw new UserError(
        say('There are no feeds to export yet. Add one with “{line}”.', {
          line: context.write(ADD_SOURCE),
        }),
      );
    const text = writeOpml(feeds, { title: `On Record: ${context.place.name}` });
    return reply(
      say('{feeds, plural, one {# feed} other {# feeds}}, grouped as they are here', {
        feeds: feeds.length,
      }),
      {
        file: { name: 'feeds.opml', type: 'text/x-opml', text },
        data: feeds.map(({ url, title, group }) => ({ url, title, group })),
      },
    );
  },
});

async function suggestFeeds(typed: string, { store, place, user }: Context) {
  if (!showsAddresses(user)) return [];
  const feeds = await store.findFeeds(place.id);
  return feeds
    .filter(({ shared, title, url }) => !shared && fold(`${title} ${url}`).includes(fold(typed)))
    .map(({ title, url }) => ({ value: url, label: title }));
}

const sources: Command = {
  name: 'sources',
  about: 'The sources I read: list, add, remove or export them',
  parts: { list, add, remove, export: exportAll },
  otherwise: 'list',
};
export default sources;
