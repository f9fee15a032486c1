import { count } from '../chat/count.ts';
import { quoteBlock } from '../chat/receipts.ts';
import { button, type Reply, reply } from '../chat/reply.ts';
import type { Article, StoredQuote, Story } from '../model.ts';
import type { Store } from '../store/store.ts';
import { keepOnTopic } from '../summary/keep-on-topic.ts';
import { groupStories } from '../summary/stories/group-stories.ts';
import { foldTerms } from '../text/terms.ts';
import { tellStory } from './tell-story.ts';
import { tellingQuotes } from './telling-quotes.ts';

/** Stories, and quotes of all, that one message carries. */
const STORIES = 6;
const QUOTES = 3;
/** Articles looked at; the newest count. */
const ARTICLES = 400;

export type Edition = {
  store: Store;
  placeId: string;
  /** ISO 8601, inclusive. */
  since: string;
  /** Exclusive. */
  until: string;
  /** Only reports of outlets so called. */
  outlet?: string;
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
  const stories = await findStories(edition, store);
  if (stories.length === 0) return undefined;
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
  const told = shown.map((story) => tellStory(story, quotes, spans.get(story.id)));
  const said = saidIn(shown, quotes);
  const articles = stories.flatMap((story) => story.articles);
  const sources = new Set(articles.map(({ outlet }) => outlet)).size;
  return reply(title, {
    onlyToAsker: false,
    blocks: [
      ...told.flatMap(({ blocks }) => blocks),
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
      stories: told.map(({ data }) => data),
      reports: articles.length,
    },
  });
}

/** The stories of the span; with topics, those of which some report is about one, not only mentions it. */
async function findStories(
  { until, topics, ...search }: Omit<Edition, 'store' | 'title'>,
  store: Store,
): Promise<Story[]> {
  const span = { ...search, before: until, limit: ARTICLES };
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
  const wanted = new Set(topics.flatMap((topic, at) => idsAbout(topic, found[at] as Article[])));
  return stories.filter((story) => story.articles.some(({ id }) => wanted.has(id)));
}

function idsAbout(topic: string, articles: Article[]): string[] {
  const { reports, areAbout } = keepOnTopic(articles, topic);
  return areAbout ? reports.map(({ id }) => id) : [];
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
