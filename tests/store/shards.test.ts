import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../src/store/database/tables.ts';
import type { ShardsAsked } from '../../src/store/shards.ts';
import type { Store } from '../../src/store/store.ts';
import { engines, openTables, type TestDatabase } from '../support/stores.ts';

const HOLDERS = ['ann', 'bo', 'cy'];
const LONG_AGO = '2020-01-01T00:00:00.000Z';
const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

describe.each(engines)('shards $title', ({ ready, engine, create }) => {
  let database: TestDatabase;
  let store: Store;
  let other: Store;
  let tables: Db;
  let bots = 0;
  beforeAll(async () => {
    if (!ready) return;
    database = await create();
    store = await database.open();
    other = await database.open();
    tables = openTables(engine, database.url);
  });
  afterAll(async () => {
    await tables?.destroy();
    await database?.drop();
  });

  /** A bot that nobody has answered for. */
  function newBot(count: number, usual: Partial<ShardsAsked> = {}) {
    const bot = `discord:${++bots}`;
    const times = { leaseMs: 60_000, gapMs: 0, settledMs: 60_000 };
    const asked = (holder: string) => ({ bot, holder, count, takes: true, ...times, ...usual });
    return {
      hold: (holder: string, own: Partial<ShardsAsked> = {}) =>
        (holder === 'bo' ? other : store).holdShards({ ...asked(holder), ...own }),
      release: (holder: string, ids?: number[]) => store.releaseShards(bot, holder, ids),
      /** As if the leases of this one had ended. */
      async letEnd(holder: string): Promise<void> {
        for (const table of ['shards', 'shardHolders'] as const)
          await tables
            .updateTable(table)
            .set({ leaseUntil: LONG_AGO })
            .where('bot', '=', bot)
            .where('holder', '=', holder)
            .execute();
      },
    };
  }

  test.skipIf(!ready)('the only one of a bot has one holder, and the others wait', async () => {
    const bot = newBot(1);
    const ann = { count: 1, own: [0], surplus: [], more: false };
    expect(await bot.hold('ann')).toEqual(ann);
    expect(await bot.hold('bo')).toEqual({ ...ann, own: [] });
    expect(await bot.hold('ann')).toEqual(ann);
    await bot.release('ann');
    expect(await bot.hold('bo')).toEqual(ann);
  });

  test.skipIf(!ready)('one who is frozen loses its own after the lease, not before', async () => {
    const bot = newBot(2);
    expect((await bot.hold('ann')).own).toEqual([0]);
    await bot.hold('ann', { leaseMs: 60_000 });
    expect((await bot.hold('bo')).own).toEqual([]);
    await bot.letEnd('ann');
    expect((await bot.hold('bo')).own).toEqual([0]);
    expect((await bot.hold('bo')).own).toEqual([0, 1]);
    expect((await bot.hold('ann')).own).toEqual([]);
  });

  test.skipIf(!ready)('leases end by themselves, by the clock of the database', async () => {
    const bot = newBot(1);
    await bot.hold('ann', { leaseMs: 1 });
    await expect.poll(async () => (await bot.hold('bo')).own).toEqual([0]);
  });

  test.skipIf(!ready)('one alone takes all, one after another', async () => {
    const bot = newBot(3);
    expect(await bot.hold('ann')).toMatchObject({ own: [0], more: true });
    expect(await bot.hold('ann')).toMatchObject({ own: [0, 1], more: true });
    expect(await bot.hold('ann')).toMatchObject({ own: [0, 1, 2], more: false });
    const slow = newBot(3, { gapMs: 60_000 });
    expect(await slow.hold('ann')).toMatchObject({ own: [0], more: true });
    expect(await slow.hold('ann')).toMatchObject({ own: [0], more: true });
    expect(await slow.hold('bo')).toMatchObject({ own: [], more: true });
  });

  test.skipIf(!ready)('those who start together share them', async () => {
    const bot = newBot(4);
    for (let round = 0; round < 3; round++) for (const one of ['ann', 'bo']) await bot.hold(one);
    expect(await bot.hold('ann')).toMatchObject({ own: [0, 2], surplus: [], more: false });
    expect(await bot.hold('bo')).toMatchObject({ own: [1, 3], surplus: [], more: false });
  });

  test.skipIf(!ready)('who has all leaves a share to one who has lived for a while', async () => {
    const bot = newBot(4);
    for (let round = 0; round < 4; round++) await bot.hold('ann');
    await bot.hold('bo');
    expect((await bot.hold('ann')).surplus).toEqual([]);
    expect(await bot.hold('ann', { settledMs: 0 })).toMatchObject({ surplus: [2, 3] });
    await bot.release('ann', [2, 3]);
    expect((await bot.hold('ann')).own).toEqual([0, 1]);
    for (let round = 0; round < 2; round++) await bot.hold('bo');
    expect((await bot.hold('bo')).own).toEqual([2, 3]);
  });

  test.skipIf(!ready)('who takes none needs no share, and keeps what it has', async () => {
    const bot = newBot(2);
    await bot.hold('ann');
    expect(await bot.hold('ann', { takes: false })).toMatchObject({ own: [0], more: false });
    await bot.hold('bo');
    expect((await bot.hold('bo')).own).toEqual([1]);
  });

  test.skipIf(!ready)('another number of them counts once nobody holds any', async () => {
    const bot = newBot(2);
    await bot.hold('ann');
    expect(await bot.hold('bo', { count: 8 })).toMatchObject({ count: 2, own: [1] });
    await bot.release('ann');
    expect((await bot.hold('bo', { count: 8 })).count).toBe(2);
    await bot.release('bo');
    expect(await bot.hold('ann', { count: 8 })).toMatchObject({ count: 8, own: [0] });
    expect((await bot.hold('bo')).count).toBe(8);
  });

  const step = fc.record({
    does: fc.constantFrom('hold', 'rest', 'all hold', 'release', 'give back', 'end'),
    holder: fc.constantFrom(...HOLDERS),
  });
  test.skipIf(!ready)(
    'no two ever hold the same one, whatever they do in what order',
    async () => {
      const steps = fc.array(step, { minLength: 4, maxLength: 20 });
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 5 }), steps, async (count, taken) => {
          const bot = newBot(count, { settledMs: 0 });
          const views = new Map<string, { own: number[]; surplus: number[] }>();
          const hold = async (holder: string, takes = true) =>
            void views.set(holder, await bot.hold(holder, { takes }));
          const acts = {
            hold: (holder: string) => hold(holder),
            rest: (holder: string) => hold(holder, false),
            'all hold': async () => void (await Promise.all(HOLDERS.map((one) => hold(one)))),
            async release(holder: string) {
              views.delete(holder);
              await bot.release(holder);
            },
            async 'give back'(holder: string) {
              const { own = [], surplus = [] } = views.get(holder) ?? {};
              views.set(holder, { own: own.filter((id) => !surplus.includes(id)), surplus: [] });
              if (surplus.length > 0) await bot.release(holder, surplus);
            },
            async end(holder: string) {
              views.delete(holder);
              await bot.letEnd(holder);
            },
          };
          for (const { does, holder } of taken) {
            await acts[does](holder);
            const ids = [...views.values()].flatMap(({ own }) => own);
            expect(new Set(ids).size).toBe(ids.length);
          }
          for (let round = 0; round < 2 * count + 2; round++)
            for (const holder of HOLDERS) {
              await acts.hold(holder);
              await acts['give back'](holder);
            }
          const sizes = HOLDERS.map((holder) => views.get(holder)!.own.length);
          expect(sum(sizes)).toBe(count);
          expect(Math.max(...sizes)).toBe(Math.ceil(count / HOLDERS.length));
        }),
        { numRuns: 25 },
      );
    },
    60_000,
  );
});
