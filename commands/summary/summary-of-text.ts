import type { Context } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { explainUnread } from './explain-unread.ts';
import type { Size } from './summarize-articles.ts';
import { summarizePasted } from './summarize-pasted.ts';
import { summaryReply } from './summary-reply.ts';

/**
 * The summary of pasted text. It is neither stored nor searched for quotes, and no button carries
 * it: what people write is not kept.
 */
export async function summaryOfText(
  typed: string,
  size: Size,
  { now, aside }: Context,
): Promise<Reply> {
  const { article, summary } = await aside(summarizePasted, typed, size, now.toISOString()).catch(
    explainUnread,
  );
  return summaryReply({
    title: `Pasted text: ${count(summary.outOf, 'sentence')}`,
    articles: [article],
    summary,
    quotes: [],
    actions: [],
    topic: '',
  });
}
