import { afterEach, beforeEach, expect, test } from 'vitest';
import { button, reply } from '../../src/chat/reply/reply.ts';
import type { Edition } from '../../src/outbox/deliver.ts';
import type { Store } from '../../src/store/store.ts';
import { addDue, deliverRound, scriptedAdapter } from '../support/briefings.ts';
import { openTestStore } from '../support/stores.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const LONG = `summary about:"${'the gas talks and the long winter '.repeat(4)}" since:1d`;

/** The buttons of what is posted where these were composed, and whether it is the same reply. */
async function postedWith(...lines: string[]) {
  await addDue(store);
  const { adapter, replies } = scriptedAdapter();
  const whole = reply('News', { actions: lines.map((line) => button('More', line)) });
  const edition: Edition = { reply: whole, told: { stories: [], statements: [] } };
  await deliverRound({
    store,
    adapters: { discord: adapter },
    onTrouble: () => {},
    now: () => new Date('2026-03-04T12:05:00Z'),
    compose: async () => edition,
  });
  return { lines: replies[0]?.actions.map(({ line }) => line) ?? [], isSame: replies[0] === whole };
}

test('a long line of a post’s button is kept, and the button carries a short one', async () => {
  const { lines } = await postedWith(LONG, 'help');
  expect(lines).toEqual([expect.stringMatching(/^cursor [\w-]{16}$/u), 'help']);
  expect(await store.findCursor('here', lines[0]!.replace('cursor ', ''))).toBe(LONG);
});

test('a post of short lines stays the very same, so that it is laid out once', async () => {
  expect(await postedWith('help')).toEqual({ lines: ['help'], isSame: true });
});
