import { type Context, Hono } from 'hono';
import { Refusal } from '../../src/api/refusal.ts';
import type { ApiDeps, Resource } from '../../src/api/resource.ts';
import { resources } from '../../src/api/resources.ts';
import type { Log } from '../../src/chat/adapter.ts';
import type { Ask, Bot } from '../../src/chat/bot.ts';
import { speakIn } from '../../src/language/speak.ts';
import { askBot } from './ask-bot.ts';
import { type CommandDeps, command, serveCommands } from './commands.ts';
import { serveFeeds } from './feeds.ts';
import { cached, openToSites, sent, tagged } from './guard.ts';
import { createLimits } from './limits.ts';
import { openApi } from './openapi.ts';
import { refuse } from './problem.ts';
import { readAsked } from './read-asked.ts';

export type ApiSettings = Pick<ApiDeps, 'store' | 'placeId' | 'findReceipt'> &
  CommandDeps & {
    bot: Bot;
    /** Where others reach the page, the first one in links; none where only those nearby do. */
    publicUrls: string[];
    isFromOwnPage(c: Context): boolean;
    /** Where a request comes from, which is counted. */
    addressOf(c: Context): string;
    /** A line of somebody who may only read. */
    toAsk(line: string): Ask;
    log: Pick<Log, 'error'>;
    now(): Date;
    /** What an address may ask in a minute. */
    points?: number;
  };

const ROOT = '/api/v1';

/** Everything that programs ask for, as a part of the page's addresses. */
export function createApi(settings: ApiSettings): Hono {
  const { publicUrls, log, isFromOwnPage, addressOf, points } = settings;
  const isPublic = publicUrls.length > 0;
  const limit = createLimits(addressOf, points);
  const app = new Hono();
  for (const below of ['/api/*', '/feeds/*']) {
    if (isPublic) app.use(below, openToSites);
    app.use(below, tagged, cached(isPublic));
  }
  app.get(`${ROOT}/openapi.json`, limit(1), (c) => c.json(described()));
  for (const resource of resources) serve(resource);
  serveCommands(
    app,
    `${ROOT}${command.path}`,
    settings,
    limit(command.cost),
    ...sent(isFromOwnPage),
  );
  app.use('/feeds/*', limit(2));
  serveFeeds(app, openDeps);
  for (const { path } of [...resources, command]) app.all(`${ROOT}${path}`, refuseMethod);
  for (const below of ['/api', '/api/*', '/feeds/*']) app.all(below, refuseAddress);
  app.onError((error, c) => {
    if (error instanceof Refusal) return refuse(c, error.status, error.message, error);
    log.error({ err: error, path: c.req.path }, 'a request to the API failed');
    return refuse(c, 500, 'Something broke on my side. Please try again.');
  });
  return app;

  function serve(resource: Resource): void {
    const guards = resource.method === 'post' ? sent(isFromOwnPage) : [];
    app.on(
      resource.method.toUpperCase(),
      `${ROOT}${resource.path}`,
      limit(resource.cost),
      ...guards,
      (c) => speakIn('en', () => answer(c, resource)),
    );
  }

  async function answer(c: Context, resource: Resource): Promise<Response> {
    const answered = await resource.read((await readAsked(c, resource)) as never, openDeps(c));
    const next = nextOf(answered);
    if (next) c.header('link', `<${next}>; rel="next"`);
    if (resource.method === 'post') c.header('cache-control', 'no-store');
    return c.json(answered as Record<string, unknown>);
  }

  function openDeps(c: Context): ApiDeps {
    const { store, placeId, findReceipt, now } = settings;
    const url = new URL(c.req.url);
    const base = publicUrls[0] ?? url.origin;
    return {
      ...{ store, placeId, findReceipt, base },
      now: now(),
      pageAt(cursor) {
        url.searchParams.set('cursor', cursor);
        return `${base}${url.pathname}${url.search}`;
      },
      verify: (asked) => askBot('verify', asked, settings),
    };
  }
}

let made: ReturnType<typeof openApi> | undefined;

function described(): ReturnType<typeof openApi> {
  made ??= openApi([...resources, command]);
  return made;
}

/** Of a list, or of the list that an answer ends with. */
function nextOf(answered: unknown): string | null | undefined {
  const { next, statements } = answered as { next?: string | null; statements?: unknown };
  if (next !== undefined || typeof statements !== 'object') return next;
  return (statements as { next?: string | null } | null)?.next;
}

const refuseMethod = (c: Context): Response => {
  const methods = [...resources, command]
    .filter(({ path }) => fits(path, c.req.path))
    .map(({ method }) => (method === 'get' ? 'GET, HEAD' : 'POST'));
  const allow = [...new Set(methods)].join(', ');
  return refuse(c, 405, `This address takes ${allow} alone.`, { headers: { allow } });
};

const fits = (path: string, asked: string): boolean => {
  const [own, given] = [`${ROOT}${path}`.split('/'), asked.split('/')];
  return (
    own.length === given.length &&
    own.every((part, at) => part.startsWith(':') || part === given[at])
  );
};

const refuseAddress = (c: Context): Response =>
  refuse(c, 404, `There is nothing here. What there is stands in ${ROOT}/openapi.json.`);
