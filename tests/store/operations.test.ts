import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryState } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { claimSlot, makeBriefing, NOON } from '../support/records.ts';
import { engines, openTables, type TestDatabase } from '../support/stores.ts';

const MINUTE = 60_000;
const LATE_MS = 10 * MINUTE;
const YESTERDAY = '2026-03-03T12:00:00.000Z';

for (const { engine, title, ready, create } of engines)
  describe.skipIf(!ready)(`what whoever runs the desk looks at ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    const briefing = makeBriefing();
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      await store.saveOrder(briefing);
    });
    afterEach(() => database.drop());

    /** A delivery of this state; `fields` are columns that only a worker sets. */
    let slots = 0;
    async function deliver(state: DeliveryState, fields: Record<string, unknown> = {}) {
      const slot = `2026-03-04T09:00 ${slots++}`;
      const [standing] = await store.findBriefings('here');
      await claimSlot(store, standing!, { slot, state: 'pending' }, NOON);
      const db = openTables(engine, database.url);
      await db
        .updateTable('deliveries')
        .set({ state, ...fields })
        .where('slot', '=', slot)
        .execute();
      await db.destroy();
    }

    test('the queue: how much is open, since when, and until when it is held back', async () => {
      expect(await store.readQueue()).toEqual([]);
      await deliver('pending');
      await deliver('pending', { leaseUntil: '2999-01-01T00:00:00.000Z', dueAt: YESTERDAY });
      await deliver('attempted', { leaseUntil: '2999-01-01T00:00:00.000Z' });
      await deliver('sent');
      expect(await store.readQueue()).toEqual([
        {
          ...{ platform: 'discord', open: 3, begun: 1, oldestDueAt: YESTERDAY },
          ...{ heldBack: 1, heldUntil: '2999-01-01T00:00:00.000Z' },
        },
      ]);
    });

    test('deliveries: by state, how many came late, and which are amiss', async () => {
      await deliver('sent', { settledAt: '2026-03-04T12:10:00.000Z' });
      await deliver('sent', { settledAt: '2026-03-04T12:10:00.001Z', dueAt: NOON });
      await deliver('failed', { dueAt: YESTERDAY, error: 'No.' });
      await deliver('skipped');
      await deliver('uncertain', { dueAt: '2026-03-04T12:01:00.000Z' });
      expect(await store.countDue(NOON, LATE_MS)).toEqual({
        states: { sent: 2, skipped: 1, uncertain: 1 },
        late: 1,
      });
      const amiss = await store.findAmiss({ lateSince: NOON, lateMs: LATE_MS, limit: 9 });
      expect(amiss.map(({ state }) => state)).toEqual(['uncertain', 'sent', 'failed']);
      expect(amiss[2]).toMatchObject({ error: 'No.', order: { id: briefing.id } });
      expect(await store.findAmiss({ lateSince: NOON, lateMs: LATE_MS, limit: 1 })).toHaveLength(1);
      expect(await store.findAmiss({ lateSince: null, lateMs: LATE_MS, limit: 9 })).toHaveLength(2);
    });

    test('corrections are counted apart', async () => {
      await deliver('sent');
      await deliver('sent', { corrects: 'one' });
      await deliver('failed', { corrects: 'two' });
      await deliver('sent', { corrects: 'old', dueAt: YESTERDAY });
      expect(await store.countCorrections(NOON)).toEqual({ sent: 1, failed: 1 });
    });

    test('refusals: what we have paused and what goes on, not what a person has paused', async () => {
      const other = makeBriefing({ id: 'other', channel: { id: '2', name: 'sport' } });
      await store.saveOrder(other);
      await store.saveOrder(makeBriefing({ id: 'third', channel: { id: '3', name: 'odd' } }));
      const why = { hindrance: 'gone', reason: 'It is gone.', at: NOON } as const;
      await store.hinder({ placeId: 'here', channelId: '2' }, why);
      await store.refuseOrder('third', 'No permission.', YESTERDAY);
      expect(await store.countHindered()).toEqual({ paused: { gone: 1 }, refused: 1 });
      expect((await store.findHindered(9)).map(({ id }) => id)).toEqual(['other', 'third']);
      await store.setPaused('here', 'third', true, null);
      await store.setPaused('here', 'other', false, NOON);
      expect(await store.countHindered()).toEqual({ paused: {}, refused: 0 });
      expect(await store.findHindered(9)).toEqual([]);
    });

    test('sources: how many are broken and overdue, and the worst', async () => {
      const add = (name: string) =>
        store.saveFeed({
          ...{ url: `https://${name}.example/feed`, title: name, group: null },
          ...{ kind: 'network', shared: true, now: NOON },
        });
      const [once, often] = [await add('once'), await add('often')];
      await add('sound');
      await store.markFeed(once.id, { lastError: 'Gone.', failures: 1, nextDueAt: YESTERDAY });
      await store.markFeed(often.id, { lastError: 'Away.', failures: 7, nextDueAt: NOON });
      expect(await store.countFeeds(NOON)).toMatchObject({
        ...{ followed: 3, broken: 2, overdue: 1, nextDueAt: YESTERDAY },
      });
      const worst = await store.findWorstFeeds(9);
      expect(worst.map(({ title, failures }) => `${title} ${failures}`)).toEqual([
        'often 7',
        'once 1',
      ]);
    });

    test('complaints, the newest first, told or not', async () => {
      const complain = (id: string, savedAt: string) =>
        store.saveComplaint({
          ...{ id, placeId: 'here', platform: 'discord', placeName: null, line: 'quotes lee' },
          ...{ quoteIds: ['q'], articleIds: [], reason: 'words', savedAt, note: 'Not so.' },
        });
      await complain('a', YESTERDAY);
      await complain('b', NOON);
      await store.noteComplaintTold('b', NOON);
      expect(await store.countComplaints()).toEqual({ words: 2 });
      expect(await store.findNewestComplaints(1)).toMatchObject([{ id: 'b', note: 'Not so.' }]);
    });

    test('who holds connections to a platform, and who stands by', async () => {
      const asked = { bot: 'b', count: 2, takes: true, leaseMs: MINUTE, gapMs: 0, settledMs: 0 };
      await store.holdShards({ ...asked, holder: 'one', count: 1 });
      await store.holdShards({ ...asked, holder: 'two', count: 1 });
      expect(await store.listHolders()).toMatchObject([
        { bot: 'b', holder: 'one', shards: 1 },
        { bot: 'b', holder: 'two', shards: 0 },
      ]);
    });

    test('how large the database is', async () => {
      const { bytes, rows } = await store.readSize();
      expect(bytes).toBeGreaterThan(10_000);
      expect(Object.keys(rows)).toContain('deliveries');
      if (engine === 'sqlite') expect(rows.orders).toBe(1);
    });
  });
