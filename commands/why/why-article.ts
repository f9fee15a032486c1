import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { publishedOf } from '../../src/chat/receipts/about-article.ts';
import { type Block, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { cleanUrl } from '../../src/ingest/web/clean-url.ts';
import { siteName } from '../../src/ingest/web/site-name.ts';
import { writeMinute } from '../../src/language/days.ts';
import { languageName } from '../../src/language/language-name.ts';
import { say } from '../../src/language/say.ts';
import type { Article, Feed } from '../../src/model.ts';
import { findByUrl } from '../find-by-url.ts';
import { findYields } from '../find-yields.ts';
import { sourceHealth } from '../sources/source-health.ts';

/** Whether the article at an address is in the news here, since when, and through which source. */
export async function whyArticle(address: string, context: Context): Promise<Reply> {
  const url = cleanUrl(address);
  if (!url)
    throw new UserError(say('“{address}” is not a web address.', { address }), [], {
      word: address,
    });
  const feeds = await context.store.findFeeds(context.place.id);
  const article = await findByUrl(url, feeds, context);
  return article ? isThere(article, feeds, context) : await isMissing(url, feeds, context);
}

async function isThere(article: Article, feeds: Feed[], { store, place }: Context): Promise<Reply> {
  const { id, title, outlet, feedId, readAt, url } = article;
  const feed = feeds.find((one) => one.id === feedId);
  const said = await store.findQuotes({ placeId: place.id, articleIds: [id], limit: 200 });
  const [storyId] = (await store.findStoryIds([id])).values();
  const span = storyId && (await store.findStorySpans(place.id, [storyId])).get(storyId);
  const others = span ? span.reports - 1 : 0;
  const site = url ? siteName(url) : '';
  const { lines } = await store.findHouseTexts(feedId, site);
  const told = [
    sayDating(article),
    ...(article.teaser ? [say('Only a teaser is kept: {reason}', { reason: article.teaser })] : []),
    feed
      ? say('It came with {source} ({url}).', { source: feed.title, url: feed.url })
      : say('It came with a source that is gone.'),
    say('It holds {statements, plural, one {# statement} other {# statements}} that I found.', {
      statements: said.quotes.length,
    }),
    ...(article.language
      ? [
          say('It is in {language}, and I read quotes in English only.', {
            language: languageName(article.language),
          }),
        ]
      : []),
    ...(lines.length > 0
      ? [say('Left out as house lines of {site}: {lines}', { site, lines: lines.join(' ') })]
      : []),
    others > 0
      ? say(
          'It is in one story with {reports, plural, one {# other report} other {# other reports}}; a briefing shows one of them, and first the stories that weigh most.',
          { reports: others },
        )
      : say('No other report tells the same story; a briefing shows first what weighs most.'),
  ];
  return reply(`${title} (${outlet})`, {
    blocks: told.map((text): Block => ({ kind: 'text', text })),
    actions: [button(say('Its summary'), formatLine('summary', { topic: article.url ?? title }))],
    data: {
      article: id,
      readAt,
      published: publishedOf(article),
      feed: feed?.url ?? null,
      statements: said.quotes.length,
      others,
    },
  });
}

async function isMissing(url: string, feeds: Feed[], context: Context): Promise<Reply> {
  const site = siteName(url);
  const sources = feeds.filter((feed) => feed.kind === 'network' && siteName(feed.url) === site);
  const text =
    sources.length > 0
      ? say(
          'I follow {sources, plural, one {# source} other {# sources}} of {site}, and none has brought this page yet:',
          { sources: sources.length, site },
        )
      : say(
          'No source that I follow here is on {site}. Add one with “{add}”, or have this page read with “{read}”.',
          { site, add: context.write('sources add'), read: context.write(`summary ${url}`) },
        );
  const yields = await findYields(sources, context);
  const items = sources.map((feed) => ({
    label: feed.title,
    detail: sourceHealth(feed, context.now, yields.get(feed.id)),
    url: feed.url,
    actions: [],
  }));
  return reply(say('I have not read this page here.'), {
    blocks: [
      { kind: 'text', text },
      ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
    ],
    actions: [button(say('Read it now'), formatLine('summary', { topic: url }), 'primary')],
    data: { article: null, sources: sources.map((feed) => feed.url) },
  });
}

/** When it was read, and when it came out as far as anybody says. */
function sayDating({ readAt, published, dating, dateTold }: Article): string {
  const told = { read: writeMinute(readAt), date: dateTold ?? '' };
  if (dating === 'unknown')
    return dateTold
      ? say('I read it on {read}; when it came out is unknown (“{date}”).', told)
      : say('I read it on {read}; when it came out is unknown.', told);
  if (dating === 'ahead')
    return dateTold
      ? say(
          'I read it on {read}; its source dates it ahead (“{date}”), so I count it as of that day.',
          told,
        )
      : say('I read it on {read}; its source dates it ahead, so I count it as of that day.', told);
  return say('I read it on {read}; it is dated {date}.', { ...told, date: writeMinute(published) });
}
