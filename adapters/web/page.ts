import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';

const FOLDER = new URL('./page/', import.meta.url);
const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Serves the page's files as they are in the folder: nothing is built or comes from elsewhere. */
export function servePage(app: Hono): void {
  app.get('/', async (c) => c.html(await readFile(new URL('index.html', FOLDER), 'utf8')));
  app.get('/page/:file{[a-z]+\\.(css|js|svg)}', async (c) => {
    const file = c.req.param('file');
    const text = await readFile(new URL(file, FOLDER), 'utf8').catch(() => undefined);
    if (text === undefined) return c.notFound();
    const type = TYPES[file.split('.')[1]!]!;
    return c.body(text, 200, { 'content-type': type, 'cache-control': 'no-cache' });
  });
}
