import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { button, type Reply } from '../../src/chat/reply.ts';
import { UnreadableError } from '../../src/ingest/unreadable-error.ts';
import { FetchError } from '../../src/ingest/web/fetch-error.ts';
import { quotesIn } from './quotes-in.ts';
import { type Size, summarizeArticles } from './summarize-articles.ts';
import { summaryReply } from './summary-reply.ts';

/** The summary of the article at an address, which is read now and kept for this place. */
export async function summaryOfAddress(url: string, size: Size, context: Context): Promise<Reply> {
  const article = await context.readUrl(url).catch(explain);
  return summaryReply({
    title: `${article.title} (${article.outlet})`,
    articles: [article],
    summary: summarizeArticles([article], size),
    quotes: await quotesIn([article], size, context),
    actions:
      size.length === 'full'
        ? []
        : [button('Longer', formatLine('summary', { topic: url, length: 'full' }))],
    topic: url,
  });
}

function explain(error: unknown): never {
  if (error instanceof FetchError || error instanceof UnreadableError)
    throw new UserError(error.message);
  throw error;
}
