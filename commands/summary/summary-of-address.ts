import type { Context } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button, type Reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import { summarizeArticles } from '../aside.ts';
import { findByUrl } from '../find-by-url.ts';
import { explainUnread } from './explain-unread.ts';
import { quotesIn } from './quotes-in.ts';
import type { Size } from './summarize-articles.ts';
import { summaryReply } from './summary-reply.ts';

/**
 * The summary of the article at an address: of the stored copy, or else it is read now and kept for
 * this place. A teaser does where its page still cannot be read.
 */
export async function summaryOfAddress(url: string, size: Size, context: Context): Promise<Reply> {
  const feeds = await context.store.findFeeds(context.place.id);
  const stored = await findByUrl(url, feeds, context);
  const article =
    stored && stored.teaser === undefined
      ? stored
      : await context.readUrl(url).catch((error) => stored ?? explainUnread(error));
  const summary = await context.aside(summarizeArticles, [article], size).catch(explainUnread);
  return summaryReply({
    title: `${article.title} (${article.outlet})`,
    articles: [article],
    summary,
    quotes: await quotesIn([article], size, context, summary),
    actions:
      size.length === 'full'
        ? []
        : [button(say('Longer'), formatLine('summary', { topic: url, length: 'full' }))],
    topic: url,
  });
}
