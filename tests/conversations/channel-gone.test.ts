import { afterAll, expect, test } from 'vitest';
import { createTrouble } from '../../src/outbox/trouble.ts';
import { createReception } from '../../src/places/reception.ts';
import { CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';

const { ask, say, store, close } = await openNewsroom();
afterAll(close);

const now = () => CLOCK;
const tell = createTrouble({ store, operator: null, now, onSaved: () => {} });
const reception = createReception({ store, now, tellVanished: tell.vanished });
const told = () => store.claimNotices(PLACE.platform, 9, 60_000);
const idOf = async (line: string) => ((await ask(line)).data as { id: string }).id;

test('a briefing whose channel was deleted is moved, and then started, by what I say to type', async () => {
  const id = await idOf('briefing create 08:00 daily Berlin #news');
  await ask('follow holm to:#news');
  await reception.lostChannel(PLACE, { id: 'c2', name: 'news' });
  const [notice, ...others] = await told();
  expect(others).toEqual([]);
  expect(notice).toMatchObject({
    userId: 'u1',
    title: '#news is gone, so I have paused what I post there',
    text: `In Newsroom: briefing in #news, follow of Greta Holm in #news. To go on in another channel, type in Newsroom: “desk briefing edit ${id} #other-channel”. The answer has a button that starts it again.`,
  });
  const moved = await ask(`desk briefing edit ${id} #newsroom`);
  expect(moved.actions[0]).toMatchObject({ label: 'Resume', style: 'primary' });
  expect((await ask(moved.actions[0]!.line)).title).toMatch(/^Resumed: .* in #newsroom\. Next: /u);
  expect(await store.findBriefings(PLACE.id)).toMatchObject([{ id, paused: false }]);
});

test('a follow whose channel was deleted is told of with what to type', async () => {
  for (const { id } of await store.findFollows(PLACE.id)) await store.deleteOrder(PLACE.id, id);
  await say('follow holm to:#news');
  await store.forgetCause(`channel ${PLACE.id} c2`);
  await reception.lostChannel(PLACE, { id: 'c2', name: 'news' });
  expect((await told())[0]?.text).toMatch(
    /In Newsroom, “following” has a button that stops what is paused\.$/u,
  );
});
