import { readFile } from 'node:fs/promises';
import type { Context, Hono } from 'hono';
import type { Log } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import { renderHome } from './pages/home.ts';
import { renderTodaysStories } from './pages/todays-stories.ts';

type PageDeps = {
  bot: Pick<Bot, 'look'>;
  log: Pick<Log, 'error'>;
  /** Whether the page that is only for whoever runs the desk may be seen. */
  mayOperate(c: Context): boolean;
};

const FOLDER = new URL('./page/', import.meta.url);
const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};
const MAX_STORIES = 5;

/** Serves the newsroom, and the page's files as they are in the folder: nothing comes from elsewhere. */
export function servePage(app: Hono, { bot, log, mayOperate }: PageDeps): void {
  app.get('/', async (c) => {
    // What only the stories need may be out of order: the newsroom says so to whoever asks there.
    const stories = await renderTodaysStories(bot, { most: MAX_STORIES }).catch((error) => {
      log.error({ err: error }, 'the newsroom is shown without stories');
      return '';
    });
    // Who may see more is not to be shown to others by what stands between.
    c.header('cache-control', 'private, no-cache');
    return c.html(renderHome(stories, { mayOperate: mayOperate(c) }));
  });

  app.get('/:file{manifest\\.webmanifest}', serveFile);
  app.get('/page/:file{[a-z0-9-]+\\.(css|js|png|svg)}', serveFile);
}

async function serveFile(c: Context): Promise<Response> {
  const name = c.req.param('file') ?? '';
  const bytes = await readFile(new URL(name, FOLDER)).catch(() => undefined);
  if (bytes === undefined) return c.notFound();
  const type = TYPES[name.split('.')[1]!]!;
  return c.body(bytes, 200, { 'content-type': type, 'cache-control': 'no-cache' });
}
