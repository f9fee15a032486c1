import { expect, test } from 'vitest';
import { startPlacing } from '../../src/briefings/start-placing.ts';
import { addNews } from '../support/briefings.ts';
import { engines } from '../support/stores.ts';

test('articles are put into stories beside everything else, and what goes wrong is told', async () => {
  const database = await engines[0]!.create();
  const store = await database.open();
  const readAt = new Date().toISOString();
  await addNews(store, { id: 'first', readAt, published: readAt });
  const placing = startPlacing(database.url);
  expect(await Promise.all([placing.place(), placing.place()])).toEqual([1, 0]);
  await addNews(store, { id: 'second', readAt, published: readAt });
  expect(await placing.place()).toBe(1);
  expect(await store.findStoryIds(['first', 'second'])).toEqual(
    new Map([
      ['first', 'first'],
      ['second', 'first'],
    ]),
  );
  await placing.close();
  await database.drop();

  const broken = startPlacing('sqlite:/dev/null/none.db');
  await expect(broken.place()).rejects.toThrow('DATABASE_URL');
  await broken.close();
});
