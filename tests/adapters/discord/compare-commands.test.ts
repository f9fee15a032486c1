import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeMenus } from '../../../adapters/discord/asking/receive-menu.ts';
import {
  compareCommands,
  type Described,
} from '../../../adapters/discord/listing/compare-commands.ts';
import { describeCommands, inOneServer } from '../../../adapters/discord/register.ts';
import { commands } from '../../../commands/index.ts';
import { createClock } from '../../support/discord/clock.ts';
import { createCommands } from '../../support/discord/commands.ts';
import { IDS } from '../../support/discord/ids.ts';

const NOTHING = { create: [], change: [], remove: [] };
const ours = (): Described[] => [...describeCommands(commands), ...describeMenus()];

/** As Discord lists commands after it has taken them. */
function listBack(described: Described[], guildId?: string): never[] {
  const discord = createCommands(createClock());
  const sent = JSON.parse(JSON.stringify(described));
  expect(discord.replaceAll(guildId, sent)[0]).toBe(200);
  return discord.list(guildId, new URLSearchParams({ with_localizations: 'true' }))[1] as never[];
}

test('what Discord lists of the house’s commands is equal to them, everywhere and in one server', () => {
  expect(compareCommands(listBack(ours()), ours())).toEqual(NOTHING);
  const own = ours().map(inOneServer);
  expect(compareCommands(listBack(own, IDS.guild), own)).toEqual(NOTHING);
});

test('keys that Discord has added to the list since make no difference', () => {
  const listed = listBack(ours()).map((one: object) => ({
    ...one,
    ...{ dm_permission: true, name_localized: 'x', handler: null, brand_new: { a: 1 } },
  }));
  expect(compareCommands(listed as never, ours())).toEqual(NOTHING);
});

const name = fc.stringMatching(/^[a-z]{1,8}$/u);
const translations = fc.option(fc.dictionary(fc.constantFrom('de', 'fr', 'ru'), name));
const words = {
  description: fc.string({ minLength: 1, maxLength: 40 }),
  name_localizations: translations,
  description_localizations: translations,
};
const option = fc.oneof(
  fc.record(
    {
      ...{ name, ...words, type: fc.constant(3), required: fc.boolean() },
      autocomplete: fc.boolean(),
      choices: fc.array(fc.record({ name, value: name, name_localizations: translations })),
      min_length: fc.nat(9),
    },
    { requiredKeys: ['name', 'type', 'description'] },
  ),
  fc.record({ name, ...words, type: fc.constant(4), min_value: fc.nat(3), max_value: fc.nat() }),
  fc.record({
    ...{ name, ...words, type: fc.constant(7) },
    channel_types: fc.uniqueArray(fc.constantFrom(0, 5, 15)),
  }),
);
const command = fc.record(
  {
    ...{ name, ...words, type: fc.constant(1) },
    options: fc.array(option, { maxLength: 4 }),
    default_member_permissions: fc.option(fc.constantFrom('0', '32')),
    contexts: fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
    integration_types: fc.shuffledSubarray([0, 1], { minLength: 1 }),
    nsfw: fc.boolean(),
  },
  {
    requiredKeys: ['name', 'type', 'description', 'contexts', 'integration_types'],
  },
);
const list = fc.uniqueArray(command, { maxLength: 6, selector: (one) => one.name });

test('whatever is listed comes back as equal, in any order', () => {
  fc.assert(
    fc.property(list, (described) => {
      const listed = listBack(described as never).reverse();
      expect(compareCommands(listed, described as never)).toEqual(NOTHING);
    }),
  );
});

test('each single difference is seen, and nothing else', () => {
  const changes: ((one: Record<string, unknown>) => unknown)[] = [
    (one) => ({ ...one, description: `${one.description}!` }),
    (one) => ({ ...one, contexts: [one.contexts].flat().length === 3 ? [0] : [0, 1, 2] }),
    (one) => ({ ...one, default_member_permissions: one.default_member_permissions ? null : '8' }),
    (one) => ({ ...one, nsfw: !one.nsfw }),
    (one) => ({
      ...one,
      options: [{ type: 3, name: 'added', description: 'x' }, ...((one.options ?? []) as object[])],
    }),
    (one) => ({ ...one, description_localizations: { it: 'x' } }),
  ];
  fc.assert(
    fc.property(list, fc.nat(), fc.constantFrom(...changes), (described, at, change) => {
      fc.pre(described.length > 0);
      const which = at % described.length;
      const now = described.map((one, index) => (index === which ? change(one) : one)) as never[];
      const {
        create,
        change: changed,
        remove,
      } = compareCommands(listBack(described as never), now);
      expect([create, remove]).toEqual([[], []]);
      expect(changed.map((one) => one.command)).toEqual([now[which]]);
    }),
  );
});

test('a menu and a command of one name are two', () => {
  const menu = { type: 3, name: 'say' } as Described;
  const typed = { type: 1, name: 'say', description: 'x' } as Described;
  const { create, change, remove } = compareCommands(listBack([menu]), [typed]);
  expect([create, change]).toEqual([[typed], []]);
  expect(remove.map(({ type }) => type)).toEqual([3]);
});
