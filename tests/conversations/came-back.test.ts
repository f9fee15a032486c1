import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Look } from '../../src/chat/reception.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import type { Order } from '../../src/model.ts';
import { createReception } from '../../src/places/reception.ts';
import { CLOCK, openNewsroom } from '../support/newsroom.ts';
import { makeBriefing, makeFollow } from '../support/records.ts';

const PLACE = { id: 'there', platform: 'slack', name: 'There' };
const LOCKED = { id: 'c3', name: 'locked' };

let room: Awaited<ReturnType<typeof openNewsroom>>;
let goneOn: string[];
beforeEach(async () => {
  goneOn = [];
  room = await openNewsroom({ sample: '0' });
  await reception().cameIn(PLACE, 'us', 'en');
  const { store } = room;
  await store.saveOrder(makeBriefing({ id: 'a', place: PLACE }));
  await store.saveOrder(makeFollow({ id: 'f', place: PLACE }));
  await store.saveOrder(makeBriefing({ id: 'b', place: PLACE, channel: LOCKED }));
  await store.saveOrder(makeBriefing({ id: 'c', place: PLACE, paused: true, nextDueAt: null }));
  await reception().left(PLACE, 'us');
});
afterEach(() => room.close());

const reception = () =>
  createReception({
    ...{ store: room.store, now: () => CLOCK, tellVanished: async () => {} },
    tellPauses: {
      hindered: async () => {},
      goesOn: async (orders: Order[]) => void goneOn.push(...orders.map(({ id }) => id)),
    },
  });
const look: Look = async ({ id }) =>
  id === LOCKED.id ? { refusal: 'Invite me.', hindrance: 'out' } : {};
const paused = async () =>
  Object.fromEntries(
    [
      ...(await room.store.findBriefings(PLACE.id)),
      ...(await room.store.findFollows(PLACE.id)),
    ].map((one) => [one.id, one.hindrance ?? one.paused]),
  );

test('where we can look, what we had paused goes on, and the card says what and what not', async () => {
  const greeting = await reception().cameIn(PLACE, 'us', 'en', look);
  expect(await paused()).toEqual({ a: false, b: 'out', c: true, f: false });
  expect(replyText(greeting!.inPublic)).toMatchInlineSnapshot(`
    "I am back
    What was set up here before goes on: 1 briefing and 1 follow.
    Paused until I can post there again, of which “desk doctor” tells: 1 briefing.
    What was set up here before is still there, and paused: 1 briefing. Nothing is posted until somebody resumes it.
    Setting up takes whoever manages this place. Answers to questions are shown to the asker alone. What I keep: /privacy"
  `);
  expect(greeting!.inPublic.actions[0]?.label).toBe('Resume the briefings');
  expect(goneOn).toEqual(['a', 'f']);
  // It is told once.
  expect(await reception().cameIn(PLACE, 'us', 'en', look)).toBeUndefined();
});

test('what goes on has its next regular edition, and nothing of what was said meanwhile', async () => {
  await reception().cameIn(PLACE, 'us', 'en', look);
  const [a] = await room.store.findBriefings(PLACE.id);
  expect(a).toMatchObject({ id: 'a', nextDueAt: '2026-03-21T08:00:00.000Z', refusal: null });
  expect(await room.store.findFollows(PLACE.id)).toMatchObject([{ since: CLOCK.toISOString() }]);
});

test('where nobody looks, the card asks before anything goes on', async () => {
  const greeting = await reception().cameIn(PLACE, 'us', 'en');
  expect(await paused()).toEqual({ a: 'left', b: 'left', c: true, f: 'left' });
  expect(replyText(greeting!.inPublic)).toContain(
    'still there, and paused: 3 briefings and 1 follow. Nothing is posted until somebody resumes it.',
  );
});

test('what nobody can tell changes nothing', async () => {
  await reception().cameIn(PLACE, 'us', 'en', async () => ({ isUnsure: true }));
  expect(await paused()).toEqual({ a: 'left', b: 'left', c: true, f: 'left' });
});
