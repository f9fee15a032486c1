import { count } from '../chat/count.ts';
import { excerptBlock, quoteBlock } from '../chat/receipts.ts';
import { type Block, button, type Reply, reply } from '../chat/reply.ts';
import type { Article, StoredQuote, Story } from '../model.ts';
import type { Store } from '../store/store.ts';
import { groupStories, outlets } from '../summary/group-stories.ts';
import { summarize } from '../summary/summarize.ts';
import { splitSentences } from '../text/sentences.ts';
import { foldTerms } from '../text/terms.ts';
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
  topic: string | null;
  title: string;
};

/**
 * The news of a span of time: the stories most outlets carry, each with the one sentence that matters, and
 * what people said. Undefined where there is nothing new: then nothing should be posted.
 */
export async function buildBriefing({
  store,
  placeId,
  since,
  until,
  topic,
  title,
}: Edition): Promise<Reply | undefined> {
  const terms = topic ? foldTerms(topic) : undefined;
  const articles = await store.findArticles({
    placeId,
    since,
    before: until,
    limit: ARTICLES,
    ...(terms ? { terms } : {}),
  });
  if (articles.length === 0) return undefined;
  const stories = groupStories(articles);
  const shown = stories.slice(0, STORIES);
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
      ...shown.flatMap(storyBlocks),
      ...(said.length > 0
        ? [{ kind: 'heading', text: 'On record' } as const, ...said.map(quoteBlock)]
        : []),
      {
        kind: 'note',
        text: `${count(articles.length, 'report')}, ${count(stories.length, 'story', 'stories')}, ${count(sources, 'source')}. Every sentence is copied from its article.`,
      },
    ],
    actions: [button('Most quoted', 'speakers'), button('Sources', 'sources list')],
    data: { since, until, stories: shown.map(storyData), reports: articles.length },
  });
}

function storyBlocks(story: Story): Block[] {
  const { lead, articles } = story;
  const excerpt = leadSentence(lead);
  const others = outlets(story) - 1;
  const also =
    others > 0
      ? `Also in ${[...new Set(articles.map(({ outlet }) => outlet))].filter((outlet) => outlet !== lead.outlet).join(', ')}`
      : undefined;
  return [
    { kind: 'heading', text: lead.title },
    excerpt,
    ...(also ? [{ kind: 'note', text: also } as const] : []),
  ];
}

function leadSentence(article: Article): Block {
  const { picks } = summarize(
    [{ articleId: article.id, sentences: splitSentences(article.text) }],
    { count: 1 },
  );
  const [pick] = picks;
  return pick ? excerptBlock(article, pick) : { kind: 'text', text: article.outlet };
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

const storyData = ({ lead, articles }: Story) => ({
  title: lead.title,
  url: lead.url,
  outlets: [...new Set(articles.map(({ outlet }) => outlet))],
  reports: articles.length,
});
