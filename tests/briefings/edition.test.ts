import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editionOf } from '../../src/briefings/edition.ts';
import type { Briefing } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { addNews, daysAgo } from '../support/briefings.ts';
import { claimSlot, makeBriefing, NOON } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const old = { createdAt: daysAgo(100) };
const edition = async (fields: Partial<Briefing> = {}, at = NOON) => {
  const briefing = makeBriefing({ ...old, ...fields });
  await store.saveOrder(briefing);
  return (await editionOf(briefing, new Date(at), store))?.reply;
};
/** A delivery of so many days before noon, and how it ended. */
const delivered = async (days: number, state: 'sent' | 'skipped' | 'failed') => {
  const briefing = makeBriefing({ ...old, nextDueAt: daysAgo(days) });
  await store.saveOrder(briefing);
  await claimSlot(store, briefing, { slot: daysAgo(days), state: 'pending' }, null);
  const [delivery] = await store.findDeliveries(briefing.id, 1);
  await store.settleDeliveries([{ delivery: delivery!, state }]);
};

describe('an edition', () => {
  test('is none where nothing is new', async () => {
    await addNews(store, { id: 'old', published: daysAgo(5) });
    await addNews(store, { id: 'to come', published: NOON });
    await delivered(1, 'sent');
    expect(await edition()).toBeUndefined();
  });

  test('is named for its day in its zone, and for its topic', async () => {
    await addNews(store, { published: '2026-03-04T21:00:00.000Z' });
    const late = '2026-03-04T22:30:00.000Z';
    expect((await edition({}, late))?.title).toBe('Briefing · Wednesday 4 March');
    expect((await edition({ zone: 'Asia/Tokyo', topics: ['talks'] }, late))?.title).toBe(
      'Briefing: talks · Thursday 5 March',
    );
  });

  test('holds only what is on its topic', async () => {
    await addNews(store);
    expect(await edition({ topics: ['the talk'] })).toBeDefined();
    expect(await edition({ topics: ['ferries'] })).toBeUndefined();
  });

  test('holds only what its place can see', async () => {
    await addNews(store);
    const { id } = await store.saveFeed({
      url: 'https://other.example/feed',
      title: 'Other',
      group: null,
      kind: 'network',
      shared: false,
      now: NOON,
    });
    await addNews(store, { feedId: id, id: 'theirs', outlet: 'Other', title: 'Theirs' });
    expect((await edition())?.data).toMatchObject({ reports: 1 });
    await store.followFeed('here', id);
    expect((await edition())?.data).toMatchObject({ reports: 2 });
  });
});

describe('the span of an edition', () => {
  beforeEach(() => addNews(store));
  const since = async (fields: Partial<Briefing> = {}) => {
    const { data } = (await edition(fields))!;
    return (data as { since: string }).since;
  };

  test('goes back to the one before: on Monday over the weekend', async () => {
    await delivered(4, 'sent');
    await delivered(3, 'sent');
    expect(await since()).toBe(daysAgo(3));
  });

  test('passes over those that were not posted', async () => {
    await delivered(3, 'sent');
    await delivered(2, 'skipped');
    await delivered(1, 'failed');
    expect(await since()).toBe(daysAgo(3));
  });

  test('is at least a day', async () => {
    await delivered(1 / 24, 'sent');
    expect(await since()).toBe(daysAgo(1));
  });

  test('is at most four days', async () => {
    expect(await since()).toBe(daysAgo(4));
    await delivered(9, 'sent');
    expect(await since()).toBe(daysAgo(4));
  });

  test('of the first begins a day before the briefing was set', async () => {
    expect(await since({ createdAt: daysAgo(1) })).toBe(daysAgo(2));
    expect(await since({ createdAt: NOON })).toBe(daysAgo(1));
  });
});
