import type { Context } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { button, type Reply } from '../../src/chat/reply.ts';
import { readText } from '../../src/ingest/texts/read-text.ts';
import { UnreadableError } from '../../src/ingest/unreadable-error.ts';
import { FetchError } from '../../src/ingest/web/fetch-error.ts';
import type { Article } from '../../src/model.ts';
import { normalizeText } from '../../src/text/normalize.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { type Length, makeReply, quotesIn, summarizeArticles } from './summary-reply.ts';

/** More words than anyone types for a topic. */
const MANY_WORDS = 25;
const SENTENCES = 2;

/** Whether what was typed is a text to summarise, not a topic to look for. */
export function isPasted(typed: string): boolean {
  const words = typed.trim().split(/\s+/u).length;
  return (
    words >= MANY_WORDS ||
    (words > MANY_WORDS / 2 && splitSentences(normalizeText(typed)).length >= SENTENCES)
  );
}

/** The summary of the article at an address, which is read now and kept for this place. */
export async function summaryOfAddress(
  url: string,
  size: Length,
  context: Context,
): Promise<Reply> {
  const article = await context.readUrl(url).catch(explain);
  return makeReply({
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

/**
 * The summary of pasted text. It is neither stored nor searched for quotes, and no button carries it: what people write
 * is not kept.
 */
export function summaryOfText(typed: string, size: Length, { now }: Context): Reply {
  const article = readPasted(typed, now.toISOString());
  return makeReply({
    title: `Pasted text: ${count(splitSentences(article.text).length, 'sentence')}`,
    articles: [article],
    summary: summarizeArticles([article], size),
    quotes: [],
    actions: [],
    topic: '',
  });
}

function readPasted(typed: string, now: string): Article {
  const { title, outlet, published, text } = readOr(typed);
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

function readOr(typed: string) {
  try {
    return readText(pairMarks(typed), 'The pasted text');
  } catch (error) {
    return explain(error);
  }
}

/** Forms make every straight mark a closing one: the first of two opens. */
function pairMarks(text: string): string {
  return text.includes('“') ? text : text.replace(/”([^”]*)”/gu, '“$1”');
}

function explain(error: unknown): never {
  if (error instanceof FetchError || error instanceof UnreadableError)
    throw new UserError(error.message);
  throw error;
}
