import { afterAll, expect, test } from 'vitest';
import { CHANNEL, LOCKED, NOT_THERE, openNewsroom, PLACE } from '../support/newsroom.ts';

const { say, ask, store, close } = await openNewsroom();
afterAll(close);

const saved = async () => [
  ...(await store.findBriefings(PLACE.id)),
  ...(await store.findFollows(PLACE.id)),
];

test('a briefing for a channel where I may not post is refused before anything is saved', async () => {
  const refused = await ask('desk briefing create 08:00 weekdays Berlin #locked about gas');
  expect(refused.title).toBe(`${NOT_THERE} Nothing has been changed.`);
  expect(refused.actions).toMatchObject([{ label: 'Try again' }]);
  expect(await saved()).toEqual([]);
  // Once the permission is given, the button sets what was asked for.
  expect(refused.actions[0]?.line).toMatch(/08:00 weekdays Berlin #locked about gas/u);
});

test('so is a follow there, and a move to it', async () => {
  expect(await say('follow holm to:#locked')).toContain(NOT_THERE);
  const made = await ask('briefing create 08:00 weekdays Berlin #news');
  const { id } = made.data as { id: string };
  expect(await say(`briefing edit ${id} #locked`)).toContain(NOT_THERE);
  expect(await saved()).toMatchObject([{ id, channel: { name: 'news' } }]);
});

test('a briefing whose channel has shut me out since is neither resumed nor posted', async () => {
  const [briefing] = await store.findBriefings(PLACE.id);
  await store.saveOrder({ ...briefing!, channel: LOCKED, paused: true });
  expect(await say(`briefing resume ${briefing!.id}`)).toContain(NOT_THERE);
  expect(await say(`briefing now ${briefing!.id}`)).toContain(NOT_THERE);
  expect(await saved()).toMatchObject([{ paused: true }]);
});

test('a follow whose channel has shut me out since is not resumed', async () => {
  const made = await ask('follow holm to:#news');
  const { id } = made.data as { id: string };
  const [follow] = await store.findFollows(PLACE.id);
  await store.saveOrder({ ...follow!, channel: LOCKED, paused: true });
  const refused = await ask(`following resume ${id}`);
  expect(refused.title).toBe(`${NOT_THERE} Nothing has been changed.`);
  expect(refused.actions).toMatchObject([{ label: 'Try again', line: `following resume ${id}` }]);
  expect(await store.findFollows(PLACE.id)).toMatchObject([{ paused: true }]);
  await store.deleteOrder(PLACE.id, id);
});

test('one in direct messages is resumed without a look at any channel', async () => {
  const place = { id: 'discord:77', platform: 'discord', name: 'Harbour Watch' };
  const { id } = (await ask('follow holm to:me', { place })).data as { id: string };
  await ask(`following pause ${id}`, { place });
  expect((await ask(`following resume ${id}`, { place })).title).toMatch(
    /^Resumed: .* in direct messages\./u,
  );
});

test('the doctor says for each channel what is missing, what ails first', async () => {
  await say(`briefing create 09:00 daily Berlin #${CHANNEL.name}`);
  expect(await say('desk doctor')).toMatchInlineSnapshot(`
    "Something is missing in 1 of 2 channels
    • #locked: 1 briefing: I may not post there: give me Send Messages there. · paused by somebody here: 1
    • #newsroom: 1 briefing: nothing is missing"
  `);
});

test('the doctor is for those who manage the place', async () => {
  const refused = await ask('doctor', { manages: false });
  expect(refused.title).toContain('takes someone who manages this place');
});
