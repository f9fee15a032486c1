import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { hideSecrets } from '../../src/run/hide-secrets.ts';
import { isLow, readDisk } from '../../src/run/read-disk.ts';
import { readModelFigures } from '../../src/run/read-model-figures.ts';
import { readOperations } from '../../src/run/read-operations.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreError } from '../../src/store-error.ts';
import { makeBriefing, NOON } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

let store: Store;
afterEach(() => store?.close());

const read = (from: Store, troubles: string[] = []) =>
  readOperations({
    ...{ store: from, version: '0.2.0', roles: ['web'], reading: undefined },
    connections: {
      chat: {
        health: () => ({ state: 'down', since: NOON, reason: 'no https://u:pw@chat.example/x' }),
      },
    },
    readDisk: async () => ({ free: 3e9, size: 80e9 }),
    now: () => new Date(NOON),
    onTrouble: (message) => troubles.push(message),
  });

test('tells where something is amiss, and nothing that lets anybody in', async () => {
  store = await openTestStore();
  const address = 'https://hooks.example/services/s3cret?key=t0ken';
  const place = { id: 'here', platform: 'discord', name: 'Desk' } as const;
  await store.saveOrder(
    makeBriefing({ id: 'hook', place, channel: { id: address, name: 'hooks.example' } }),
  );
  await store.saveOrder(
    makeBriefing({ id: 'dm', place, channel: { id: '@77', name: 'Ana Petrov' } }),
  );
  const why = { hindrance: 'access', reason: `Not at ${address}`, at: NOON } as const;
  await store.hinder({ placeId: 'here' }, why);
  const feed = await store.saveFeed({
    ...{ url: 'https://news.example/feed?token=s3cret', title: 'News', group: null },
    ...{ kind: 'network', shared: true, now: NOON },
  });
  await store.markFeed(feed.id, { lastError: `Away: ${address}`, failures: 2 });
  const found = await read(store);
  const { hindrances, worst } = found.stored!;
  expect(hindrances.map(({ place, channel, platform }) => [place, channel, platform])).toEqual([
    ['a direct message', '', 'discord'],
    ['Desk', 'hooks.example', 'webhook'],
  ]);
  expect(worst).toMatchObject([{ host: 'news.example', reason: 'Away: https://hooks.example/…' }]);
  expect(JSON.stringify(found)).not.toMatch(/s3cret|t0ken|Ana Petrov|u:pw/u);
});

test('tells what room the disk has, and where that is little', async () => {
  store = await openTestStore();
  const { database } = await read(store);
  expect(database.disk).toEqual({ free: 3e9, size: 80e9, isLow: true });
  const here = await readDisk(fileURLToPath(import.meta.url));
  expect(here!.free).toBeGreaterThan(0);
  expect(here!.size).toBeGreaterThan(here!.free);
  expect(await readDisk(undefined)).toBeUndefined();
  expect(
    [
      { free: 199e6, size: 1e9 },
      { free: 21e9, size: 400e9 },
    ].map(isLow),
  ).toEqual([true, false]);
});

test('a database that is away hides nothing of the process', async () => {
  store = await openTestStore();
  const away = async () => {
    throw new StoreError('away', new Error('no answer'));
  };
  const troubles: string[] = [];
  const found = await read({ ...store, ping: away, readQueue: away, countDue: away }, troubles);
  expect(found).toMatchObject({ stored: null, process: { version: '0.2.0', roles: ['web'] } });
  expect(found.database.trouble).toEqual(expect.any(String));
  expect(found.connections).toMatchObject([{ name: 'chat', state: 'down' }]);
  expect(troubles).toEqual(['The operator’s page lacks what the database has']);
});

test('the figures of the model are those of the benchmarks, and may be missing', async () => {
  const { hash, measured } = await readModelFigures();
  expect(hash).toMatch(/^[0-9a-f]{12}$/u);
  expect(measured?.figures.map(({ what }) => what)).toContain('in quotation marks');
  const nowhere = new URL('file:///nowhere/benchmarks.json');
  expect(await readModelFigures(nowhere)).toEqual({ hash, measured: null });
});

test.each([
  [
    'refused by https://user:pw@hooks.example:8443/a?b#c.',
    'refused by https://hooks.example:8443/…',
  ],
  ['postgres://on_record:pw@database:5432/x is away', 'postgres://database:5432/… is away'],
  ['token xoxb-1234567890-abcdefABCDEF is bad', 'token … is bad'],
  [
    'news.example.org does not let me read that (403).',
    'news.example.org does not let me read that (403).',
  ],
  ['internationalisation-and-misunderstandings', 'internationalisation-and-misunderstandings'],
])('hides what lets somebody in: %s', (words, hidden) => {
  expect(hideSecrets(words)).toBe(hidden);
});
