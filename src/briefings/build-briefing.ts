import { count } from '../chat/count.ts';
import { quoteBlock } from '../chat/receipts.ts';
import { button, type Reply, reply } from '../chat/reply.ts';
import type { Article, StoredQuote, Story } from '../model.ts';
import type { Store } from '../store/store.ts';
import { groupStories } from '../summary/group-stories.ts';
import { foldTerms } from '../text/terms.ts';
import { storyBlocks, storyData } from './story-blocks.ts';
import { tellingQuotes } from './telling-quotes.ts';

/** Stories, and quotes of all, that one message carries. */
const STORIES = 6;
const QUOTES = 3;
/** Articles looked at; the newest count. */
const ARTICLES = 400;

export type Edition = {
  store: Store;
  placeId: string /** ISO 8601, inclusive. */;
  since: string /** Exclusive. */;
  until: string;
  /** Any of these; none for all there is. */
  topics: string[];
  title: string;
};

/**
 * The news of a span of time: the stories most outlets carry, each with its latest development and since when it runs,
 * and what people said. Undefined where there is nothing new: then nothing should be posted.
 */
export async function buildBriefing({
  store,
  title,
  ...edition
}: Edition): Promise<Reply | undefined> {
  const { placeId, since, until } = edition;
  const articles = await findNews(edition, store);
  if (articles.length === 0) return undefined;
  const known = await store.findStoryIds(articles.map(({ id }) => id));
  const stories = groupStories(articles, known);
  const shown = stories.slice(0, STORIES);
  const spans = await store.findStorySpans(
    placeId,
    shown.map(({ id }) => id),
  );
  const { quotes } = await store.findQuotes({
    placeId,
    articleIds: shown.flatMap((story) => story.articles.map(({ id }) => id)),
    kinds: ['direct'],
    limit: 200,
  });
  const said = saidIn(shown, quotes);
  const sources = new Set(articles.map(({ outlet }) => outlet)).size;
  return reply(title, {
    onlyToAsker: false,
    blocks: [
      ...shown.flatMap((story) => storyBlocks(story, quotes, spans.get(story.id))),
      ...(said.length > 0
        ? [{ kind: 'heading', text: 'On record' } as const, ...said.map(quoteBlock)]
        : []),
      {
        kind: 'note',
        text: `${count(articles.length, 'report')}, ${count(stories.length, 'story', 'stories')}, ${count(sources, 'source')}. Every sentence is copied from its article.`,
      },
    ],
    actions: [button('Most quoted', 'speakers'), button('Sources', 'sources list')],
    data: {
      since,
      until,
      stories: shown.map((story) => storyData(story, quotes, spans.get(story.id))),
      reports: articles.length,
    },
  });
}

async function findNews(
  { placeId, since, until, topics }: Omit<Edition, 'store' | 'title'>,
  store: Store,
): Promise<Article[]> {
  const searches = topics.length > 0 ? topics.map((topic) => ({ terms: foldTerms(topic) })) : [{}];
  const found = await Promise.all(
    searches.map((search) =>
      store.findArticles({ placeId, since, before: until, limit: ARTICLES, ...search }),
    ),
  );
  return [...new Map(found.flat().map((article) => [article.id, article])).values()];
}

/** One statement a story, and one a speaker. */
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
  return chosen.slice(0, QUOTES);
}
