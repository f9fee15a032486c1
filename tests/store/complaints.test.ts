import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Complaint } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { NOON } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const complaint = (id: string, parts: Partial<Complaint> = {}): Complaint => ({
  ...{ id, placeId: 'slack:T1', platform: 'slack', placeName: 'Desk', line: 'quotes lee' },
  ...{ quoteIds: ['q1'], articleIds: ['a1', 'a2'], reason: 'words', savedAt: NOON },
  ...parts,
});

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`complaints ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
    });
    afterEach(() => database.drop());

    test('come back as they were saved, the oldest first, until they are told', async () => {
      const later = complaint('b', { savedAt: '2026-03-05T12:00:00.000Z', placeName: null });
      expect(await store.saveComplaint(later)).toBe(true);
      expect(await store.saveComplaint(complaint('c'))).toBe(true);
      expect(await store.findUntoldComplaints(10)).toEqual([complaint('c'), later]);
      expect(await store.findUntoldComplaints(1)).toEqual([complaint('c')]);
      await store.noteComplaintTold('c', NOON);
      expect(await store.findUntoldComplaints(10)).toEqual([later]);
    });

    test('that were saved are not saved again, told or not', async () => {
      await store.saveComplaint(complaint('a'));
      await store.noteComplaintTold('a', NOON);
      expect(await store.saveComplaint(complaint('a', { reason: 'other' }))).toBe(false);
      expect(await store.findUntoldComplaints(10)).toEqual([]);
    });

    test('are forgotten after a time, and with their place', async () => {
      await store.saveComplaint(complaint('a'));
      await store.forgetComplaints(NOON);
      expect(await store.findUntoldComplaints(10)).toHaveLength(1);
      await store.forgetComplaints('2026-03-05T00:00:00.000Z');
      expect(await store.findUntoldComplaints(10)).toEqual([]);
      await store.saveComplaint(complaint('a'));
      await store.forgetPlace('slack:T1');
      expect(await store.findUntoldComplaints(10)).toEqual([]);
    });
  });
