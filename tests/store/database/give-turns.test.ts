import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createGiveTurns } from '../../../src/store/database/give-turns.ts';
import { openTables } from '../../support/stores.ts';

const spend = (ms: number) => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};
/** Counts the turns that others get while something is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await work();
  isOver = true;
  return turns;
}

test('whoever holds the process gives others a turn every so many milliseconds', async () => {
  const giveTurn = createGiveTurns(5);
  const turns = await turnsDuring(async () => {
    for (let step = 0; step < 10; step++) {
      spend(6);
      await giveTurn();
    }
  });
  expect(turns).toBeGreaterThanOrEqual(10);
});

test('what is short goes on without a turn', async () => {
  const giveTurn = createGiveTurns(60_000);
  const turns = await turnsDuring(async () => {
    for (let step = 0; step < 10; step++) await giveTurn();
  });
  expect(turns).toBe(0);
});

test('a long transaction on SQLite lets others have their turn, and stays one', async () => {
  const db = openTables('sqlite', 'sqlite::memory:');
  await sql`create table numbers (number integer)`.execute(db);
  const seen: unknown[] = [];
  const turns = await turnsDuring(() =>
    db.transaction().execute(async (within) => {
      const look = sql<{ count: number }>`select count(*) as count from numbers`.execute(db);
      look.then(({ rows }) => seen.push(rows[0]?.count));
      for (let step = 0; step < 10; step++) {
        spend(10);
        await sql`insert into numbers values (${step})`.execute(within);
      }
    }),
  );
  expect(turns).toBeGreaterThanOrEqual(9);
  // What was asked from outside meanwhile was answered after it.
  await expect.poll(() => seen).toEqual([10]);
  await db.destroy();
});
