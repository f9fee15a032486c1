import type { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { Receipt } from '../../commands/receipt/read-receipt.ts';
import type { Bot } from '../../src/chat/bot.ts';
import type { Command, GivenFile } from '../../src/chat/command.ts';
import { fitReply } from '../../src/chat/fit/fit.ts';
import { withoutSlash } from '../../src/chat/line/line.ts';
import { DESK } from '../../src/chat/line/list-commands.ts';
import { splitLine } from '../../src/chat/words.ts';
import type { Article, Span } from '../../src/model.ts';
import { type ReadAccess, refuse } from './access.ts';
import { renderArticle, renderMissing } from './article.ts';
import { ownPage, type Reach, smallBody } from './guard.ts';
import { LIMITS } from './limits.ts';
import type { Post, Posts } from './posts.ts';
import { renderNoReceipt, renderReceipt } from './receipt.ts';
import { registerCommands } from './register.ts';
import { renderReply } from './render.ts';
import { renderExchange } from './render-exchange.ts';
import { toAsk } from './to-ask.ts';

export type ReceiveDeps = {
  bot: Bot;
  posts: Posts;
  findArticle(id: string): Promise<Article | undefined>;
  findReceipt(id: string): Promise<Receipt | undefined>;
  reach: Reach;
  readAccess: ReadAccess;
};

/** More pieces than a broken quotation has. */
const MAX_PIECES = 100;
/** Proxies close streams that are silent for a minute. */
const HEARTBEAT_MS = 25_000;

/** A page that is pasted has fewer. */
const MAX_LINE_CHARS = 50_000;

const question = z.object({
  line: z.string(),
  zone: z.string().max(100).nullish(),
  file: z.object({ name: z.string().max(200), text: z.string().max(900_000) }).nullish(),
});

/** Answers the addresses that the page asks. */
export function receiveRequests(app: Hono, deps: ReceiveDeps): void {
  const { bot, posts, findArticle, findReceipt, reach, readAccess } = deps;
  registerCommands(app, bot, toAsk(''));

  app.get('/complete', async (c) =>
    c.json(await bot.complete(toAsk(c.req.query('line') ?? '', c.req.query('zone')))),
  );

  app.post('/ask', smallBody, ownPage(reach), async (c) => {
    const access = readAccess(c);
    const refusal = refuse(c, access);
    if (refusal) return refusal;
    const { data } = question.safeParse(await c.req.json().catch(() => undefined));
    if (!data) return c.text('Send JSON with a line: {"line": "help"}.', 400);
    if (data.line.length > MAX_LINE_CHARS) return c.text(sayTooLong(data.line), 413);
    const ask = { ...toAsk(data.line, data.zone, access), file: toFile(data.file) };
    const reply = fitReply(await bot.answer(ask), LIMITS);
    if (reply.onlyToAsker) return c.html(renderReply(reply));
    const key = `ask-${crypto.randomUUID().slice(0, 18)}`;
    const card = renderReply(reply, { key });
    posts.add({ key, html: renderExchange(sayAsked(data, reply.readAs, bot), card) });
    return c.html(card);
  });

  app.get('/events', (c) =>
    streamSSE(c, (stream) => streamPosts(stream, posts, c.req.header('last-event-id'))),
  );

  app.get('/articles/:id', async (c) => {
    const article = await findArticle(c.req.param('id'));
    if (!article) return c.html(renderMissing(), 404);
    const spans = toSpans(c.req.queries('start'), c.req.queries('end'));
    return c.html(renderArticle(article, spans, c.req.query('hash')));
  });

  app.get('/q/:id', async (c) => {
    const receipt = await findReceipt(c.req.param('id'));
    if (!receipt) return c.html(renderNoReceipt(), 404);
    return c.html(renderReceipt(receipt, reach.publicUrls[0]));
  });
}

/** Sends posts to a page until it leaves. */
function streamPosts(stream: SSEStreamingApi, posts: Posts, seenKey?: string): Promise<void> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  // Says at once that the stream is open, and that the page may ask again soon if it is lost.
  void stream.write('retry: 2000\n\n');
  const beat = setInterval(() => stream.write(':\n\n'), HEARTBEAT_MS);
  const tell = ({ key, html }: Post) => stream.writeSSE({ id: key, event: 'post', data: html });
  // Without an id, so that a page that comes back still says which post it saw last.
  const edit = ({ html }: Post) => stream.writeSSE({ event: 'edit', data: html });
  const leave = posts.follow({ tell, edit, end }, seenKey);
  // Nobody need be told of what stood there before they came.
  void stream.writeSSE({ event: 'go-on', data: 'now' });
  stream.onAbort(end);
  return ended.finally(() => {
    clearInterval(beat);
    leave();
  });
}

/** Nothing of it was looked at, so that nobody takes a part for the whole. */
const sayTooLong = (line: string): string =>
  `That has ${line.length.toLocaleString('en')} characters, and a line takes ${MAX_LINE_CHARS.toLocaleString('en')} at most: none of it was read. Bring it in parts.`;

/** A file is not in its line, and `cursor …` says nothing to people: then the line that it stands for. */
function sayAsked(
  { line, file }: z.infer<typeof question>,
  readAs: string | undefined,
  { commands }: Bot,
): string {
  const typed = line.trim();
  const asked = withoutSlash(typed).startsWith('cursor ') ? (readAs ?? 'more') : typed;
  const shown = isCommand(asked, commands) ? asked.replace(/^\/?/u, '/') : asked;
  return file ? `${shown} (${file.name})` : shown;
}

function isCommand(line: string, commands: Command[]): boolean {
  const [first] = splitLine(line);
  return [DESK, ...commands.map(({ name }) => name)].some((name) => name === first?.value);
}

const toFile = (file: z.infer<typeof question>['file']): GivenFile | null =>
  file ? { name: file.name, read: async () => new TextEncoder().encode(file.text) } : null;

/** The pieces of a passage, as far as they are offsets. */
function toSpans(starts: string[] = [], ends: string[] = []): Span[] {
  const isOffset = (text: string | undefined) => /^\d{1,9}$/u.test(text ?? '');
  return starts
    .slice(0, MAX_PIECES)
    .flatMap((start, at) =>
      isOffset(start) && isOffset(ends[at])
        ? [{ start: Number(start), end: Number(ends[at]) }]
        : [],
    );
}
