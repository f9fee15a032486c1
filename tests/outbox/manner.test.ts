import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Adapter } from '../../src/chat/adapter.ts';
import { reply } from '../../src/chat/reply/reply.ts';
import type { Edition } from '../../src/outbox/deliver.ts';
import type { Claimed } from '../../src/store/outbox/deliveries.ts';
import type { Store } from '../../src/store/store.ts';
import { addDue, addNews, deliverRound, hurried, scriptedAdapter } from '../support/briefings.ts';
import { openTestStore } from '../support/stores.ts';

const EDITORS = { id: '4001', name: 'editors' };

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
  await addNews(store);
});
afterEach(() => store.close());

const deliver = (adapter: Adapter, at: string, parts = {}) =>
  deliverRound({
    store: hurried(store),
    adapters: { discord: adapter },
    onTrouble: () => {},
    now: () => new Date(at),
    ...parts,
  });

test('an edition calls whom its briefing names, and says what it is about', async () => {
  await addDue(store, { ping: EDITORS, topics: ['talks', '-sport'] });
  const chat = scriptedAdapter();
  await deliver(chat.adapter, '2026-03-04T12:05:00Z');
  expect(chat.asked).toMatchObject([{ ping: EDITORS, topics: ['talks'], silent: false }]);
});

test('one that names nobody calls nobody', async () => {
  await addDue(store);
  const chat = scriptedAdapter();
  await deliver(chat.adapter, '2026-03-04T12:05:00Z');
  expect(chat.asked[0]).not.toHaveProperty('ping');
});

test('what goes on under an edition calls nobody again', async () => {
  await addDue(store, { ping: EDITORS });
  const chat = scriptedAdapter();
  const compose = async ({ under }: Claimed): Promise<Edition> => ({
    reply: reply(under ? 'The rest' : 'The news'),
    told: { stories: [], statements: [] },
    goesOn: !under,
  });
  const adapter: Adapter = { ...chat.adapter, threads: true };
  await deliver(adapter, '2026-03-04T12:05:00Z', { compose });
  await deliver(adapter, '2026-03-04T12:06:00Z', { compose });
  expect(chat.asked.map(({ ping, under }) => [ping, under])).toEqual([
    [EDITORS, undefined],
    [undefined, 'm1'],
  ]);
});

test('its plain form calls them, too, where the platform did not take it as it was', async () => {
  await addDue(store, { ping: EDITORS });
  const chat = scriptedAdapter(['message', 'arrives']);
  await deliver(chat.adapter, '2026-03-04T12:05:00Z', { store });
  expect(chat.asked.map(({ ping }) => ping)).toEqual([EDITORS, EDITORS]);
  expect(chat.posts).toHaveLength(1);
});

test.each([
  ['2026-03-04T12:05:00Z', '12:00-13:00', true],
  ['2026-03-04T13:00:00Z', '12:00-13:00', false],
  ['2026-03-04T12:05:00Z', '22:00-07:00', false],
  ['2026-03-04T12:05:00Z', null, false],
])('posted at %s with quiet hours %s it is silent: %s', async (at, quiet, silent) => {
  await addDue(store, { quiet });
  const chat = scriptedAdapter();
  await deliver(chat.adapter, at);
  expect(chat.asked).toMatchObject([{ silent }]);
});
