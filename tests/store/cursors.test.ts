import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ANY_PLACE } from '../../src/store/cursors.ts';
import type { Store } from '../../src/store/store.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const MAY = '2026-05-01T00:00:00.000Z';
const JUNE = '2026-06-01T00:00:00.000Z';
const JULY = '2026-07-01T00:00:00.000Z';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`cursors ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      await store.saveCursor({ id: 'a', placeId: 'here', line: 'quotes ann', savedAt: MAY });
      await store.saveCursor({ id: 'b', placeId: ANY_PLACE, line: 'summary', savedAt: MAY });
    });
    afterEach(() => database.drop());
    const find = (id: string, since?: string) => store.findCursor('here', id, since);

    test('are not found where they were last used before the time asked for', async () => {
      expect([await find('a', MAY), await find('a', JUNE)]).toEqual(['quotes ann', undefined]);
    });

    test('are as good as new when they are used, also those of any place', async () => {
      for (const id of ['a', 'b']) await store.renewCursor({ id, placeId: 'here', savedAt: JUNE });
      expect([await find('a', JUNE), await find('b', JUNE)]).toEqual(['quotes ann', 'summary']);
      await store.renewCursor({ id: 'a', placeId: 'here', savedAt: MAY });
      expect(await find('a', JUNE)).toBe('quotes ann');
      await store.renewCursor({ id: 'a', placeId: 'there', savedAt: JULY });
      expect(await find('a', JULY)).toBeUndefined();
    });

    test('are deleted when nobody has used them for long, and no others', async () => {
      await store.renewCursor({ id: 'b', placeId: 'there', savedAt: JULY });
      await store.forgetCursors(JUNE);
      expect([await find('a'), await find('b')]).toEqual([undefined, 'summary']);
    });
  });
