import type { Context } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line.ts';
import { button, type Reply } from '../../src/chat/reply.ts';
import { explainUnread } from './explain-unread.ts';
import { quotesIn } from './quotes-in.ts';
import { type Size, summarizeArticles } from './summarize-articles.ts';
import { summaryReply } from './summary-reply.ts';

/** The summary of the article at an address, which is read now and kept for this place. */
export async function summaryOfAddress(url: string, size: Size, context: Context): Promise<Reply> {
  const article = await context.readUrl(url).catch(explainUnread);
  return summaryReply({
    title: `${article.title} (${article.outlet})`,
    articles: [article],
    summary: await context.aside(summarizeArticles, [article], size).catch(explainUnread),
    quotes: await quotesIn([article], size, context),
    actions:
      size.length === 'full'
        ? []
        : [button('Longer', formatLine('summary', { topic: url, length: 'full' }))],
    topic: url,
  });
}
