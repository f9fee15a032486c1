import { describe, expect, test } from 'vitest';
import { createWeb } from '../../../adapters/web/client.ts';
import type { Bot } from '../../../src/chat/bot.ts';

const READY = { ready: true, parts: { database: 'ok' }, oldestDueSeconds: null };
type Options = Partial<Parameters<typeof createWeb>[0]> & { readiness?: { ready: boolean } };

function openApp({ readiness = READY, ...options }: Options = {}) {
  const { app } = createWeb({
    bot: { commands: [] } as unknown as Bot,
    port: 0,
    host: '127.0.0.1',
    findArticle: async () => undefined,
    findReceipt: async () => undefined,
    log: { error() {} },
    probes: {
      readiness: async () => readiness,
      metrics: async () => ({ type: 'text/plain', text: 'on_record_feeds 3\n' }),
    },
    ...options,
  });
  return async (path: string, headers: Record<string, string> = {}, host = 'localhost') => {
    const answer = await app.request(`http://${host}${path}`, { headers });
    return { status: answer.status, text: await answer.text() };
  };
}

describe('a watching program', () => {
  test('is told under any name that the process lives, and whether it is ready', async () => {
    const get = openApp({ token: 'secret' });
    expect(await get('/healthz', {}, 'web')).toEqual({ status: 200, text: 'ok' });
    expect((await get('/readyz', {}, 'web')).text).toBe(JSON.stringify(READY));
    const unready = openApp({ readiness: { ready: false } });
    expect((await unready('/readyz')).status).toBe(503);
  });

  test('gets the figures on this machine, and nobody does under a foreign name', async () => {
    const get = openApp();
    expect(await get('/metrics')).toEqual({ status: 200, text: 'on_record_feeds 3\n' });
    expect((await get('/metrics', {}, 'evil.example')).status).toBe(403);
  });

  test('sends the token where there is one, and may then use any name', async () => {
    const get = openApp({ host: '0.0.0.0', token: 'secret' });
    expect((await get('/metrics')).status).toBe(401);
    expect((await get('/metrics', { authorization: 'Bearer wrong' })).status).toBe(401);
    const right = { authorization: 'Bearer secret' };
    expect((await get('/metrics', right, 'web')).status).toBe(200);
  });

  test('gets no figures of a page that is open to others and has no token', async () => {
    expect((await openApp({ host: '0.0.0.0' })('/metrics')).status).toBe(401);
  });
});

test('a process without the page serves the probes alone', async () => {
  const get = openApp({ hasPage: false });
  expect((await get('/')).status).toBe(404);
  expect((await get('/ask')).status).toBe(404);
  expect((await get('/healthz')).status).toBe(200);
});
