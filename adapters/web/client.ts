import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Receipt } from '../../commands/receipt/read-receipt.ts';
import type { Adapter, Door, Log, Posted } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import { fitReply } from '../../src/chat/fit/fit.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import type { Article } from '../../src/model.ts';
import type { Operations } from '../../src/run/read-operations.ts';
import { createAccess, type ReadBearer } from './access.ts';
import { addressOf } from './address-of.ts';
import { headers, isFromOwnPage, knownHost } from './guard.ts';
import { limitPages } from './limit-pages.ts';
import { LIMITS } from './limits.ts';
import { servePage } from './page.ts';
import { mayOperate, serveOperator } from './pages/operator/serve-operator.ts';
import { servePages } from './pages/serve-pages.ts';
import { type FindPage, serveShare } from './pages/share.ts';
import { serveSignIn } from './pages/sign-in.ts';
import { createPosts, type Post } from './posts.ts';
import { type Probes, serveHealth, serveMetrics } from './probes.ts';
import { receiveRequests } from './receive.ts';
import { renderReply } from './render.ts';
import { sendMissing } from './send-missing.ts';

type WebDeps = {
  bot: Bot;
  /** 0 takes a free port. */
  port: number;
  host: string;
  /** `https://news.example.org`: where others reach the page. */
  publicUrls?: string[];
  /** What people sign in with to change things, where others can reach the page. */
  token?: string | null;
  /** For programs that watch this process; left out, there are none. */
  probes?: Probes;
  /** How the desk is doing, for whoever runs it; left out, there is no page of that. */
  readOperations?(): Promise<Operations>;
  /** False where another process serves the page: then the probes alone. */
  hasPage?: boolean;
  /** Where platforms call us, each below a path of its own. */
  doors?(): Door[];
  /** An article that the newsroom may see. */
  findArticle(id: string): Promise<Article | undefined>;
  /** The receipt of a statement that the newsroom may see. */
  findReceipt(id: string): Promise<Receipt | undefined>;
  /** What is stored of the page at an address; left out, nothing is known of any. */
  findPage?: FindPage;
  /** What programs ask at addresses of their own, under the page's own names alone. */
  mounts?: Mount[];
  /** What an address may open in a minute. */
  pagePoints?: number;
  log: Pick<Log, 'error'> & Partial<Pick<Log, 'warn'>>;
  now?(): Date;
};

/** What is known of who asks, for what is mounted on the page. */
type Mounting = {
  readBearer: ReadBearer;
  isFromOwnPage(c: Context): boolean;
  addressOf(c: Context): string;
};

/** Nobody needs so long to send a request, and who drips one byte at a time is cut off. */
const SERVER_OPTIONS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
};

export type Mount = (given: Mounting) => Hono;

export type Web = Adapter & { url(): string; app: Hono };

/**
 * The newsroom: one page that is a channel, for everyone who can reach it. To change things there,
 * others than the people at this machine sign in with a token.
 */
export function createWeb({
  bot,
  port,
  host,
  publicUrls = [],
  token = null,
  probes,
  readOperations,
  hasPage = true,
  doors = () => [],
  mounts = [],
  pagePoints,
  findArticle,
  findReceipt,
  findPage = async () => undefined,
  log,
  now = () => new Date(),
}: WebDeps): Web {
  const posts = createPosts();
  const app = new Hono();
  const reach = { host, publicUrls };
  const { readAccess, readBearer, signIn, signOut, serveAccess } = createAccess({
    ...reach,
    token,
    now,
    onRefused: (address) => log.warn?.({ address }, 'somebody gave a wrong token'),
  });
  app.use(headers);
  if (probes) serveHealth(app, probes);
  const watched = probes && serveMetrics(app, probes, readAccess);
  app.use(knownHost(reach));
  watched?.afterNames();
  if (hasPage) {
    app.use(limitPages((c) => addressOf(c, publicUrls), pagePoints));
    const operator = readOperations && { readOperations, readAccess };
    servePage(app, { bot, log, mayOperate: (c) => !!operator && mayOperate(readAccess(c)) });
    if (operator) serveOperator(app, operator);
    serveSignIn(app, { reach, signIn, signOut });
    serveShare(app, { bot, reach, readAccess, findPage });
    servePages(app, { bot, base: publicUrls[0] });
    serveAccess(app);
    receiveRequests(app, { bot, posts, findArticle, findReceipt, reach, readAccess });
    const mounting: Mounting = {
      readBearer,
      isFromOwnPage: (c) => isFromOwnPage(c, reach),
      addressOf: (c) => addressOf(c, publicUrls),
    };
    for (const mount of mounts) app.route('/', mount(mounting));
  }
  app.notFound((c) => (hasPage ? sendMissing(c) : c.text('No page is served here.', 404)));
  app.onError((error, c) => {
    log.error({ err: error, path: c.req.path }, 'a request to the newsroom failed');
    return c.text('Something broke on my side. Please try again.', 500);
  });
  const toPage = getRequestListener(app.fetch);
  const server = createServer(SERVER_OPTIONS, (request, response) => {
    const door = doors().find(({ path }) => request.url?.startsWith(path));
    if (door) door.answer(request, response);
    else toPage(request, response);
  });

  function toPost(reply: Reply, key: string): Post {
    const at = posts.at(key) ?? now().toISOString();
    return { key, at, html: renderReply(fitReply(reply, LIMITS), { key, at }) };
  }

  function add(reply: Reply, key: string): Posted {
    posts.add(toPost(reply, key));
    return { messageId: key };
  }

  return {
    app,
    url() {
      const address = server.address() as AddressInfo | null;
      return `http://${nameOf(host)}:${address?.port ?? port}`;
    },
    async start() {
      const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
      server.once('error', (error) => reject(explainListen(error, port, host)));
      server.listen(port, host, resolve);
      await listening;
    },
    async stop() {
      posts.end();
      const { promise: closed, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeAllConnections();
      await closed;
    },
    post: async ({ reply, key }) => add(reply, key),
    // After a restart it is not shown any more, and stands in the archive alone.
    async edit({ reply, key }) {
      posts.edit(toPost(reply, key));
      return true;
    },
    // Everybody who opens the page is one person.
    tell: async (_person, reply, key) => add(reply, key),
    async findPost({ key }) {
      return posts.has(key) ? { messageId: key } : undefined;
    },
  };
}

/** The name to open in a browser on the same machine. */
function nameOf(host: string): string {
  if (host === '127.0.0.1' || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function explainListen(error: Error, port: number, host: string): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new Error(
      `Port ${port} is taken by another program. Stop it, or choose another with PORT, for example PORT=${port + 1}.`,
      { cause: error },
    );
  if (code === 'EACCES')
    return new Error(`Port ${port} may not be opened here. Choose one above 1023 with PORT.`, {
      cause: error,
    });
  return new Error(
    `The newsroom cannot listen on ${host}:${port} (${code}). Check HOST and PORT.`,
    {
      cause: error,
    },
  );
}
