import { expect, test } from 'vitest';
import { describeMenus } from '../../../adapters/discord/asking/receive-menu.ts';
import { describeCommands } from '../../../adapters/discord/register.ts';
import { commands as ours } from '../../../commands/index.ts';
import { type Command, defineCommand } from '../../../src/chat/command.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { findFaults } from '../../support/discord/rules/find-faults.ts';
import { commandsWith } from './newsroom.ts';

const commands = commandsWith();
const [say, drawer, desk] = describeCommands(commands);
type Option = { name: string; options?: Option[] };
const optionsOf = (one: unknown): Option[] => (one as Option | undefined)?.options ?? [];
const PATH = '/applications/1/commands';

test('required options come first, and each kind becomes the form that suits it', () => {
  expect(say?.options).toMatchObject([
    { name: 'speaker', type: 3, required: true, autocomplete: true },
    { name: 'about', type: 3, required: false },
    { name: 'since', type: 3 },
    { name: 'page', type: 4, min_value: 1, max_value: 9 },
    { name: 'form', type: 3, choices: [{ value: 'short' }, { value: 'long' }] },
  ]);
});

test('parts become subcommands', () => {
  expect(drawer?.options).toMatchObject([
    { name: 'show', type: 1, options: [] },
    { name: 'save', type: 1, options: [] },
  ]);
});

test('what changes a place stands under one command that only managers see, a group for each command', () => {
  const to = { name: 'to', type: 7, channel_types: [0, 5, 11, 12, 10, 15] };
  const who = { name: 'who', type: 8 };
  expect(desk).toMatchObject({
    name: 'desk',
    default_member_permissions: '32',
    options: [
      {
        ...{ name: 'drawer', type: 2 },
        options: [
          { name: 'move', type: 1, options: [to] },
          { name: 'call', type: 1, options: [who] },
        ],
      },
      { name: 'slow', type: 1, options: [] },
    ],
  });
  expect(drawer?.default_member_permissions).toBeNull();
});

test('of the house’s commands, everybody sees all but the desk', () => {
  const listed = describeCommands(ours);
  expect(listed.filter((one) => one.default_member_permissions !== null)).toMatchObject([
    { name: 'desk' },
  ]);
});

test('reading is for everywhere, managing for servers that we are on and direct messages', () => {
  for (const one of describeCommands(ours))
    expect(one).toMatchObject({
      integration_types: [0, 1],
      contexts: one.name === 'desk' ? [0, 1] : [0, 1, 2],
    });
});

test('the menus of a message are ones that Discord takes, and have no words beside their names', () => {
  const described = describeMenus();
  expect(described.map(({ name, type }) => [name, type])).toEqual([
    ['Summarize', 3],
    ['Who said this?', 3],
  ]);
  expect(findFaults('PUT', PATH, described)).toEqual([]);
});

test('of files, only lists of feeds can be attached', () => {
  const file = { name: 'file', type: 11, file_types: ['.opml', '.xml'] };
  const desk = describeCommands(ours).find(({ name }) => name === 'desk');
  const add = optionsOf(desk)
    .flatMap(optionsOf)
    .find(({ name }) => name === 'add');
  expect(optionsOf(add).at(-1)).toMatchObject(file);
  const odd = { type: 11, name: 'file', description: 'x', file_types: ['opml'] };
  const command = { name: 'x', description: 'x', options: [odd] };
  expect(findFaults('PUT', PATH, [command])).toHaveLength(1);
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
