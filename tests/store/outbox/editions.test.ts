import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reply } from '../../../src/chat/reply/reply.ts';
import type { EditionRange } from '../../../src/store/outbox/editions.ts';
import type { Store } from '../../../src/store/store.ts';
import { addEdition } from '../../support/editions.ts';
import { addFeed, claimSlot, makeArticle, makeBriefing, NOON } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const PENDING = { slot: '2026-03-04T12:00', state: 'pending' } as const;
const KEPT = { id: 'e1', reply: '{"title":"The news"}', articleIds: ['a1'], savedAt: NOON };

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`editions ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      const { id: feedId } = await addFeed(store);
      await store.saveArticle(makeArticle({ id: 'a1', feedId, readAt: NOON }), [], '');
    });
    afterEach(() => database.drop());

    /** Posts the edition by a briefing, as a message of its own. */
    async function post(id: string, fields: { placeId?: string } = {}) {
      const place = { id: fields.placeId ?? 'here', platform: 'discord' as const, name: 'News' };
      const briefing = makeBriefing({ id, place });
      await store.saveOrder(briefing);
      await claimSlot(store, briefing, PENDING, '2026-03-05T12:00:00.000Z');
      const [held] = await store.claimDeliveries('discord', 9, 60_000);
      await store.keepEditions([KEPT]);
      const [started] = await store.startAttempts([{ ...held!, editionId: KEPT.id }], 60_000);
      await store.settleDeliveries([{ delivery: started!, state: 'sent', messageId: `m-${id}` }]);
      return { briefing, delivery: started! };
    }
    const search = { articleIds: ['a1'], beyond: '', limit: 9 };

    test('are kept once, however many post them, and are read again', async () => {
      await post('b1');
      await post('b2');
      expect(await store.readEdition('e1')).toBe(KEPT.reply);
      expect(await store.findEditions({ orderId: 'b1', limit: 9 })).toMatchObject([
        { slot: PENDING.slot, reply: KEPT.reply },
      ]);
    });

    test('are found by an article that was edited, with the messages that show them', async () => {
      const { delivery } = await post('b1');
      await post('b2', { placeId: 'elsewhere' });
      const found = await store.findShowing(search);
      expect(found.map(({ messageId }) => messageId).sort()).toEqual(['m-b1', 'm-b2']);
      expect(await store.findShowing({ ...search, beyond: found[0]!.id })).toHaveLength(1);
      expect(await store.findShowing({ ...search, articleIds: ['a2'] })).toEqual([]);
      expect(await store.findShown(delivery.id)).toMatchObject({ editionId: 'e1' });
    });

    test('name what was edited since, and what is gone', async () => {
      const edit = {
        title: 'New',
        text: 'New words.',
        quotes: [],
        terms: '',
        company: [],
        bands: [],
      };
      const at = '2026-03-04T15:00:00.000Z';
      await store.reviseArticle('a1', { ...edit, isWithdrawn: () => false, now: at });
      expect(await store.findEdited(NOON)).toEqual([{ articleId: 'a1', at }]);
      expect(await store.findEdited('2026-03-04T15:00:01.000Z')).toEqual([]);
    });

    test('give way to what a message shows once it is corrected', async () => {
      const { delivery } = await post('b1');
      await store.replaceEdition(delivery.id, { ...KEPT, id: 'e2', reply: '{"title":"Mended"}' });
      expect(await store.findEditions({ orderId: 'b1', limit: 9 })).toMatchObject([
        { reply: '{"title":"Mended"}' },
      ]);
    });

    test('are read on both sides of a place, also of two that were due at once', async () => {
      const briefing = makeBriefing({ id: 'many', paused: true });
      await store.saveOrder(briefing);
      const posted: { dueAt: string; id: string }[] = [];
      for (const [at, hour] of ['08', '09', '09', '10'].entries()) {
        const dueAt = `2026-03-04T${hour}:00:00.000Z`;
        const given = { reply: reply(`Edition ${at}`), dueAt, slot: `slot ${at}` };
        posted.push({ dueAt, id: await addEdition(store, briefing, given) });
      }
      const read = async (range: EditionRange) =>
        (await store.findEditions({ orderId: 'many', ...range })).map(({ id }) => id);
      const all = await read({ limit: 9 });
      expect([all[0], all[3]]).toEqual([posted[3]!.id, posted[0]!.id]);
      const [, second, third] = all.map((id) => posted.find((one) => one.id === id)!);
      expect(await read({ before: second!, limit: 9 })).toEqual(all.slice(2));
      expect(await read({ after: third!, limit: 9 })).toEqual(all.slice(0, 2).reverse());
      expect(await read({ before: { dueAt: second!.dueAt }, limit: 9 })).toEqual(all.slice(3));
    });

    test('a correction is no edition, and does not count as the last post', async () => {
      const { briefing, delivery } = await post('b1');
      const correction = { slot: `${PENDING.slot} corrected`, dueAt: '2026-03-04T18:00:00.000Z' };
      const slot = { ...correction, under: 'm-b1', corrects: delivery.id };
      expect(await store.addDelivery(briefing, slot)).toBe(true);
      expect(await store.addDelivery(briefing, slot)).toBe(false);
      const [held] = await store.claimDeliveries('discord', 9, 60_000);
      expect(held).toMatchObject({ corrects: delivery.id, under: 'm-b1' });
      await store.settleDeliveries([{ delivery: held!, state: 'sent', messageId: 'm2' }]);
      expect(await store.findDeliveries('b1', 9)).toHaveLength(1);
      expect(await store.lastSent(['b1'], '2026-03-06')).toEqual(new Map([['b1', NOON]]));
    });

    test('go with the last order that has posted them', async () => {
      await post('b1');
      await post('b2', { placeId: 'elsewhere' });
      await store.deleteOrder('here', 'b1');
      expect(await store.readEdition('e1')).toBe(KEPT.reply);
      await store.forgetPlace('elsewhere');
      expect(await store.readEdition('e1')).toBeUndefined();
    });

    test('go with old deliveries', async () => {
      await post('b1');
      await store.forgetDeliveries('2026-03-04T11:00:00.000Z');
      expect(await store.readEdition('e1')).toBe(KEPT.reply);
      await store.forgetDeliveries('2026-03-06T12:00:00.000Z');
      expect(await store.readEdition('e1')).toBeUndefined();
    });
  });
