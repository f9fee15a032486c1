import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimDue } from '../../src/briefings/due/claim-due.ts';
import { reply } from '../../src/chat/reply/reply.ts';
import type { Edition } from '../../src/outbox/deliver.ts';
import type { Claimed } from '../../src/store/outbox/deliveries.ts';
import type { Store } from '../../src/store/store.ts';
import { addDue, addNews, deliverRound, hurried, scriptedAdapter } from '../support/briefings.ts';
import { makeBriefing } from '../support/records.ts';
import { engines, openTestStore, type TestDatabase } from '../support/stores.ts';

const DUE = '2026-03-04T08:00:00.000Z';
const RESTORED = '2026-03-04T10:00:00.000Z';
const LATER = new Date('2026-03-04T10:05:00Z');
const NEWS = { published: '2026-03-04T07:30:00.000Z', readAt: '2026-03-04T07:35:00.000Z' };

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`after a restore ${title}`, () => {
    let database: TestDatabase;
    /** What the back-up holds: a briefing that is not posted yet. */
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      await addNews(store, NEWS);
    });
    afterEach(() => database.drop());

    const deliver = (chat: ReturnType<typeof scriptedAdapter>, by: Store, threads?: true) =>
      deliverRound({
        store: hurried(by),
        adapters: { discord: { ...chat.adapter, ...(threads && { threads }) } },
        onTrouble: () => {},
        now: () => LATER,
        ...(threads && { compose: goesOn }),
      });
    const goesOn = async ({ under }: Claimed): Promise<Edition> => ({
      reply: reply(under ? 'The rest' : 'The news'),
      told: { stories: [], statements: [] },
      goesOn: !under,
    });
    const last = async () => (await store.findDeliveries('briefing', 1))[0];

    /** The desk went on after the back-up, and posted. */
    async function postBefore(chat: ReturnType<typeof scriptedAdapter>, threads?: true) {
      const before = await openTestStore();
      await addNews(before, NEWS);
      await before.saveOrder(makeBriefing({ nextDueAt: DUE }));
      await claimDue(before, LATER);
      for (let round = 0; round < 3; round++) await deliver(chat, before, threads);
      await before.close();
    }

    test('an edition that was posted since the back-up is found, and not posted again', async () => {
      const chat = scriptedAdapter();
      await postBefore(chat);
      await store.saveOrder(makeBriefing({ nextDueAt: DUE }));
      await store.noteRestored(RESTORED);
      await claimDue(store, LATER);
      await deliver(chat, store);
      expect(chat.posts).toHaveLength(1);
      expect(await last()).toMatchObject({ state: 'sent', messageId: 'm1' });
    });

    test('neither is what went on under it', async () => {
      const chat = scriptedAdapter();
      await postBefore(chat, true);
      expect(chat.posts).toHaveLength(2);
      await store.saveOrder(makeBriefing({ nextDueAt: DUE }));
      await store.noteRestored(RESTORED);
      await claimDue(store, LATER);
      for (let round = 0; round < 3; round++) await deliver(chat, store, true);
      expect(chat.posts).toHaveLength(2);
    });

    test('nor one that waited when the back-up was made', async () => {
      const chat = scriptedAdapter();
      const briefing = await addDue(store);
      await deliver(chat, store);
      await store.deleteOrder('here', briefing.id);
      await addDue(store);
      await store.noteRestored('2026-03-04T12:01:00.000Z');
      await deliver(chat, store);
      expect(chat.posts).toHaveLength(1);
      expect((await last())?.state).toBe('sent');
    });

    test('one that was not posted is, while it is not too late', async () => {
      const chat = scriptedAdapter();
      await store.saveOrder(makeBriefing({ nextDueAt: DUE }));
      await store.noteRestored(RESTORED);
      await claimDue(store, LATER);
      await deliver(chat, store);
      expect(chat.posts).toHaveLength(1);
      expect((await last())?.state).toBe('sent');
    });

    test('one that nobody can look for is left uncertain', async () => {
      const chat = scriptedAdapter([], ['unknown']);
      await store.saveOrder(makeBriefing({ nextDueAt: DUE }));
      await store.noteRestored(RESTORED);
      await claimDue(store, LATER);
      await deliver(chat, store);
      expect(chat.posts).toEqual([]);
      expect((await last())?.state).toBe('uncertain');
    });

    test('those that would be too late are left out, and say why', async () => {
      await store.saveOrder(makeBriefing({ nextDueAt: DUE }));
      await store.noteRestored('2026-03-05T20:00:00.000Z');
      await claimDue(store, new Date('2026-03-05T20:00:00Z'));
      const found = await store.findDeliveries('briefing', 9);
      expect(found.map(({ state }) => state)).toEqual(['skipped', 'skipped']);
      for (const { error } of found) expect(error).toMatch(/^restored: /u);
    });

    test('what is due afterwards is posted as ever', async () => {
      await store.saveOrder(makeBriefing({ nextDueAt: DUE }));
      await store.noteRestored('2026-03-04T07:00:00.000Z');
      await claimDue(store, LATER);
      expect((await last())?.state).toBe('pending');
    });
  });
