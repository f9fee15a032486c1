import type { Article, Summary } from '../../src/model.ts';
import { summarize } from '../../src/summary/summarize.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

/** How long a summary may be. */
export type Size = { length: 'line' | 'short' | 'full'; characters?: number };

const SENTENCES = { line: 1, short: 3, full: 5 } as const;

/** More is not looked at, in all articles together: news begins with what matters. */
const MAX_CHARS = 60_000;

export function summarizeArticles(
  articles: Article[],
  { length, characters }: Size,
  {
    storyOf,
    ...topic
  }: {
    topic?: string;
    mentionsOnly?: boolean;
    storyOf?: ReadonlyMap<string, string>;
  } = {},
): Summary {
  const share = Math.ceil(MAX_CHARS / articles.length);
  return summarize(
    articles.map(({ id, text, title, url, published }) => ({
      articleId: id,
      title,
      text,
      url,
      published,
      ...(storyOf && { story: storyOf.get(id) ?? id }),
      sentences: splitSentences(text.slice(0, share)),
    })),
    {
      count: SENTENCES[length],
      ...(characters ? { characters } : {}),
      ...topic,
    },
  );
}
