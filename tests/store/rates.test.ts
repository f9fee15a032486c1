import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { describe, expect, test, vi } from 'vitest';
import { openRates } from '../../src/store/rates.ts';
import { engines } from '../support/stores.ts';

/** Resolves when the table has been made; until then each process counts for itself. */
const counting = (rate: RateLimiterAbstract) =>
  vi.waitFor(() => expect((rate as { tableCreated?: boolean }).tableCreated).not.toBe(false), {
    timeout: 20_000,
  });

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`rates ${title}`, () => {
    test('refuse what is beyond the points, key by key and name by name', async () => {
      const database = await create();
      const rates = openRates(database.url, () => {});
      const few = rates.open('few', 3);
      await counting(few);
      for (let n = 0; n < 3; n++) await few.consume('ann');
      const refused = await few.consume('ann').catch((error) => error);
      expect(refused).toBeInstanceOf(RateLimiterRes);
      expect(refused.msBeforeNext).toBeGreaterThan(0);
      expect(refused.msBeforeNext).toBeLessThanOrEqual(60_000);
      await few.consume('ben');
      await rates.open('many', 30).consume('ann');
      await rates.close();
      await database.drop();
    });
  });

const postgres = engines.find(({ engine }) => engine === 'postgres')!;
test.skipIf(!postgres.ready)('replicas count together', async () => {
  const database = await postgres.create();
  const replicas = [1, 2].map(() => openRates(database.url, () => {}));
  const [one, two] = replicas.map((rates) => rates.open('few', 3));
  for (const rate of [one!, two!]) await counting(rate);
  await one!.consume('ann');
  await two!.consume('ann');
  await one!.consume('ann');
  await expect(two!.consume('ann')).rejects.toBeInstanceOf(RateLimiterRes);
  await Promise.all(replicas.map((rates) => rates.close()));
  await database.drop();
});

test('while the database is away, each process counts for itself', async () => {
  const troubles: Error[] = [];
  const rates = openRates('postgres://nobody@127.0.0.1:9/nothing', (error) => troubles.push(error));
  const few = rates.open('few', 3);
  for (let n = 0; n < 3; n++) await few.consume('ann');
  await expect(few.consume('ann')).rejects.toBeInstanceOf(RateLimiterRes);
  await expect.poll(() => troubles.length).toBe(1);
  await rates.close();
});
