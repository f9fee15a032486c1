import { expect, test } from 'vitest';
import { describeCommands } from '../../../adapters/discord/register.ts';
import { commands as ours } from '../../../commands/index.ts';
import { type Command, defineCommand } from '../../../src/chat/command.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { findFaults } from '../../support/discord/rules/find-faults.ts';
import { commandsWith, openDesk } from './newsroom.ts';

const commands = commandsWith();
const [say, desk, slow] = describeCommands(commands);
const PATH = '/applications/1/commands';

test('the commands are registered with one request that Discord takes', async () => {
  const peer = await startDiscordPeer();
  const { adapter } = openDesk({ api: peer.api });
  await adapter.start();
  await adapter.stop();
  const puts = peer.seen.filter(({ method }) => method === 'PUT');
  expect(puts.map(({ body }) => body)).toEqual([
    JSON.parse(JSON.stringify(describeCommands(commands))),
  ]);
  await peer.close();
});

test('required options come first, and each kind becomes the form that suits it', () => {
  expect(say?.options).toMatchObject([
    { name: 'speaker', type: 3, required: true, autocomplete: true },
    { name: 'about', type: 3, required: false },
    { name: 'since', type: 3 },
    { name: 'page', type: 4, min_value: 1, max_value: 9 },
    { name: 'form', type: 3, choices: [{ value: 'short' }, { value: 'long' }] },
  ]);
});

test('parts become subcommands, a channel a channel form, a role a role form', () => {
  expect(desk?.options).toMatchObject([
    { name: 'show', type: 1, options: [] },
    {
      name: 'move',
      type: 1,
      options: [{ name: 'to', type: 7, channel_types: [0, 5, 11, 12, 10, 15] }],
    },
    { name: 'call', type: 1, options: [{ name: 'who', type: 8 }] },
    { name: 'save', type: 1, options: [] },
  ]);
});

test('a command is kept from others only where all of it manages', () => {
  expect(slow?.default_member_permissions).toBe('32');
  expect(desk?.default_member_permissions).toBeNull();
});

test('a long description is cut to what Discord takes', () => {
  expect(say?.description.length).toBeLessThanOrEqual(100);
  expect(say?.description).toMatch(/^Repeats what was asked .+ \[…\]$/u);
});

test('more choices than Discord lists are completed instead', () => {
  const choices = Array.from({ length: 26 }, (_, index) => `n${index}`);
  const many: Command = defineCommand({
    name: 'many',
    about: '',
    options: { one: { kind: 'choice', about: 'one of them', choices } },
    examples: [],
    run: async () => reply(''),
  });
  const schemas = describeCommands([many]);
  expect(schemas[0]?.options).toMatchObject([{ autocomplete: true }]);
  expect(findFaults('PUT', PATH, schemas)).toEqual([]);
});

test('the peer refuses what Discord refuses of commands', () => {
  const option = (name: string, required: boolean) => ({
    type: 3,
    name,
    description: 'x',
    required,
  });
  const bad = [
    { name: 'Capital', description: 'x' },
    { name: 'order', description: 'x', options: [option('a', false), option('b', true)] },
    { name: 'twice', description: 'x', options: [option('a', false), option('a', false)] },
  ];
  for (const command of bad) expect(findFaults('PUT', PATH, [command])).toHaveLength(1);
});

test('the commands of the house are ones that Discord takes', () => {
  const schemas = describeCommands(ours);
  expect(schemas.map(({ name }) => name)).toContain('quotes');
  expect(findFaults('PUT', PATH, schemas)).toEqual([]);
});
