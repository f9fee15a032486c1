import { describe, expect, test } from 'vitest';
import { ping } from '../../src/store/ping.ts';
import { engines, openTables } from '../support/stores.ts';

for (const { engine, title, ready, create } of engines)
  describe.skipIf(!ready)(`a ping ${title}`, () => {
    test('is answered by a database that works', async () => {
      const database = await create();
      const store = await database.open();
      await expect(store.ping()).resolves.toBeUndefined();
      await database.drop();
    });

    test('fails where no answer comes in time', async () => {
      const database = await create();
      await database.open();
      const db = openTables(engine, database.url);
      let release = (): void => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      // Everything that there is to answer with is taken.
      const taken = Array.from({ length: 10 }, () => db.transaction().execute(() => held));
      await expect(ping(db, undefined, 50)).rejects.toMatchObject({ trouble: 'away' });
      release();
      await Promise.all(taken);
      await db.destroy();
      await database.drop();
    });
  });
