import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Delivery } from '../../../src/model.ts';
import type { DeliveryEnd } from '../../../src/store/outbox/deliveries.ts';
import type { Store } from '../../../src/store/store.ts';
import { claimSlot, makeBriefing, NOON } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const MINUTE = 60_000;
const TOMORROW = '2026-03-05T12:00:00.000Z';
const SLOT = { slot: '2026-03-04T09:00', state: 'pending' } as const;
/** A lease that is over when it begins. */
const OVER = -1;

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`deliveries ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    const briefing = makeBriefing();
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      await store.saveOrder(briefing);
    });
    afterEach(() => database.drop());

    const claimOne = async (leaseMs = MINUTE) => {
      await claimSlot(store, briefing, SLOT, TOMORROW);
      return (await store.claimDeliveries('discord', 9, leaseMs))[0] as Delivery;
    };
    const last = async () => (await store.findDeliveries(briefing.id, 1))[0] as Delivery;
    const start = async (delivery: Delivery, leaseMs: number) =>
      (await store.startAttempts([delivery], leaseMs)).length === 1;
    const settle = (delivery: Delivery, end: Omit<DeliveryEnd, 'delivery'>) =>
      store.settleDeliveries([{ delivery, ...end }]);

    describe('claiming a slot', () => {
      test('adds the delivery and moves the briefing on', async () => {
        expect(await claimSlot(store, briefing, SLOT, TOMORROW)).toBe(true);
        expect(await store.findBriefings('here')).toEqual([{ ...briefing, nextDueAt: TOMORROW }]);
        expect(await last()).toEqual({
          id: expect.stringMatching(/^[\w-]{24}$/),
          orderId: briefing.id,
          slot: SLOT.slot,
          platform: 'discord',
          dueAt: NOON,
          giveUpAt: '2026-03-04T18:00:00.000Z',
          state: 'pending',
          attempts: 0,
          firstAttemptAt: null,
          leaseUntil: null,
          messageId: null,
          settledAt: null,
          error: null,
          told: null,
          under: null,
          editionId: null,
          corrects: null,
        });
      });

      test('is done by one of many processes', async () => {
        const others = [store, await database.open(), await database.open()];
        const claims = others.flatMap((other) => [other, other]);
        // SQLite makes each process wait on its own thread, so there they come one after the other.
        const outcomes: boolean[] = [];
        if (store.engine === 'postgres')
          outcomes.push(
            ...(await Promise.all(claims.map((by) => claimSlot(by, briefing, SLOT, TOMORROW)))),
          );
        else for (const by of claims) outcomes.push(await claimSlot(by, briefing, SLOT, TOMORROW));
        expect(outcomes.filter(Boolean)).toHaveLength(1);
        expect(await store.findDeliveries(briefing.id, 9)).toHaveLength(1);
      });

      test('is refused to one that still has the time before', async () => {
        await claimSlot(store, briefing, SLOT, TOMORROW);
        expect(await claimSlot(store, briefing, { ...SLOT, slot: 'late' }, NOON)).toBe(false);
        expect(await store.findBriefings('here')).toMatchObject([{ nextDueAt: TOMORROW }]);
        expect(await store.findDeliveries(briefing.id, 9)).toHaveLength(1);
      });

      test('may say when the delivery was due', async () => {
        const dueAt = '2026-03-04T11:30:00.000Z';
        expect(await claimSlot(store, briefing, { ...SLOT, dueAt }, TOMORROW)).toBe(true);
        expect(await last()).toMatchObject({ dueAt });
      });

      test('moves on past a slot that is already there', async () => {
        await claimSlot(store, briefing, SLOT, TOMORROW);
        const edited = makeBriefing({ nextDueAt: TOMORROW });
        expect(await claimSlot(store, edited, SLOT, null)).toBe(false);
        expect(await store.findBriefings('here')).toMatchObject([{ nextDueAt: null }]);
        expect(await store.findDeliveries(briefing.id, 9)).toHaveLength(1);
      });

      test('does nothing for a briefing that was paused or deleted meanwhile', async () => {
        await store.setPaused('here', briefing.id, true, NOON);
        expect(await claimSlot(store, briefing, SLOT, TOMORROW)).toBe(false);
        await store.deleteOrder('here', briefing.id);
        expect(await claimSlot(store, briefing, SLOT, TOMORROW)).toBe(false);
        expect(await claimSlot(store, { ...briefing, nextDueAt: null }, SLOT, TOMORROW)).toBe(
          false,
        );
      });

      test('leaves skipped ones to nobody', async () => {
        expect(await claimSlot(store, briefing, { ...SLOT, state: 'skipped' }, TOMORROW)).toBe(
          true,
        );
        expect(await store.claimDeliveries('discord', 9, MINUTE)).toEqual([]);
      });
    });

    test('are added out of turn once, and the schedule stays', async () => {
      const now = { slot: 'now', dueAt: '2026-03-04T11:30:00.000Z' };
      expect(await store.addDelivery(briefing, now)).toBe(true);
      expect(await store.addDelivery(briefing, now)).toBe(false);
      expect(await last()).toMatchObject({ ...now, state: 'pending' });
      expect(await store.findBriefings('here')).toEqual([briefing]);
    });

    describe('claiming deliveries', () => {
      test('gives each to one worker, with its briefing, the oldest first', async () => {
        const later = makeBriefing({ id: 'later', nextDueAt: TOMORROW });
        await store.saveOrder(later);
        await claimSlot(store, later, SLOT, null);
        await claimSlot(store, briefing, SLOT, TOMORROW);
        const claimed = await store.claimDeliveries('discord', 9, MINUTE);
        expect(claimed.map((one) => [one.dueAt, one.order])).toEqual([
          [NOON, { ...briefing, nextDueAt: TOMORROW }],
          [TOMORROW, { ...later, nextDueAt: null }],
        ]);
        expect(await store.claimDeliveries('discord', 9, MINUTE)).toEqual([]);
      });

      test('never gives two workers the same or more than they asked for', async () => {
        const other = await database.open();
        for (let n = 0; n < 12; n++) {
          const one = makeBriefing({ id: `briefing-${n}` });
          await store.saveOrder(one);
          await claimSlot(store, one, SLOT, null);
        }
        const rounds = await Promise.all(
          [store, other, store, other].map((by) => by.claimDeliveries('discord', 3, MINUTE)),
        );
        const ids = rounds.flat().map(({ id }) => id);
        expect(Math.max(...rounds.map((round) => round.length))).toBe(3);
        expect(new Set(ids).size).toBe(ids.length);
      });

      test('takes over from a worker whose lease is over', async () => {
        const lost = await claimOne(OVER);
        const [found] = await store.claimDeliveries('discord', 9, MINUTE);
        expect(found).toMatchObject({ id: lost.id, state: 'pending' });
        expect(found?.leaseUntil && found.leaseUntil > lost.leaseUntil!).toBe(true);
      });

      test('writes leases as ISO 8601 in UTC, as long as asked for', async () => {
        await claimOne(MINUTE);
        const short = Date.parse((await last()).leaseUntil!);
        await settle(await last(), { state: 'pending' });
        const [long] = await store.claimDeliveries('discord', 9, 61 * MINUTE);
        const leaseUntil = long!.leaseUntil!;
        expect(new Date(leaseUntil).toISOString()).toBe(leaseUntil);
        expect(Date.parse(leaseUntil) - short).toBeGreaterThanOrEqual(60 * MINUTE);
      });
    });

    describe('an attempt', () => {
      test('is counted, and the first one is dated', async () => {
        const delivery = await claimOne();
        expect(await start(delivery, 2 * MINUTE)).toBe(true);
        const started = await last();
        expect(started).toMatchObject({ state: 'attempted', attempts: 1 });
        expect(started.firstAttemptAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        expect(started.leaseUntil! > delivery.leaseUntil!).toBe(true);

        expect(await start(started, OVER)).toBe(true);
        const [retaken] = await store.claimDeliveries('discord', 9, MINUTE);
        expect(retaken).toMatchObject({
          state: 'attempted',
          attempts: 2,
          firstAttemptAt: started.firstAttemptAt,
        });
      });

      test('may not begin when the lease is over', async () => {
        const delivery = await claimOne(OVER);
        expect(await start(delivery, MINUTE)).toBe(false);
        expect(await last()).toMatchObject({ state: 'pending', attempts: 0 });
      });

      test('may not begin when another worker has the lease', async () => {
        const delivery = await claimOne(OVER);
        await store.claimDeliveries('discord', 9, MINUTE);
        expect(await start(delivery, MINUTE)).toBe(false);
      });

      test('may not begin when the delivery is settled', async () => {
        const delivery = await claimOne();
        await settle(delivery, { state: 'sent', messageId: '7' });
        expect(await start(delivery, MINUTE)).toBe(false);
      });
    });

    describe('settling', () => {
      test.each(['sent', 'failed', 'skipped', 'uncertain'] as const)(
        'as %s keeps what is known and ends it',
        async (state) => {
          const delivery = await claimOne();
          await settle(delivery, { state, messageId: '7', error: 'Why.' });
          expect(await last()).toMatchObject({
            state,
            messageId: '7',
            error: 'Why.',
            leaseUntil: null,
          });
          expect(await store.claimDeliveries('discord', 9, MINUTE)).toEqual([]);
        },
      );

      test('as pending gives it back at once', async () => {
        const delivery = await claimOne();
        await settle(delivery, { state: 'pending', error: 'Busy.' });
        expect(await store.claimDeliveries('discord', 9, MINUTE)).toMatchObject([
          { error: 'Busy.' },
        ]);
      });

      test('as pending may hold it back', async () => {
        const delivery = await claimOne();
        await settle(delivery, { state: 'pending', retryAfterMs: MINUTE });
        expect(await store.claimDeliveries('discord', 9, MINUTE)).toEqual([]);
        await settle(await last(), { state: 'pending', retryAfterMs: OVER });
        expect(await store.claimDeliveries('discord', 9, MINUTE)).toHaveLength(1);
      });

      test('takes nothing but “sent” from a worker that has lost its lease', async () => {
        const lost = await claimOne(OVER);
        const [held] = await store.claimDeliveries('discord', 9, MINUTE);
        await store.startAttempts([held!], MINUTE);
        await settle(lost, { state: 'pending', error: 'Busy.' });
        await settle(lost, { state: 'failed', error: 'Busy.' });
        expect(await last()).toMatchObject({ state: 'attempted', error: null });
        await settle(lost, { state: 'sent', messageId: '7' });
        expect(await last()).toMatchObject({ state: 'sent', messageId: '7' });
      });

      test('too late does not reopen what another worker has sent', async () => {
        const delivery = await claimOne();
        await settle(delivery, { state: 'sent', messageId: '7' });
        await settle(delivery, { state: 'pending', error: 'Timed out.' });
        expect(await last()).toMatchObject({ state: 'sent', messageId: '7', error: null });
      });

      test('learns that an uncertain one has arrived', async () => {
        const delivery = await claimOne();
        await settle(delivery, { state: 'uncertain' });
        await settle(delivery, { state: 'sent', messageId: '7' });
        expect(await last()).toMatchObject({ state: 'sent', messageId: '7' });
      });
    });

    test('are listed newest first', async () => {
      await claimSlot(store, briefing, SLOT, TOMORROW);
      const next = { ...briefing, nextDueAt: TOMORROW };
      await claimSlot(store, next, { ...SLOT, slot: '2026-03-05T09:00' }, null);
      const slots = async (limit: number) =>
        (await store.findDeliveries(briefing.id, limit)).map(({ slot }) => slot);
      expect(await slots(9)).toEqual(['2026-03-05T09:00', '2026-03-04T09:00']);
      expect(await slots(1)).toEqual(['2026-03-05T09:00']);
    });
  });
