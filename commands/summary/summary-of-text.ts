import type { Context } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { explainUnread } from './explain-unread.ts';
import type { Size } from './summarize-articles.ts';
import { summarizePasted } from './summarize-pasted.ts';
import { summaryReply } from './summary-reply.ts';

/** Nobody types a topic of so many words. */
const MIN_TEXT_WORDS = 25;
/** With two sentences, half as many words are a text, too. */
const MIN_TEXT_SENTENCES = 2;

/** Whether what was typed is a text to summarise, not a topic to look for. */
export function isPasted(typed: string): boolean {
  const words = typed.trim().split(/\s+/u).length;
  return (
    words >= MIN_TEXT_WORDS ||
    (words > MIN_TEXT_WORDS / 2 &&
      splitSentences(normalizeText(typed)).length >= MIN_TEXT_SENTENCES)
  );
}

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
