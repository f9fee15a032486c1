import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimDue } from '../../../src/briefings/due/claim-due.ts';
import type { Briefing } from '../../../src/model.ts';
import type { Store } from '../../../src/store/store.ts';
import { makeBriefing } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`claiming what is due ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
    });
    afterEach(() => database.drop());

    const DUE = '2026-03-04T08:00:00.000Z';
    /** 9:00 in Berlin every day, next on 4 March. */
    const save = async (fields: Partial<Briefing> = {}) => {
      await store.saveOrder(makeBriefing({ nextDueAt: DUE, ...fields }));
    };
    const claimAt = (now: string) => claimDue(store, new Date(now));
    const slots = async (id = 'briefing') =>
      (await store.findDeliveries(id, 9)).map(({ slot, state, dueAt }) => [slot, state, dueAt]);
    const next = async () => (await store.findBriefings('here'))[0]?.nextDueAt;

    test('makes one delivery a slot and moves on', async () => {
      await save();
      expect(await claimAt('2026-03-04T08:00:00Z')).toBe(1);
      expect(await claimAt('2026-03-04T08:01:00Z')).toBe(0);
      expect(await slots()).toEqual([['2026-03-04T09:00', 'pending', DUE]]);
      expect(await next()).toBe('2026-03-05T08:00:00.000Z');
    });

    test('leaves alone what is not due yet', async () => {
      await save();
      expect(await claimAt('2026-03-04T07:59:59Z')).toBe(0);
      expect(await slots()).toEqual([]);
    });

    test('makes one delivery though two claim at once', async () => {
      await save();
      // A second connection to SQLite would make this one wait on its own thread.
      const other = store.engine === 'sqlite' ? store : await database.open();
      const now = new Date('2026-03-04T08:00:00Z');
      await Promise.all([claimDue(store, now), claimDue(other, now)]);
      expect(await slots()).toHaveLength(1);
    });

    test('takes the newest slot alone after an outage, and notes why others were missed', async () => {
      await save();
      expect(await claimAt('2026-03-11T13:59:00Z')).toBe(1);
      const [newest, ...missed] = await slots();
      expect(newest).toEqual(['2026-03-11T09:00', 'pending', '2026-03-11T08:00:00.000Z']);
      expect(missed.map(([, state]) => state)).toEqual(Array(7).fill('skipped'));
      const [, before] = await store.findDeliveries('briefing', 2);
      expect(before?.error).toMatch(/^missed: I was not running then/u);
      expect(await next()).toBe('2026-03-12T08:00:00.000Z');
    });

    test.each([
      ['2026-03-04T14:00:00.000Z', 'pending'],
      ['2026-03-04T14:00:00.001Z', 'skipped'],
    ])('at %s the slot of 8:00 is %s', async (now, state) => {
      await save();
      await claimAt(now);
      expect(await slots()).toEqual([['2026-03-04T09:00', state, DUE]]);
    });

    test('posts an hour that comes twice once, and one that is skipped after the gap', async () => {
      const zone = 'America/New_York';
      await save({ times: ['01:30'], zone, nextDueAt: '2026-11-01T05:30:00.000Z' });
      expect(await claimAt('2026-11-01T05:30:00Z')).toBe(1);
      expect(await claimAt('2026-11-01T06:30:00Z')).toBe(0);
      expect(await next()).toBe('2026-11-02T06:30:00.000Z');
      await save({ id: 'gap', times: ['02:30'], zone, nextDueAt: '2026-03-08T07:00:00.000Z' });
      await claimAt('2026-03-08T07:00:00Z');
      expect(await slots('gap')).toEqual([
        ['2026-03-08T02:30', 'pending', '2026-03-08T07:00:00.000Z'],
      ]);
    });

    test('posts a day once though the zone is edited in between', async () => {
      await save();
      await claimAt('2026-03-04T08:00:00Z');
      const later = { zone: 'America/New_York', nextDueAt: '2026-03-04T14:00:00.000Z' };
      await save(later);
      await claimAt('2026-03-04T14:00:00Z');
      expect(await slots()).toHaveLength(1);
      expect(await next()).toBe('2026-03-05T14:00:00.000Z');
    });

    test('is as patient as the briefing says', async () => {
      await save({ graceMinutes: 30 });
      await claimAt('2026-03-04T08:30:01Z');
      expect(await store.findDeliveries('briefing', 9)).toMatchObject([
        { state: 'skipped', error: expect.stringContaining('too late afterwards') },
      ]);
    });

    test('tries a channel that has refused three times once a day', async () => {
      const refused = { refusals: 3, refusal: 'No permission.', refusedAt: '2026-03-03T08:00:00Z' };
      await save(refused);
      await claimAt('2026-03-04T08:00:00Z');
      expect(await slots()).toEqual([['2026-03-04T09:00', 'pending', DUE]]);
      const next = '2026-03-05T08:00:00.000Z';
      await save({ ...refused, refusedAt: '2026-03-04T20:00:00.000Z', nextDueAt: next });
      await claimAt(next);
      expect((await store.findDeliveries('briefing', 1))[0]).toMatchObject({
        state: 'skipped',
        error: 'on hold, and tried once a day: No permission.',
      });
    });

    test('pauses one that cannot be scheduled, and goes on', async () => {
      await save({ id: 'broken', zone: 'Mars/Base' });
      await save();
      await claimAt('2026-03-04T08:00:00Z');
      expect(await slots()).toHaveLength(1);
      const briefings = await store.findBriefings('here');
      expect(briefings.find(({ id }) => id === 'broken')).toMatchObject({
        paused: true,
        refusal: expect.stringContaining('Mars/Base'),
      });
    });

    test('never takes a paused one', async () => {
      await save({ paused: true });
      expect(await claimAt('2026-03-09T08:00:00Z')).toBe(0);
      expect(await slots()).toEqual([]);
    });
  });
