import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeBriefing, makeFollow, NOON } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const finding = (key: string, fields = {}) => ({
  ...{ orderId: 'follow', key, articleId: `in ${key}`, wordsKey: key, foundAt: NOON },
  ...fields,
});

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`follows ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      await store.saveOrder(makeFollow());
    });
    afterEach(() => database.drop());

    test('keep what they find once, for one delivery', async () => {
      await store.addFindings([finding('a'), finding('a'), finding('b')]);
      await store.bindFindings({ id: 'd1', orderId: 'follow' });
      await store.addFindings([finding('a'), finding('c')]);
      await store.bindFindings({ id: 'd2', orderId: 'follow' });
      const keys = async (id: string) => (await store.findBound(id)).map(({ key }) => key);
      expect(await keys('d1')).toEqual(['a', 'b']);
      expect(await keys('d2')).toEqual(['c']);
      await store.postponeFindings({ id: 'd1', orderId: 'follow' }, NOON);
      expect(await keys('d1')).toEqual([]);
      expect((await store.findFollows('here'))[0]?.nextDueAt).toBe(NOON);
      await store.dropFindings('follow');
      expect(await store.hasOpenFindings('follow')).toBe(false);
      expect(await store.findLastFound(['follow'])).toEqual(new Map([['follow', NOON]]));
    });

    test('leave what is known already, as if it was never found', async () => {
      await store.addFindings([finding('a'), finding('b')]);
      await store.bindFindings({ id: 'd1', orderId: 'follow' });
      await store.leaveKnown('d1', ['in a']);
      expect((await store.findBound('d1')).map(({ key }) => key)).toEqual(['b']);
      await store.leaveKnown('d1', ['in b']);
      expect(await store.findLastFound(['follow'])).toEqual(new Map());
      expect(await store.hasOpenFindings('follow')).toBe(false);
    });

    test('lose what they found with them, and what is long ago', async () => {
      await store.saveOrder(makeFollow({ id: 'other' }));
      await store.addFindings([
        finding('a'),
        finding('b', { orderId: 'other' }),
        finding('c', { orderId: 'other', foundAt: '2026-01-01T00:00:00.000Z' }),
      ]);
      await store.deleteOrder('here', 'follow');
      await store.forgetFindings('2026-02-01T00:00:00.000Z');
      const left = await store.findFindings(['follow', 'other'], ['in a', 'in b', 'in c']);
      expect(left.map(({ key }) => key)).toEqual(['b']);
    });

    test('wait where they have something to tell and are not due yet', async () => {
      await store.saveOrder(makeFollow({ id: 'due', nextDueAt: NOON }));
      await store.saveOrder(makeFollow({ id: 'paused', paused: true }));
      await store.saveOrder(makeFollow({ id: 'briefing', when: 'briefing' }));
      await store.saveOrder(makeFollow({ id: 'empty' }));
      await store.saveOrder(makeFollow({ id: 'posting' }));
      await store.addDelivery(makeFollow({ id: 'posting' }), { slot: NOON, dueAt: NOON });
      for (const orderId of ['follow', 'due', 'paused', 'briefing', 'posting'])
        await store.addFindings([finding('a', { orderId })]);
      expect((await store.findWaiting()).map(({ id }) => id)).toEqual(['follow']);
      await store.setDue([
        { id: 'follow', dueAt: '2026-03-04T13:00:00.000Z' },
        { id: 'due', dueAt: '2026-03-04T13:00:00.000Z' },
        { id: 'paused', dueAt: '2026-03-04T13:00:00.000Z' },
      ]);
      const due = new Map(
        (await store.findFollows('here')).map(({ id, nextDueAt }) => [id, nextDueAt]),
      );
      expect(due.get('follow')).toBe('2026-03-04T13:00:00.000Z');
      expect(due.get('due')).toBe(NOON);
      expect(due.get('paused')).toBeNull();
    });

    test('are known with what their places see', async () => {
      const own = await addFeed(store, 'https://own.example/feed', { followedBy: ['there'] });
      await store.mergeSpeakers('there', 'a-lee', 'ann-lee');
      await store.saveOrder(
        makeFollow({ id: 'there', place: { id: 'there', platform: 'discord', name: 'There' } }),
      );
      await store.saveOrder(makeFollow({ id: 'paused', paused: true }));
      await store.saveOrder(makeBriefing());
      const found = new Map(
        (await store.findFollowers()).map(({ follow, place }) => [follow.id, place]),
      );
      expect([...found.keys()].sort()).toEqual(['follow', 'there']);
      expect([...found.get('follow')!.realms]).toEqual(['shared']);
      expect([...found.get('there')!.realms]).toEqual(['shared', own.id]);
      expect(found.get('there')!.voices.voiceOf('a-lee', null)).toBe('ann-lee');
      expect(found.get('follow')!.voices.voiceOf('a-lee', null)).toBe('a-lee');
    });

    test('of one person are found wherever they were made', async () => {
      const mine = { channel: { id: '@u7', name: 'Ann' } };
      const there = { id: 'discord:9', platform: 'discord', name: 'There' };
      await store.saveOrder(makeFollow({ id: 'mine', ...mine }));
      await store.saveOrder(makeFollow({ id: 'mine too', ...mine, place: there }));
      await store.saveOrder(
        makeFollow({ id: 'not mine', ...mine, place: { ...there, id: 's', platform: 'slack' } }),
      );
      expect((await store.findPersonalFollows('discord', 'u7')).map(({ id }) => id)).toEqual([
        'mine',
        'mine too',
      ]);
    });

    test('are looked for by one process at a time', async () => {
      expect(await store.readMark('follows')).toBeUndefined();
      await store.saveMark('follows', '1');
      await store.saveMark('follows', '2');
      expect(await store.readMark('follows')).toBe('2');
      expect(await store.leaseWatch('follows', 60_000)).toBe(true);
      expect(await store.leaseWatch('follows', 60_000)).toBe(false);
      await store.releaseWatch('follows');
      expect(await store.leaseWatch('follows', -1)).toBe(true);
      expect(await store.leaseWatch('follows', 60_000)).toBe(true);
    });
  });
