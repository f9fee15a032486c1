import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { IDS } from '../../support/discord/ids.ts';
import { buttonsOf, textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { cursorStore, openDesk } from './newsroom.ts';

const SUBCOMMAND = 1;
const STRING = 3;
const INTEGER = 4;
const CHANNEL = 7;
const speaker = { name: 'speaker', type: STRING, value: 'Ann "A" Lee' };
const moveTo = (value: string) => [
  { name: 'move', type: SUBCOMMAND, options: [{ name: 'to', type: CHANNEL, value }] },
];

describe('questions on Discord', async () => {
  const peer = await startDiscordPeer();
  const store = cursorStore();
  const { adapter, logged } = openDesk({ api: peer.api, store });
  beforeAll(() => adapter.start());
  afterAll(async () => {
    await adapter.stop();
    await peer.close();
    expect(logged).toEqual([]);
  });

  test('a slash command is answered to the asker alone, with the place it came from', async () => {
    const page = { name: 'page', type: INTEGER, value: 2 };
    const { ephemeral, message } = await peer.slash('say', [page, speaker]);
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain('### Ann “A” Lee on anything, page 2');
    expect(textOf(message)).toContain(`discord\\:${IDS.guild} in news for ann`);
  });

  test('examples have their options named, as in Discord’s forms', async () => {
    const { message } = await peer.slash('say', []);
    expect(textOf(message)).toMatch(/“<\/say:\d+> about\\:ann”\./u);
  });

  test('a file comes with the answer, byte for byte', async () => {
    const options = [{ name: 'save', type: SUBCOMMAND }];
    const { ephemeral, message } = await peer.slash('drawer', options);
    expect(ephemeral).toBe(true);
    expect(message.components.at(-1)).toMatchObject({ file: { url: 'attachment://desk.csv' } });
    expect(peer.files.get('desk.csv')).toBe('\uFEFFdrawer,“words”\r\n');
  });

  test('a file comes though another undici sends the requests of all', async () => {
    const before = getGlobalDispatcher();
    setGlobalDispatcher(new Agent());
    const { message } = await peer.slash('drawer', [{ name: 'save', type: SUBCOMMAND }]);
    setGlobalDispatcher(before);
    expect(message.components.at(-1)).toMatchObject({ file: { url: 'attachment://desk.csv' } });
  });

  test('in a direct message there is no channel and the place is the person’s own', async () => {
    const { message } = await peer.slash('say', [speaker], { dm: true });
    expect(textOf(message)).toContain(`discord\\:dm\\:${IDS.user} in private for ann`);
  });

  test('an answer for everyone follows the hidden one as a message of its own', async () => {
    const options = [{ name: 'show', type: SUBCOMMAND }];
    const { ephemeral, message } = await peer.slash('drawer', options);
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toBe('### Shown to everyone below.');
    await vi.waitFor(() => expect(peer.messages.map(textOf)).toEqual(['### The desk']));
  });

  test('what changes the place takes someone who manages the server, or a direct message', async () => {
    const ask = async (from: object) => textOf((await peer.slash('slow', [], from)).message);
    expect(await ask({})).toContain('takes someone who manages');
    expect(await ask({ manages: true })).toBe('### At last');
    expect(await ask({ dm: true })).toBe('### At last');
  });

  test.each([
    ['its id', IDS.news],
    ['a mention', `<#${IDS.news}>`],
    ['its name', '#News'],
  ])('a channel is found by %s', async (_, typed) => {
    const { message } = await peer.slash('drawer', moveTo(typed), { manages: true });
    expect(textOf(message)).toBe(`### Moved to news \\(${IDS.news}\\)`);
  });

  test.each([
    ['unknown', '#nowhere'],
    ['of another server', IDS.elsewhere],
  ])('a channel that is %s is not found', async (_, typed) => {
    const { message } = await peer.slash('drawer', moveTo(typed), { manages: true });
    expect(textOf(message)).toContain('I cannot find the channel');
  });

  test('of a channel that is not to be seen by the bot it is said what is missing', async () => {
    const { message } = await peer.slash('drawer', moveTo(IDS.hidden), { manages: true });
    expect(textOf(message)).toContain('I cannot see \\#hidden\\: give me View Channel');
  });

  test.each(['voice', IDS.voice])(
    'of %s, for voices only, it is said what it is',
    async (typed) => {
      const { message } = await peer.slash('drawer', moveTo(typed), { manages: true });
      expect(textOf(message)).toContain('\\#voice is a voice channel. Choose a text, announcement');
    },
  );

  test('values are suggested while typing, without those too long to send', async () => {
    const typing = { name: 'speaker', type: STRING, value: 'b', focused: true };
    expect(await peer.type('say', [typing])).toEqual([
      { name: 'Bo Berg, who is said to have spoken', value: 'Bo Berg' },
    ]);
    expect(await peer.type('say', [{ ...typing, value: '' }])).toHaveLength(2);
  });

  test('buttons work after a restart: equal lines, and lines too long for Discord', async () => {
    const { message } = await peer.slash('say', [speaker]);
    const [next, again, long] = buttonsOf(message).map(({ custom_id }) => custom_id!);
    await adapter.stop();
    const restarted = openDesk({ api: peer.api, store });
    await restarted.adapter.start();
    try {
      for (const id of [next, again])
        expect(textOf((await peer.press(id!)).message)).toContain('page 2');
      const answer = await peer.press(long!);
      expect(answer.ephemeral).toBe(true);
      expect(textOf(answer.message)).toMatch(/and on and on.+page 3/su);
    } finally {
      await restarted.adapter.stop();
    }
  });
});

test('Discord hears of a question before the command has run, however long that takes', async () => {
  const peer = await startDiscordPeer();
  const { promise: wait, resolve: goOn } = Promise.withResolvers<void>();
  const { adapter } = openDesk({ api: peer.api, wait });
  await adapter.start();
  const asked = peer.slash('slow', [], { manages: true });
  const deferred = { type: 5, data: { flags: 64 } };
  await vi.waitFor(() => expect(peer.seen.at(-1)?.body).toEqual(deferred));
  goOn();
  expect(textOf((await asked).message)).toBe('### At last');
  await adapter.stop();
  await peer.close();
});
