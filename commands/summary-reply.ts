import { tellingQuotes } from '../src/briefings/telling-quotes.ts';
import type { Context } from '../src/chat/command.ts';
import { count } from '../src/chat/count.ts';
import { formatLine } from '../src/chat/line.ts';
import { articleData, excerptBlock, excerptData, quoteBlock } from '../src/chat/receipts.ts';
import { type Block, button, type Reply, reply } from '../src/chat/reply.ts';
import type { Article, Pick, StoredQuote, Summary } from '../src/model.ts';
import { summarize } from '../src/summary/summarize.ts';
import { splitSentences } from '../src/text/sentences.ts';

export type Length = { length: 'line' | 'short' | 'full'; characters?: number };

const SENTENCES = { line: 1, short: 3, full: 5 } as const;
const QUOTES = 2;

/** The summary of stored articles, oldest first, on a topic: with who said what, and a way to more. */
export async function summaryReply(
  { topic, articles, size }: { topic: string; articles: Article[]; size: Length },
  { store, place }: Context,
): Promise<Reply> {
  const outlets = new Set(articles.map(({ outlet }) => outlet)).size;
  const summary = summarizeArticles(articles, size, topic);
  const shown = articles.filter(({ id }) =>
    summary.picks.some(({ articleId }) => articleId === id),
  );
  return makeReply({
    title: `${topic}: ${count(articles.length, 'report')} from ${count(outlets, 'source')}`,
    articles,
    summary,
    quotes: await quotesIn(shown, size, store, place.id),
    longer:
      size.length === 'full' && !size.characters
        ? undefined
        : formatLine('summary', { topic, length: 'full' }),
    topic,
  });
}

export const summarizeArticles = (
  articles: Article[],
  { length, characters }: Length,
  topic?: string,
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
      ...(topic ? { topic } : {}),
    },
  );

export async function quotesIn(
  articles: Article[],
  { length }: Length,
  store: Context['store'],
  placeId: string,
): Promise<StoredQuote[]> {
  if (length === 'line') return [];
  const { quotes } = await store.findQuotes({
    placeId,
    articleIds: articles.map(({ id }) => id),
    kinds: ['direct'],
    limit: 200,
  });
  return tellingQuotes(quotes, QUOTES);
}

/** A summary as it is shown; `longer` is the line that asks for more of it. */
export function makeReply({
  title,
  articles,
  summary: { picks, outOf, basis },
  quotes,
  longer,
  topic,
}: {
  title: string;
  articles: Article[];
  summary: Summary;
  quotes: StoredQuote[];
  longer: string | undefined;
  topic: string;
}): Reply {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const reportOf = ({ articleId }: Pick): Article => byId.get(articleId) as Article;
  return reply(title, {
    blocks: [
      ...picks.flatMap((pick): Block[] => [
        excerptBlock(reportOf(pick), pick),
        ...alsoIn(pick, byId),
      ]),
      ...(quotes.length > 0
        ? [{ kind: 'heading', text: 'Who said what' } as const, ...quotes.map(quoteBlock)]
        : []),
      { kind: 'note', text: `${explain(basis, picks.length, outOf)}` },
    ],
    actions: longer ? [button('Longer', longer)] : [],
    data: {
      topic,
      sentences: picks.map((pick) => excerptData(reportOf(pick), pick)),
      outOf,
      basis,
      articles: articles.map(articleData),
    },
  });
}

/** The other outlets that say almost the same. */
function alsoIn({ articleId, also }: Pick, byId: Map<string, Article>): Block[] {
  const own = byId.get(articleId)?.outlet;
  const outlets = new Set(also.map((id) => byId.get(id)?.outlet ?? ''));
  const others = [...outlets].filter((outlet) => outlet !== own && outlet !== '');
  return others.length > 0
    ? [{ kind: 'note', text: `Almost the same in ${others.join(', ')}` }]
    : [];
}

function explain(basis: Summary['basis'], shown: number, outOf: number): string {
  const copied = `${count(shown, 'sentence')} out of ${outOf}, copied word for word.`;
  if (basis === 'language')
    return `${copied} I can weigh English only; this seems to be in another language, so this is how it begins.`;
  if (basis === 'lead') return `${copied} No sentence stands by itself, so this is how it begins.`;
  return copied;
}
