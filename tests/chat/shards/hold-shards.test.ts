import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CredentialsError } from '../../../src/chat/adapter.ts';
import { holdShards } from '../../../src/chat/shards/hold-shards.ts';
import type { HoldTimes } from '../../../src/chat/shards/hold-times.ts';
import type { Held, Shards } from '../../../src/chat/shards/shards.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const passing = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** What is held is what `given` says; each connection notes what becomes of it. */
function createHouse(given: Partial<Held> = {}, times: Partial<HoldTimes> = {}) {
  const house = {
    given: { count: 4, own: [0], surplus: [], more: false, ...given } as Held,
    trouble: undefined as Error | undefined,
    fails: new Map<number, Error>(),
    holds: 0,
    takes: true,
    seen: [] as string[],
    held: new Map<number, () => boolean>(),
    ends: new Map<number, (error: unknown) => void>(),
    ended: [] as unknown[],
  };
  const shards: Shards = {
    async hold({ takes }) {
      house.holds++;
      house.takes = takes;
      if (house.trouble) throw house.trouble;
      return structuredClone(house.given);
    },
    async release(_bot, _holder, ids) {
      house.seen.push(`released ${ids ?? 'all'}`);
      house.given.own = house.given.own.filter((id) => ids && !ids.includes(id));
      house.given.surplus = [];
    },
  };
  const holding = holdShards({
    ...{ name: 'Chat', shards, bot: 'chat:1', holder: 'me', count: 4, times },
    log: { info() {}, warn: (_, message) => void house.seen.push(message) },
    open({ id }, isHeld) {
      house.held.set(id, isHeld);
      return {
        async start(onEnd) {
          house.ends.set(id, onEnd);
          const error = house.fails.get(id);
          house.seen.push(error ? `failed ${id}` : `opened ${id}`);
          if (error) throw error;
        },
        async stop() {
          house.seen.push(`closed ${id}`);
        },
      };
    },
  });
  const start = () => holding.start((error) => house.ended.push(error));
  return { house, holding, start };
}

test('opens what it is given, renews it, and closes it before it gives it back', async () => {
  const { house, holding, start } = createHouse({ own: [0, 2] });
  await start();
  await passing(21_000);
  expect(house.holds).toBe(5);
  expect(house.seen).toEqual(['opened 0', 'opened 2']);
  await holding.stop();
  expect(house.seen.slice(2)).toEqual(['closed 0', 'closed 2', 'released all']);
  await passing(60_000);
  expect(house.holds).toBe(5);
});

test('stands by where others hold all, and takes over what becomes free', async () => {
  const { house, holding, start } = createHouse({ own: [] });
  await start();
  expect(holding.remark()).toBe('stands by: another process answers');
  house.given.own = [1];
  await passing(5_000);
  expect(house.seen).toEqual(['opened 1']);
  expect(holding.remark()).toBeNull();
  await holding.stop();
});

test('what cannot be renewed is closed before its lease ends, and opened again later', async () => {
  const { house, holding, start } = createHouse();
  await start();
  house.trouble = new Error('the database is away');
  await passing(19_900);
  expect(house.held.get(0)!()).toBe(true);
  expect(house.seen).not.toContain('closed 0');
  const isHeld = house.held.get(0)!;
  await passing(200);
  expect(isHeld()).toBe(false);
  expect(house.seen).toContain('closed 0');
  expect(holding.remark()).toContain('answers nobody');
  house.trouble = undefined;
  await passing(1_000);
  expect(house.seen.filter((one) => one === 'opened 0')).toHaveLength(2);
  expect(holding.remark()).toBeNull();
  expect(isHeld()).toBe(false);
  expect(house.ended).toEqual([]);
  await holding.stop();
});

test('one who slept through the lease answers nobody, whichever clock tells', async () => {
  const { house, holding, start } = createHouse();
  await start();
  vi.setSystemTime(Date.now() + 20_001);
  expect(house.held.get(0)!()).toBe(false);
  await passing(5_000);
  expect(house.held.get(0)!()).toBe(true);
  await holding.stop();
});

test('what others have taken is closed', async () => {
  const { house, holding, start } = createHouse({ own: [0, 1] });
  await start();
  house.given.own = [1];
  await passing(5_000);
  expect(house.seen).toContain('closed 0');
  expect(house.held.get(0)!()).toBe(false);
  expect(house.held.get(1)!()).toBe(true);
  await holding.stop();
});

test('what is beyond its share is closed, then given back', async () => {
  const { house, holding, start } = createHouse({ own: [0, 1, 2] });
  await start();
  house.given.surplus = [2];
  await passing(5_000);
  expect(house.seen.slice(3)).toEqual(['closed 2', 'released 2']);
  await holding.stop();
});

test('where the only connection fails, it is left to others and the start fails', async () => {
  const { house, holding, start } = createHouse();
  house.fails.set(0, new Error('out of reach'));
  await expect(start()).rejects.toThrow('out of reach');
  expect(house.seen).toEqual(['failed 0', 'closed 0', 'released 0']);
  await holding.stop();
});

test('where one of several fails, the others go on, and nothing is taken for a while', async () => {
  const { house, holding, start } = createHouse({ own: [0, 1] });
  await start();
  house.ends.get(1)!(new Error('away for long'));
  await passing(5_000);
  expect(house.seen).toContain('released 1');
  expect(house.ended).toEqual([]);
  expect(house.held.get(0)!()).toBe(true);
  expect(house.takes).toBe(false);
  await passing(60_000);
  expect(house.takes).toBe(true);
  house.ends.get(0)!(new Error('away, too'));
  await passing(0);
  expect(house.ended).toEqual([new Error('away, too')]);
  await holding.stop();
});

test('refused credentials end all of it', async () => {
  const { house, holding, start } = createHouse({ own: [0, 1] });
  await start();
  house.ends.get(1)!(new CredentialsError('No such token.'));
  await passing(0);
  expect(house.ended).toEqual([new CredentialsError('No such token.')]);
  await holding.stop();
});

test('the number of connections that others have goes before its own, and it says so once', async () => {
  const { house, holding, start } = createHouse({ count: 2 });
  await start();
  await passing(10_000);
  const said = house.seen.filter((one) => one.includes('another number of connections'));
  expect(said).toHaveLength(1);
  await holding.stop();
});

test('without the database it does not start', async () => {
  const { house, holding, start } = createHouse();
  house.trouble = new Error('the database is away');
  await expect(start()).rejects.toThrow('the database is away');
  expect(house.seen).not.toContain('opened 0');
  await holding.stop();
});

test('a stop while it starts ends the start', async () => {
  const { house, holding, start } = createHouse({ own: [], more: true });
  const starting = expect(start()).rejects.toThrow('stopped while starting');
  await passing(3_000);
  await holding.stop();
  await starting;
  expect(house.seen.at(-1)).toBe('released all');
});
