import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { claimSlot, makeBriefing, NOON } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const OUT = { hindrance: 'out', reason: 'Invite me.', at: NOON } as const;
const { channel } = makeBriefing();
const IN_NEWS = { placeId: 'here', channelId: channel.id };

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`what keeps us from posting ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
    });
    afterEach(() => database.drop());

    const briefings = () => store.findBriefings('here');

    test('pauses what is posted there, and not what somebody has paused', async () => {
      await store.saveOrder(makeBriefing({ id: 'a' }));
      await store.saveOrder(makeBriefing({ id: 'b', paused: true, nextDueAt: null }));
      await store.saveOrder(makeBriefing({ id: 'c', channel: { id: '2', name: 'desk' } }));
      expect(await store.hinder(IN_NEWS, OUT)).toMatchObject([
        { id: 'a', paused: true, hindrance: 'out', refusal: 'Invite me.', refusedAt: NOON },
      ]);
      expect(await store.hinder(IN_NEWS, OUT)).toEqual([]);
      expect((await briefings()).map(({ hindrance }) => hindrance)).toEqual(['out', null, null]);
      expect(
        await store.hinder({ placeId: 'here' }, { ...OUT, hindrance: 'access' }),
      ).toMatchObject([{ id: 'c' }]);
    });

    test('another reason takes the place of those that it replaces alone', async () => {
      await store.saveOrder(makeBriefing({ id: 'a' }));
      await store.hinder(IN_NEWS, OUT);
      const archived = { ...OUT, hindrance: 'archived' } as const;
      expect(await store.hinder(IN_NEWS, { ...archived, instead: ['left'] })).toEqual([]);
      expect(await store.hinder(IN_NEWS, { ...archived, instead: ['out'] })).toHaveLength(1);
    });

    test('what goes on does so once, and not where a person has paused it since', async () => {
      await store.saveOrder(makeBriefing({ id: 'a' }));
      const [order] = await store.hinder(IN_NEWS, OUT);
      const running = { ...order!, paused: false, hindrance: null, nextDueAt: NOON };
      expect(await store.goOn({ ...running, place: { ...order!.place, id: 'there' } })).toBe(false);
      expect(await Promise.all([store.goOn(running), store.goOn(running)])).toContain(false);
      expect(await briefings()).toMatchObject([{ paused: false, nextDueAt: NOON }]);
      await store.hinder(IN_NEWS, OUT);
      await store.setPaused('here', 'a', true, null);
      expect(await store.goOn(running)).toBe(false);
      expect(await briefings()).toMatchObject([{ paused: true, hindrance: null }]);
    });

    test('what waits to be posted there is dropped, with the reason', async () => {
      const briefing = makeBriefing({ id: 'a' });
      await store.saveOrder(briefing);
      await claimSlot(store, briefing, { slot: '2026-03-04T12:00', state: 'pending' }, NOON);
      const held = await store.claimDeliveries('discord', 1, 60_000);
      await store.hinder(IN_NEWS, OUT);
      expect(await store.startAttempts(held, 60_000)).toEqual([]);
      expect(await store.findDeliveries('a', 1)).toMatchObject([
        { state: 'skipped', error: 'Invite me.' },
      ]);
    });

    test('what was paused as we left a place says so', async () => {
      await store.enterPlace({ id: 'here', platform: 'discord', name: 'Here' }, 'us', NOON);
      await store.saveOrder(makeBriefing({ id: 'a' }));
      await store.leavePlace('here', 'us', NOON);
      expect(await briefings()).toMatchObject([{ hindrance: 'left', refusedAt: NOON }]);
    });

    test('a channel has another name', async () => {
      await store.saveOrder(makeBriefing({ id: 'a' }));
      expect(await store.renameChannel('here', { id: channel.id, name: 'wire' })).toBe(true);
      expect(await store.renameChannel('there', { id: channel.id, name: 'x' })).toBe(false);
      expect(await briefings()).toMatchObject([{ channel: { id: channel.id, name: 'wire' } }]);
    });

    test('editors are kept by place', async () => {
      const ines = { userId: 'u2', addedBy: 'u1', addedAt: NOON };
      expect(await store.addEditor({ placeId: 'here', ...ines })).toBe(true);
      expect(await store.addEditor({ placeId: 'here', ...ines })).toBe(false);
      expect(await store.findEditors('here')).toEqual([ines]);
      expect(await store.isEditor('there', 'u2')).toBe(false);
      expect(await store.isEditor('here', 'u2')).toBe(true);
      await store.forgetPlace('here');
      expect(await store.findEditors('here')).toEqual([]);
      expect(await store.removeEditor('here', 'u2')).toBe(false);
    });
  });
