import type { Context } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { publishedOf } from '../../src/chat/receipts/about-article.ts';
import { type Block, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { sayMinute } from '../../src/chat/times/say-minute.ts';
import { cleanUrl } from '../../src/ingest/web/clean-url.ts';
import { siteName } from '../../src/ingest/web/site-name.ts';
import { languageName } from '../../src/language/language-name.ts';
import type { Article, Feed } from '../../src/model.ts';
import { findByUrl } from '../find-by-url.ts';
import { findYields } from '../find-yields.ts';
import { sourceHealth } from '../sources/source-health.ts';

/** Whether the article at an address is in the news here, since when, and through which source. */
export async function whyArticle(address: string, context: Context): Promise<Reply> {
  const url = cleanUrl(address);
  if (!url) throw new UserError(`“${address}” is not a web address.`);
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
    `I read it on ${sayMinute(readAt)}; ${datingOf(article)}.`,
    ...(article.teaser ? [`Only a teaser is kept: ${article.teaser}`] : []),
    feed ? `It came with ${feed.title} (${feed.url}).` : 'It came with a source that is gone.',
    `It holds ${count(said.quotes.length, 'statement')} that I found.`,
    ...(article.language
      ? [`It is in ${languageName(article.language)}, and I read quotes in English only.`]
      : []),
    ...(lines.length > 0 ? [`Left out as house lines of ${site}: ${lines.join(' ')}`] : []),
    others > 0
      ? `It is in one story with ${count(others, 'other report')}; a briefing shows one of them, and first the stories that weigh most.`
      : 'No other report tells the same story; a briefing shows first what weighs most.',
  ];
  return reply(`${title} (${outlet})`, {
    blocks: told.map((text): Block => ({ kind: 'text', text })),
    actions: [button('Its summary', formatLine('summary', { topic: article.url ?? title }))],
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
      ? `I follow ${count(sources.length, 'source')} of ${site}, and none has brought this page yet:`
      : `No source that I follow here is on ${site}. Add one with “${context.write('sources add')}”, or have this page read with “${context.write(`summary ${url}`)}”.`;
  const yields = await findYields(sources, context);
  const items = sources.map((feed) => ({
    label: feed.title,
    detail: sourceHealth(feed, context.now, yields.get(feed.id)),
    url: feed.url,
    actions: [],
  }));
  return reply('I have not read this page here.', {
    blocks: [
      { kind: 'text', text },
      ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
    ],
    actions: [button('Read it now', formatLine('summary', { topic: url }), 'primary')],
    data: { article: null, sources: sources.map((feed) => feed.url) },
  });
}

function datingOf({ published, dating, dateTold }: Article): string {
  const told = dateTold ? ` (“${dateTold}”)` : '';
  if (dating === 'unknown') return `when it came out is unknown${told}`;
  if (dating === 'ahead') return `its source dates it ahead${told}, so I count it as of that day`;
  return `it is dated ${sayMinute(published)}`;
}
