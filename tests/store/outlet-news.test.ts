import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { addFeed, makeArticle } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`the news of outlets ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
    });
    afterEach(() => database.drop());

    test('is of outlets that a place sees, by a part of their name', async () => {
      const { id: feedId } = await addFeed(store);
      const hidden = await addFeed(store, 'https://other.example/feed', { followedBy: ['there'] });
      await store.saveArticle(makeArticle({ id: 'a', feedId, outlet: 'The Évian Post' }), [], '');
      const own = makeArticle({ id: 'b', feedId: hidden.id, outlet: 'The Den' });
      await store.saveArticle(own, [], '');
      expect(await store.hasOutlet('here', 'evian')).toBe(true);
      expect(await store.hasOutlet('here', 'den')).toBe(false);
      expect(await store.hasOutlet('there', 'den')).toBe(true);
      expect(await store.findOutletNames('here')).toEqual(['The Évian Post']);
      expect(await store.findOutletNames('there')).toEqual(['The Den', 'The Évian Post']);
    });

    test('is counted within a span, by outlet and feed, as a place sees it', async () => {
      const { id: feedId } = await addFeed(store);
      const hidden = await addFeed(store, 'https://other.example/feed', { followedBy: ['there'] });
      const add = (id: string, published: string, fields: object = {}) =>
        store.saveArticle(makeArticle({ id, feedId, published, ...fields }), [], '');
      await add('a', '2026-03-02T09:59:59.999Z');
      await add('b', '2026-03-02T10:00:00.000Z');
      await add('c', '2026-03-02T10:00:00.500Z', { teaser: 'closed' });
      await add('d', '2026-03-03T10:00:00.000Z', { outlet: 'The Post' });
      await add('e', '2026-03-03T10:00:00.001Z', { outlet: 'The Late' });
      await add('f', '2026-03-03T09:00:00.000Z', { outlet: 'The Den', feedId: hidden.id });
      const span = { since: '2026-03-02T10:00:00.000Z', before: '2026-03-03T10:00:00.001Z' };
      const find = (placeId: string) => store.findOutletNews({ placeId, ...span });
      const seen = [
        { outlet: 'The Gazette', feedId, reports: 2 },
        { outlet: 'The Post', feedId, reports: 1 },
      ];
      expect(await find('here')).toEqual(seen);
      expect(await find('there')).toEqual([
        { outlet: 'The Den', feedId: hidden.id, reports: 1 },
        ...seen,
      ]);
      expect(
        await store.findOutletNews({ placeId: 'here', since: span.before, before: span.since }),
      ).toEqual([]);
    });
  });
