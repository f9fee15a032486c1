import type { Context } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { UserError } from '../../src/chat/errors.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { readText } from '../../src/ingest/texts/read-text.ts';
import { UnreadableError } from '../../src/ingest/unreadable-error.ts';
import type { Article } from '../../src/model.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { type Size, summarizeArticles } from './summarize-articles.ts';
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
export function summaryOfText(typed: string, size: Size, { now }: Context): Reply {
  const article = toArticle(typed, now.toISOString());
  return summaryReply({
    title: `Pasted text: ${count(splitSentences(article.text).length, 'sentence')}`,
    articles: [article],
    summary: summarizeArticles([article], size),
    quotes: [],
    actions: [],
    topic: '',
  });
}

function toArticle(typed: string, now: string): Article {
  const { title, outlet, published, text } = readPasted(typed);
  return {
    id: '',
    feedId: '',
    url: null,
    title,
    outlet: outlet ?? 'Pasted text',
    byline: null,
    published: published ?? now,
    readAt: now,
    text: normalizeText(text),
    sample: false,
  };
}

function readPasted(typed: string) {
  try {
    return readText(pairMarks(typed), 'The pasted text');
  } catch (error) {
    if (error instanceof UnreadableError) throw new UserError(error.message);
    throw error;
  }
}

/**
 * Forms turn every straight quotation mark into a closing one, so the first of two is made an
 * opening one.
 */
function pairMarks(text: string): string {
  return text.includes('“') ? text : text.replace(/”([^”]*)”/gu, '“$1”');
}
