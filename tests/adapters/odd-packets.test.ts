import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { receiveInteraction } from '../../adapters/discord/receive.ts';
import { createAsking } from '../../adapters/slack/asking/asking.ts';
import { receiveEvents } from '../../adapters/slack/receive.ts';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('../support/ask-among-odd-packets.ts', import.meta.url));
const broken = async () => {
  throw new Error('broken');
};
const breaking = () => {
  throw new Error('broken');
};
const bot = { commands: [], answer: broken, suggest: broken } as never;

test('after packets that the libraries cannot take, both connections go on answering', async () => {
  const { stdout } = await run(process.execPath, [SCRIPT], { maxBuffer: 50_000_000 });
  const { discord, slack } = JSON.parse(stdout.trim().split('\n').at(-1)!);
  expect(discord).toMatchObject({ unanswered: [], ends: [] });
  expect(discord.gateway).toEqual({ identified: 1, resumed: 0 });
  // Else the packets would be too tame.
  expect(discord.thrown).toBeGreaterThan(20);
  expect(slack).toMatchObject({ unanswered: [], ends: [] });
  for (const secret of ['odd-token', 'token-', '/respond/', 'xoxb-', 'xapp-'])
    expect(`${discord.logged} ${slack.logged}`).not.toContain(secret);
}, 60_000);

test.each([
  undefined,
  null,
  7,
  'x',
  [],
  {},
  { isAutocomplete: breaking },
  { isButton: () => true },
])('our own receivers never throw, whatever comes: %j', async (odd) => {
  const log = { warn() {}, error() {} };
  const pressing = { atWork: new Set<string>(), signal: new AbortController().signal };
  const rights = { manages: broken, mayManage: broken, forget() {} };
  const commandId = () => undefined;
  const deps = { bot, call: broken, rights, commandId, pressing, log };
  await receiveInteraction(odd as never, deps);
  const place = { id: 'slack:T', platform: 'slack' as const, name: 'T' };
  const web = {} as never;
  const asking = createAsking({ web, place, teamId: 'T', log });
  const { slash, press, message, links, opened } = receiveEvents({
    ...{ bot, web, asking, log: { ...log, info() {} }, ownId: 'U0BOT' },
    isNew: async () => true,
    publicUrls: ['https://news.example.org'],
  });
  for (const args of [odd, { ack: broken, command: odd, body: odd, action: odd }]) {
    await slash(args as never);
    await press(args as never);
    await message(odd as never, odd as never);
    await links(odd as never, odd as never);
    await links({ user: 'U1', links: odd } as never, {});
    await opened(odd as never);
  }
});
