import { get } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import type { Web } from '../../../adapters/web/client.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { createNewsroom } from './newsroom.ts';

const CHANNEL = { id: 'newsroom', name: 'newsroom' };
const PLACE = { id: 'local', platform: 'web', name: 'Newsroom' } as const;

const started: Web[] = [];
afterEach(() => Promise.all(started.splice(0).map((web) => web.stop())));

async function start(port = 0): Promise<Web> {
  const { web } = createNewsroom({ port });
  await web.start();
  started.push(web);
  return web;
}

test('takes a free port and says where it is', async () => {
  const web = await start();
  expect(web.url()).toMatch(/^http:\/\/localhost:[1-9]\d*$/u);
  expect(await (await fetch(web.url())).text()).toContain('<title>Newsroom · On Record</title>');
});

test('names PORT where another program has the port', async () => {
  const port = Number(new URL((await start()).url()).port);
  const { web } = createNewsroom({ port });
  await expect(web.start()).rejects.toThrow(
    new RegExp(`^Port ${port} is taken by another program.*PORT=`, 'u'),
  );
});

test('ends open streams when it stops', async () => {
  const web = await start();
  const url = web.url();
  const response = await fetch(`${url}/events`);
  await web.stop();
  const text = await response.text().catch(() => 'cut');
  expect(text).toMatch(/^(retry: 2000\s*(event: go-on\s+data: now\s*)?|cut)$/u);
  await expect(fetch(url)).rejects.toThrow();
});

test('posts a key once and finds it again', async () => {
  const web = await start();
  const found = () =>
    web.findPost({ channel: CHANNEL, place: PLACE, key: 'key-1', since: new Date(0) });
  expect(await found()).toBeUndefined();
  expect(
    await web.post({ channel: CHANNEL, place: PLACE, reply: reply('News'), key: 'key-1' }),
  ).toEqual({ messageId: 'key-1' });
  expect(
    await web.post({ channel: CHANNEL, place: PLACE, reply: reply('News'), key: 'key-1' }),
  ).toEqual({ messageId: 'key-1' });
  expect(await found()).toEqual({ messageId: 'key-1' });
});

test('refuses a request that came under a foreign name', async () => {
  const url = `${(await start()).url()}/commands`;
  const status = await new Promise((resolve) =>
    get(url, { headers: { host: 'rebound.org' } }, ({ statusCode }) => resolve(statusCode)),
  );
  expect(status).toBe(403);
});
