import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDiscord } from '../../../adapters/discord/client.ts';
import { TOKEN } from '../../support/discord/gateway.ts';
import { IDS } from '../../support/discord/ids.ts';
import { buttonsOf, textOf } from '../../support/discord/message.ts';
import { type DiscordPeer, startDiscordPeer } from '../../support/discord/peer.ts';
import { openNewsroom } from '../../support/newsroom.ts';
import { makeBriefing } from '../../support/records.ts';

const PLACE = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' };
const MANAGES = { manages: true };
const READS = { user: '100000000000000009' };

let peer: DiscordPeer;
let room: Awaited<ReturnType<typeof openNewsroom>>;
let adapter: ReturnType<typeof createDiscord>;
beforeAll(async () => {
  [peer, room] = await Promise.all([startDiscordPeer(), openNewsroom({ sample: '0' })]);
  const log = { info() {}, warn() {}, error() {} };
  adapter = createDiscord({ bot: room.bot, token: TOKEN, apiUrl: peer.api, log });
  await adapter.start();
});
afterAll(async () => {
  await adapter.stop();
  await peer.close();
  await room.close();
});
beforeEach(() =>
  room.store.saveOrder(
    makeBriefing({
      ...{ id: '4e749f', place: PLACE, channel: { id: IDS.news, name: 'news' } },
      ...{ times: ['08:00'], days: 'weekdays', topics: ['gas talks', '-sport'], paused: false },
    }),
  ),
);

const before = async () => (await room.store.findBriefings(PLACE.id))[0]!;
const editButton = async () => {
  const { message } = await peer.slash('briefing', [{ name: 'list', type: 1 }], MANAGES);
  return buttonsOf(message).find(({ label }) => label === 'Edit')!.custom_id!;
};
const opened = async () => (await peer.press(await editButton(), MANAGES)).modal!;

test('Edit opens a form with what the briefing is, and one field changes one thing', async () => {
  const modal = await opened();
  expect(modal).toMatchObject({ title: 'Change a briefing' });
  for (const value of ['"08:00"', '"weekdays"', '"gas talks, -sport"', IDS.news])
    expect(JSON.stringify(modal)).toContain(value);
  const had = await before();
  const { message } = await peer.submit(modal, { time: '9am' }, MANAGES);
  expect(textOf(message)).toContain('08\\:00 → 09\\:00');
  expect(await before()).toMatchObject({ ...had, times: ['09:00'], nextDueAt: expect.anything() });
});

test('an emptied topic means all news, and a form sent as it was changes nothing', async () => {
  const same = await peer.submit(await opened(), {}, MANAGES);
  expect(textOf(same.message)).toContain('What should change?');
  const { message } = await peer.submit(await opened(), { topic: '' }, MANAGES);
  expect(textOf(message)).toContain('Changed');
  expect(await before()).toMatchObject({ topics: [], times: ['08:00'] });
});

test('what is refused leads back to the form, where the rest is still a change', async () => {
  const filled = { time: '9 o’clock o’clock never', days: 'daily' };
  const wrong = await peer.submit(await opened(), filled, MANAGES);
  const back = buttonsOf(wrong.message).find(({ label }) => label === 'Back to the form')!;
  const again = (await peer.press(back.custom_id!, { ...MANAGES, message: wrong.message })).modal!;
  await peer.submit(again, { time: '10:00' }, MANAGES);
  expect(await before()).toMatchObject({ times: ['10:00'], days: 'daily' });
});

test('the command that names the briefing alone opens it, too', async () => {
  const options = [{ name: 'which', type: 3, value: 'gas' }];
  const edit = { name: 'edit', type: 1, options };
  const { modal } = await peer.slash(
    'desk',
    [{ name: 'briefing', type: 2, options: [edit] }],
    MANAGES,
  );
  expect(modal?.custom_id).toMatch(/^briefing edit which:4e749f had=/u);
});

test('who may not change it is told so, and sees no form', async () => {
  const { modal, message } = await peer.press(await editButton(), READS);
  expect(modal).toBeUndefined();
  expect(textOf(message)).toContain('takes someone who manages this place');
});

test('a time cannot be sent empty', async () => {
  const modal = await opened();
  expect(() => peer.submit(modal, { time: '' }, MANAGES)).toThrow('time does not take');
});
