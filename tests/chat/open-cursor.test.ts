import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCursor } from '../../src/chat/open-cursor.ts';
import { ANY_PLACE } from '../../src/store/cursors.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/stores.ts';
import { ask } from './desk.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-03-04T12:00:00Z');
const daysOn = (days: number) => new Date(START + days * DAY);

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

describe.each(['here', ANY_PLACE])('a button whose line is kept for %j', (placeId) => {
  const save = () =>
    store.saveCursor({ id: 'c', placeId, line: 'quotes ann', savedAt: daysOn(0).toISOString() });
  const open = (days: number) =>
    openCursor(ask('cursor c from:3'), { store, now: daysOn(days) }).catch(
      ({ message }) => message,
    );

  test('works for thirty days, and for as long again after each press', async () => {
    await save();
    for (const day of [0, 29, 58, 87]) {
      expect(await open(day)).toBe('quotes ann from:3');
      await store.forgetCursors(daysOn(day - 30).toISOString());
    }
  });

  test('says afterwards that it is too old, also before it is deleted', async () => {
    await save();
    const tooOld = /^This button is more than 30 days old, and what it led to is no longer kept\./u;
    expect(await open(31)).toMatch(tooOld);
    await store.forgetCursors(daysOn(1).toISOString());
    expect(await store.findCursor('here', 'c')).toBeUndefined();
    expect(await open(0)).toMatch(tooOld);
  });
});

test('a press does not make a line that was saved later older', async () => {
  await store.saveCursor({ id: 'c', placeId: 'here', line: 'help', savedAt: '2026-03-09' });
  await store.renewCursor({ id: 'c', placeId: 'here', savedAt: '2026-03-04' });
  expect(await store.findCursor('here', 'c', '2026-03-08')).toBe('help');
});
