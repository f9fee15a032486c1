import type { Context } from '../../src/chat/command.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { message, say } from '../../src/language/say.ts';
import { summarizePasted } from '../aside.ts';
import { explainUnread } from './explain-unread.ts';
import type { Size } from './summarize-articles.ts';
import { summaryReply } from './summary-reply.ts';

/** How a text that is pasted may be refused. */
const REFUSALS = [
  message('The pasted text has no sentences to read.'),
  message('The pasted text is too long for an article: it has more than 500,000 characters.'),
];

/**
 * The summary of pasted text. It is neither stored nor searched for quotes, and no button carries
 * it: what people write is not kept.
 */
export async function summaryOfText(
  typed: string,
  size: Size,
  { now, aside }: Context,
): Promise<Reply> {
  const { article, summary } = await aside(summarizePasted, typed, size, {
    now: now.toISOString(),
    called: say('Pasted text'),
  }).catch((error) => explainUnread(error, REFUSALS));
  return summaryReply({
    title: say('Pasted text: {sentences, plural, one {# sentence} other {# sentences}}', {
      sentences: summary.outOf,
    }),
    articles: [article],
    summary,
    quotes: [],
    actions: [],
    topic: '',
  });
}
