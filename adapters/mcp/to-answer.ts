import type { Bot } from '../../src/chat/bot.ts';
import { nextLine } from '../../src/chat/fit/later-pages.ts';
import { textHash } from '../../src/chat/receipts/text-hash.ts';
import { type Copied, copiedIn } from '../../src/chat/reply/copied-in.ts';
import { type LinkReceipt, toQuotation, toSentence } from '../../src/chat/reply/copied-words.ts';
import { receiptUrl } from '../../src/chat/reply/link-receipts.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import type { Article } from '../../src/model.ts';
import type { Answer, ShownSentence, ShownStatement } from './answer-schema.ts';
import { pruneData } from './prune-data.ts';
import { toCall } from './to-call.ts';

export type AnswerDeps = {
  bot: Pick<Bot, 'commands' | 'answer' | 'examples'>;
  /** An article that may be read here. */
  findArticle(id: string): Promise<Article | undefined>;
  /** `https://news.example.org`; empty where others cannot reach the newsroom. */
  base: string;
};

/** A reply as data: whatever `fitted`, which is what its text shows, has copied, with its sources. */
export async function toAnswer(
  { reply, fitted }: { reply: Reply; fitted: Reply },
  deps: AnswerDeps,
): Promise<Answer> {
  const copied = copiedIn(fitted);
  const ids = [...new Set(copied.map(({ source }) => source.articleId))].filter(Boolean);
  const stored = new Map(
    await Promise.all(ids.map(async (id) => [id, await readText(id, deps)] as const)),
  );
  const statements: ShownStatement[] = [];
  const sentences: ShownSentence[] = [];
  for (const one of copied) {
    const { quote } = one;
    const from = storedOf(one, stored.get(one.source.articleId));
    if (!quote) sentences.push({ ...toSentence(one), ...from });
    else statements.push({ ...toQuotation(quote, one, linkAll(deps.base)), ...from });
  }
  const { title, readAs = null } = reply;
  const { data, left: dataLeft } = pruneData(reply.data);
  return {
    ...{ title, readAs, statements, sentences, data, dataLeft },
    next: nextOf(reply, fitted, deps),
  };
}

type StoredText = { text: string; hash: string };

async function readText(id: string, { findArticle }: AnswerDeps): Promise<StoredText | undefined> {
  const article = await findArticle(id);
  return article && { text: article.text, hash: textHash(article.text) };
}

/** The words are cut out of the stored text: they are what stands there, whatever is printed. */
const storedOf = ({ shown, source, quote }: Copied, stored: StoredText | undefined) => ({
  texts: stored
    ? source.spans.map(({ start, end }) => stored.text.slice(start, end))
    : (quote?.texts ?? [shown]),
  articleHash: stored?.hash ?? null,
});

const linkAll =
  (base: string): LinkReceipt =>
  ({ id }) =>
    receiptUrl(id, base);

/** From the line that was answered: the one of the button may be kept elsewhere. */
function nextOf({ more, readAs, ...reply }: Reply, fitted: Reply, { bot }: AnswerDeps) {
  const [, from] = / from:(\d+)$/u.exec(nextLine({ ...reply, more }, fitted) ?? '') ?? [];
  const call = from && readAs ? toCall(readAs, bot.commands) : undefined;
  if (!more || !call) return null;
  return {
    ...call,
    arguments: { ...call.arguments, from: Number(from) },
    left: more.total - Number(from),
    leftIsAll: !more.isMore,
  };
}
