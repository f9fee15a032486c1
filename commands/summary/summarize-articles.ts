import type { Article, Summary } from '../../src/model.ts';
import { summarize } from '../../src/summary/summarize.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

/** How long a summary may be. */
export type Size = { length: 'line' | 'short' | 'full'; characters?: number };

const SENTENCES = { line: 1, short: 3, full: 5 } as const;

export const summarizeArticles = (
  articles: Article[],
  { length, characters }: Size,
  topic: { topic?: string; mentionsOnly?: boolean } = {},
): Summary =>
  summarize(
    articles.map(({ id, text, title }) => ({
      articleId: id,
      title,
      sentences: splitSentences(text),
    })),
    {
      count: SENTENCES[length],
      ...(characters ? { characters } : {}),
      ...topic,
    },
  );
