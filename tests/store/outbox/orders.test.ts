import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Briefing } from '../../../src/model.ts';
import type { Store } from '../../../src/store/store.ts';
import { claimSlot, makeBriefing, NOON } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`briefings and cursors ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
    });
    afterEach(() => database.drop());

    test('come back as they were saved, the oldest first', async () => {
      const first = makeBriefing({ id: 'z', topics: ['gas talks'] });
      const second = makeBriefing({ id: 'a', createdAt: '2026-03-05T00:00:00.000Z' });
      await store.saveOrder(second);
      await store.saveOrder(first);
      expect(await store.findBriefings('here')).toEqual([first, second]);
    });

    test('keep whom they ping and when they are quiet', async () => {
      const ping = { id: '4001', name: 'editors “of” ☀' };
      await store.saveOrder(makeBriefing({ ping, quiet: '22:00-07:00' }));
      expect(await store.findBriefings('here')).toMatchObject([{ ping, quiet: '22:00-07:00' }]);
      await store.saveOrder(makeBriefing());
      expect(await store.findBriefings('here')).toEqual([makeBriefing()]);
    });

    test('of before ping nobody and have no quiet hours', async () => {
      const { ping, quiet, ...before } = makeBriefing();
      await store.saveOrder(before as Briefing);
      expect(await store.findBriefings('here')).toEqual([makeBriefing()]);
      expect(await store.dueOrders(NOON, 9)).toEqual([makeBriefing()]);
    });

    test('take the changes of their own place', async () => {
      await store.saveOrder(makeBriefing());
      const changed = makeBriefing({ times: ['18:30'], channel: { id: '2', name: 'desk' } });
      await store.saveOrder(changed);
      expect(await store.findBriefings('here')).toEqual([changed]);
    });

    test('are due when their time has come, the longest overdue first', async () => {
      await store.saveOrder(makeBriefing({ id: 'now' }));
      await store.saveOrder(makeBriefing({ id: 'over', nextDueAt: '2026-03-04T09:00:00.000Z' }));
      await store.saveOrder(makeBriefing({ id: 'later', nextDueAt: '2026-03-04T13:00:00.000Z' }));
      await store.saveOrder(makeBriefing({ id: 'never', nextDueAt: null }));
      await store.saveOrder(makeBriefing({ id: 'paused', paused: true }));
      const due = async (limit: number) => (await store.dueOrders(NOON, limit)).map(({ id }) => id);
      expect(await due(9)).toEqual(['over', 'now']);
      expect(await due(1)).toEqual(['over']);
    });

    test('pause, and resume with the next time', async () => {
      await store.saveOrder(makeBriefing());
      expect(await store.setPaused('here', 'briefing', true, null)).toBe(true);
      expect(await store.findBriefings('here')).toMatchObject([{ paused: true, nextDueAt: null }]);
      expect(await store.setPaused('here', 'briefing', false, NOON)).toBe(true);
      expect(await store.dueOrders(NOON, 9)).toEqual([makeBriefing()]);
      expect(await store.setPaused('here', 'unknown', true, null)).toBe(false);
    });

    test('are deleted with their deliveries', async () => {
      await store.saveOrder(makeBriefing());
      await claimSlot(store, makeBriefing(), { slot: 's', state: 'pending' }, null);
      expect(await store.deleteOrder('here', 'briefing')).toBe(true);
      expect(await store.deleteOrder('here', 'briefing')).toBe(false);
      expect(await store.findDeliveries('briefing', 9)).toEqual([]);
      expect(await store.claimDeliveries('discord', 9, 60_000)).toEqual([]);
    });

    test('leave a cursor with the line saved last', async () => {
      const cursor = { id: 'c', placeId: 'here', savedAt: NOON };
      await store.saveCursor({ ...cursor, line: 'quotes peskov' });
      await store.saveCursor({ ...cursor, line: 'quotes lagarde' });
      expect(await store.findCursor('here', 'c')).toBe('quotes lagarde');
      expect(await store.findCursor('here', 'unknown')).toBeUndefined();
    });
  });
