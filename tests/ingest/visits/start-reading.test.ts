import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ReadingNews, startReading } from '../../../src/ingest/visits/start-reading.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { makeArticle, makeQuote } from '../../support/records.ts';
import { openTables } from '../../support/stores.ts';

const ARTICLE = `<html><body><article><h1>Mill to be rebuilt</h1>${'<p>“We will build it again,” said Ines Wendt, the mayor of Tarn, after the council had met for six hours.</p>'.repeat(4)}</article></body></html>`;

let folder: string;
let databaseUrl: string;
let store: Store;
let server: Server;
let port: number;
const gone = new Set<string>();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'));
  databaseUrl = `sqlite:${join(folder, 'test.db')}`;
  store = await openStore(databaseUrl, { sample: '0' });
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const send = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type }).end(body);
    if (gone.has(path)) return send(410, 'text/plain', 'Gone');
    if (path === '/feed')
      return send(
        200,
        'application/rss+xml',
        `<rss version="2.0"><channel><title>Tarn</title><item><title>Mill</title><link>http://127.0.0.1:${port}/mill</link></item></channel></rss>`,
      );
    return path === '/mill' ? send(200, 'text/html', ARTICLE) : send(404, 'text/plain', 'No');
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  await store.close();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const follow = (path: string) =>
  store.saveFeed({
    url: `http://127.0.0.1:${port}${path}`,
    title: 'Tarn',
    group: null,
    kind: 'network',
    shared: true,
    now: new Date().toISOString(),
  });

function start(url = databaseUrl, aliveMs = 1_000) {
  const news: ReadingNews[] = [];
  const reading = startReading(
    {
      databaseUrl: url,
      allowNetworks: ['127.0.0.0/8'],
      robot: 'OnRecord',
      userAgent: 'test',
      everyMs: 50,
      gapMs: 0,
      aliveMs,
    },
    (one) => news.push(one),
  );
  return { news, reading };
}

describe('the thread that reads', () => {
  test('reads articles again whose quotes are of before statements were told apart', async () => {
    const feed = await follow('/none');
    const text = 'Ines Wendt asked who would pay.';
    const quote = makeQuote(text, 'who would pay', { kind: 'indirect' });
    await store.saveArticle(makeArticle({ feedId: feed.id, text }), [quote], '');
    const db = openTables('sqlite', databaseUrl);
    await db.updateTable('quotes').set({ class: null, clause: null }).execute();
    await db.destroy();
    expect(await store.countOld()).toBe(1);
    const { reading, news } = start();
    await vi.waitFor(async () => expect(await store.countOld()).toBe(0), 15_000);
    await reading.close();
    expect(news.filter(({ kind }) => kind === 'again')).toEqual([]);
  });

  test('visits what is due, now and later, and stops when told', async () => {
    await follow('/feed');
    const { news, reading } = start();
    const added = () => news.reduce((sum, one) => sum + (one.kind === 'round' ? one.added : 0), 0);
    await vi.waitFor(() => expect(added()).toBe(1), 15_000);
    const [quote] = (await store.findQuotes({ placeId: 'here', limit: 9 })).quotes;
    expect(quote?.speaker?.name).toBe('Ines Wendt');
    gone.add('/old');
    await follow('/old');
    await vi.waitFor(() => expect(news.map(({ kind }) => kind)).toContain('gone'), 15_000);
    await reading.close();
    expect(
      (await store.findFeeds('here')).find(({ url }) => url.endsWith('/old'))?.goneAt,
    ).toBeTruthy();
  });

  test('looks again at pages whose time has come', async () => {
    await follow('/feed');
    const { news, reading } = start();
    const has = (one: Partial<ReadingNews>) =>
      vi.waitFor(() => expect(news).toContainEqual(expect.objectContaining(one)), 15_000);
    await has({ kind: 'round', added: 1 });
    const db = openTables('sqlite', databaseUrl);
    await db.updateTable('pageLooks').set({ dueAt: '2026-01-01T00:00:00.000Z' }).execute();
    await db.destroy();
    await has({ kind: 'look', seen: 'there' });
    await reading.close();
    const [quote] = (await store.findQuotes({ placeId: 'here', limit: 9 })).quotes;
    expect(quote?.article.checkedAt).toBeTruthy();
  });

  test('is replaced where it keeps silent', async () => {
    const { news, reading } = start(databaseUrl, 1);
    const trouble = { kind: 'trouble', message: expect.stringContaining('a new one starts') };
    await vi.waitFor(() => expect(news).toContainEqual(trouble), 15_000);
    await reading.close();
  });

  test('says in words what keeps it from reading', async () => {
    const { news, reading } = start('mysql://nowhere');
    await vi.waitFor(() => expect(news).not.toEqual([]), 15_000);
    expect(news[0]).toMatchObject({
      kind: 'trouble',
      message: expect.stringContaining('DATABASE_URL'),
    });
    await reading.close();
  });
});
