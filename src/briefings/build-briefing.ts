import { count } from '../chat/count.ts';
import { countReports } from '../chat/count-reports.ts';
import { quoteBlock } from '../chat/receipts.ts';
import { type Block, button, type Reply, reply } from '../chat/reply.ts';
import type { Article, StoredQuote, Story } from '../model.ts';
import type { Store } from '../store/store.ts';
import { keepOnTopic, readReport } from '../summary/keep-on-topic.ts';
import { groupStories } from '../summary/stories/group-stories.ts';
import { foldTerms } from '../text/fold-terms.ts';
import { keepLast } from './keep-last.ts';
import { orderStories } from './order-stories.ts';
import { tellStory } from './tell-story.ts';
import { tellingQuotes } from './telling-quotes.ts';
import { versionOf } from './version-of.ts';

/** What one message has room for. */
const MAX_STORIES = 6;
const MAX_QUOTES = 3;
/** Quotes to choose from. */
const MAX_QUOTES_READ = 200;
/** The largest names. */
const MAX_NAMES = 100;
/** Of more articles only the newest are read. */
const MAX_ARTICLES_READ = 400;

type Edition = {
  store: Store;
  placeId: string;
  /** ISO 8601, inclusive. */
  since: string;
  /** Exclusive. */
  until: string;
  /** Only reports of outlets of this name. */
  outlet?: string;
  /** News on any of these; an empty list means all news. */
  topics: string[];
  title: string;
};

/**
 * The news of a span of time: the stories that weigh most, each with its latest development
 * and its beginning, and what people said. Undefined where nothing is new and nothing should be
 * posted.
 */
export async function buildBriefing({
  store,
  title,
  ...edition
}: Edition): Promise<Reply | undefined> {
  const { placeId, since, until } = edition;
  const stories = await findStories(edition, store);
  if (stories.length === 0) return undefined;
  const spans = await store.findStorySpans(
    placeId,
    stories.map(({ id }) => id),
  );
  const names = (await store.findNames(placeId, MAX_NAMES)).map(({ name }) => name);
  const shown = orderStories(stories, { spans, names, since, until }).slice(0, MAX_STORIES);
  const { quotes } = await store.findQuotes({
    placeId,
    articleIds: shown.flatMap((story) => story.articles.map(({ id }) => id)),
    kinds: ['direct'],
    limit: MAX_QUOTES_READ,
  });
  const told = shown.map((story) => tellStory(story, quotes, spans.get(story.id)));
  const articles = stories.flatMap((story) => story.articles);
  return reply(title, {
    onlyToAsker: false,
    blocks: [
      ...told.flatMap(({ blocks }) => blocks),
      ...onRecord(shown, quotes),
      { kind: 'note', text: totals(stories, articles) },
    ],
    actions: [button('Most quoted', 'speakers'), button('Sources', 'sources list')],
    data: { since, until, stories: told.map(({ data }) => data), reports: articles.length },
  });
}

function onRecord(stories: Story[], quotes: StoredQuote[]): Block[] {
  const said = saidIn(stories, quotes);
  return said.length > 0 ? [{ kind: 'heading', text: 'On record' }, ...said.map(quoteBlock)] : [];
}

function totals(stories: Story[], articles: Article[]): string {
  const sources = new Set(articles.map(({ outlet }) => outlet)).size;
  const shown = stories.length > MAX_STORIES ? ` (${MAX_STORIES} are shown)` : '';
  return `${countReports(articles)}, ${count(stories.length, 'story', 'stories')}${shown}, ${count(sources, 'source')}. Every sentence is copied from its article.`;
}

/** The stories of the span; with topics, those that some report is about, not only mentions. */
async function findStories(
  { until, topics, ...search }: Omit<Edition, 'store' | 'title'>,
  store: Store,
): Promise<Story[]> {
  const span = { ...search, before: until, limit: MAX_ARTICLES_READ };
  const found =
    topics.length === 0
      ? [await store.findArticles(span)]
      : await Promise.all(
          topics.map((topic) => store.findArticles({ ...span, terms: foldTerms(topic) })),
        );
  const articles = [...new Map(found.flat().map((article) => [article.id, article])).values()];
  const known = await store.findStoryIds(articles.map(({ id }) => id));
  const stories = groupStories(articles, known);
  if (topics.length === 0) return stories;
  const wanted = new Set(topics.flatMap((topic, at) => idsAbout(topic, found[at]!)));
  return stories.filter((story) => story.articles.some(({ id }) => wanted.has(id)));
}

/** Many briefings ask the same reports about many topics. */
const termsOf = keepLast(MAX_ARTICLES_READ, versionOf, readReport);

function idsAbout(topic: string, articles: Article[]): string[] {
  const { reports, areAbout } = keepOnTopic(articles, topic, termsOf);
  return areAbout ? reports.map(({ id }) => id) : [];
}

/** At most one statement from each story, and from each speaker. */
function saidIn(stories: Story[], quotes: StoredQuote[]): StoredQuote[] {
  const chosen: StoredQuote[] = [];
  for (const { articles } of stories) {
    const own = quotes.filter(
      ({ article, speaker }) =>
        articles.some(({ id }) => id === article.id) &&
        !chosen.some((other) => other.speaker?.id === speaker?.id),
    );
    chosen.push(...tellingQuotes(own, 1));
  }
  return chosen.slice(0, MAX_QUOTES);
}
