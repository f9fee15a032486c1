import { expect, test } from 'vitest';
import { readReadiness } from '../../src/run/readiness.ts';

const NOW = new Date('2026-03-04T12:00:00Z');
const connection = (state: 'up' | 'down' | 'refused') => ({
  health: () => ({ state, since: '', reason: null }),
});
const sound = {
  store: {
    ping: async () => {},
    countDeliveries: async () => ({ states: {}, oldestDueAt: '2026-03-04T11:58:30Z' }),
  },
  reading: { isAlive: () => true },
  connections: { discord: connection('up') },
  readDisk: async () => undefined,
  now: () => NOW,
};

test('a sound process is ready, and tells how long the oldest delivery has waited', async () => {
  expect(await readReadiness(sound)).toEqual({
    ready: true,
    parts: { database: 'ok', reader: 'ok', discord: 'ok' },
    oldestDueSeconds: 90,
  });
});

test('a platform that is away is named, and makes nobody unready', async () => {
  const connections = { discord: connection('down'), slack: connection('refused') };
  expect(await readReadiness({ ...sound, connections })).toMatchObject({
    ready: true,
    parts: { discord: 'down', slack: 'refused' },
  });
});

test('a disk that is nearly full makes nobody unready, and is said', async () => {
  const readDisk = async () => ({ free: 1e6, size: 8e9 });
  expect(await readReadiness({ ...sound, readDisk })).toMatchObject({
    ready: true,
    parts: { database: 'ok', disk: 'nearly full' },
  });
});

test('one that only stands by is ready, and says so', async () => {
  const reason = 'stands by: another process answers';
  const discord = { health: () => ({ state: 'up' as const, since: '', reason }) };
  expect(await readReadiness({ ...sound, connections: { discord } })).toMatchObject({
    ready: true,
    parts: { discord: reason },
  });
});

test('without the database, or with a reader that has stopped, it is not ready', async () => {
  const away = { ...sound.store, ping: () => Promise.reject(new Error('away')) };
  expect(await readReadiness({ ...sound, store: away })).toMatchObject({
    ready: false,
    parts: { database: 'away' },
    oldestDueSeconds: null,
  });
  expect(await readReadiness({ ...sound, reading: { isAlive: () => false } })).toMatchObject({
    ready: false,
    parts: { reader: 'stopped' },
  });
});

test('a process that reads no feeds has no reader to tell of', async () => {
  const { parts } = await readReadiness({ ...sound, reading: undefined });
  expect(Object.keys(parts)).toEqual(['database', 'discord']);
});
