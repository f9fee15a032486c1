import { expect, test, vi } from 'vitest';
import { reply } from '../../src/chat/reply/reply.ts';
import { createOutbox } from '../../src/outbox/create-outbox.ts';
import { scriptedAdapter } from '../support/briefings.ts';
import { makeBriefing, NOON } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

const compose = async () => ({
  reply: reply('The news'),
  told: { stories: [], statements: [] },
});

test('a channel with more to post than a lease lasts gets all of it, once each', async () => {
  const store = await openTestStore();
  for (let each = 0; each < 40; each++) {
    const briefing = makeBriefing({ id: `b${each}`, nextDueAt: null });
    await store.saveOrder(briefing);
    await store.addDelivery(briefing, { slot: 'noon', dueAt: NOON });
  }
  const chat = scriptedAdapter();
  const now = () => new Date(NOON);
  const outbox = createOutbox({
    ...{ store, adapters: { discord: chat.adapter }, operator: null, now, random: () => 0 },
    ...{ compose, onTrouble: () => {} },
    // Forty times the gap are three leases.
    ...{ channelGapMs: 15, leaseMs: 200 },
  });
  await vi.waitFor(
    async () => {
      await outbox.fill();
      expect(chat.posts.length).toBeGreaterThanOrEqual(40);
    },
    { timeout: 20_000, interval: 50 },
  );
  await outbox.idle();
  expect(new Set(chat.posts.map(({ key }) => key)).size).toBe(40);
  expect(chat.posts).toHaveLength(40);
  await outbox.stop();
  await store.close();
});
