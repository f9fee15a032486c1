import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { inOneServer } from '../register.ts';

/** A command as we want it listed. */
export type Described = RESTPostAPIApplicationCommandsJSONBody;

/** What has to be done so that Discord lists our commands and no others. */
export type Differences = {
  create: Described[];
  change: { id: string; command: Described }[];
  remove: APIApplicationCommand[];
};

/** What is said of a command, its options and their choices. Ids and versions are Discord’s own. */
const SAID: ReadonlySet<string> = new Set([
  'autocomplete',
  'channel_types',
  'choices',
  'contexts',
  'default_member_permissions',
  'description',
  'description_localizations',
  'file_types',
  'integration_types',
  'max_length',
  'max_value',
  'min_length',
  'min_value',
  'name',
  'name_localizations',
  'nsfw',
  'options',
  'required',
  'type',
  'value',
]);
const TRANSLATIONS: ReadonlySet<string> = new Set([
  'name_localizations',
  'description_localizations',
]);
/** Lists whose order says nothing. */
const SETS: ReadonlySet<string> = new Set([
  'channel_types',
  'contexts',
  'file_types',
  'integration_types',
]);

/**
 * Compares what Discord has listed with what we want. A command is the same one where name and type
 * are equal, as it is for Discord.
 */
export function compareCommands(listed: APIApplicationCommand[], ours: Described[]): Differences {
  const known = new Map(listed.map((one) => [nameAndType(one), one]));
  const wanted = new Set(ours.map(nameAndType));
  return {
    create: ours.filter((command) => !known.has(nameAndType(command))),
    change: ours.flatMap((command) => {
      const there = known.get(nameAndType(command));
      return there && !isSame(there, command) ? [{ id: there.id, command }] : [];
    }),
    remove: listed.filter((one) => !wanted.has(nameAndType(one))),
  };
}

const nameAndType = ({ name, type = 1 }: { name: string; type?: number | undefined }): string =>
  `${type} ${name}`;

function isSame(there: APIApplicationCommand, command: Described): boolean {
  const said = there.guild_id === undefined ? there : inOneServer(there);
  return JSON.stringify(plain(said)) === JSON.stringify(plain(command));
}

/**
 * What is said and nothing else, in one order. Discord leaves out some of what says nothing, and
 * writes null for other such things.
 */
function plain(value: unknown, isSaid = (key: string) => SAID.has(key)): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, inner]) => isSaid(key) && !isNothing(inner))
    .map(([key, inner]) => [key, plainOf(key, inner)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

function plainOf(key: string, value: unknown): unknown {
  if (TRANSLATIONS.has(key)) return plain(value, () => true);
  return SETS.has(key) && Array.isArray(value) ? value.map(String).sort() : plain(value);
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);
