import { type Answer, badForm, refused } from './answers.ts';
import type { Clock } from './clock.ts';
import { IDS } from './ids.ts';

type Option = Record<string, unknown> & { options?: Option[] };
export type Registered = Record<string, unknown> & {
  id: string;
  version: string;
  type: number;
  name: string;
};
type Body = Partial<Registered>;

/** Who may use a command in a server: roles (1), people (2), channels (3). */
export type CommandPermission = { id: string; type: 1 | 2 | 3; permission: boolean };

const UNKNOWN = refused(404, 10063, 'Unknown application command');
const MOST = { 1: 100, 2: 15, 3: 15 };

/** The commands that Discord lists for the bot, everywhere and in single servers. */
export function createCommands(clock: Clock) {
  const lists = new Map<string, Registered[]>();
  const permissions = new Map<string, CommandPermission[]>();
  const listOf = (guild = ''): Registered[] => lists.get(guild) ?? [];
  const set = (guild: string | undefined, list: Registered[]) => void lists.set(guild ?? '', list);
  const isNamed = (body: Body) => (one: Registered) =>
    one.name === body.name && one.type === (body.type ?? 1);

  /** Discord leaves out what says nothing, so that what comes back is not what was sent. */
  function keep(body: Body, guild: string | undefined, id = clock.newId()): Registered {
    const { options, ...own } = body;
    const kept = {
      ...{ id, application_id: IDS.application, version: clock.newId(), type: 1, nsfw: false },
      ...{ name_localizations: null, description_localizations: null, description: '' },
      ...{ default_member_permissions: null, integration_types: [0], contexts: null },
      ...own,
      ...(guild ? { guild_id: guild } : {}),
      ...withOptions(options as Option[] | undefined),
    };
    return kept as unknown as Registered;
  }

  return {
    list: (guild: string | undefined, query: URLSearchParams): Answer => {
      const all = listOf(guild);
      return [200, query.get('with_localizations') === 'true' ? all : all.map(withoutWords)];
    },
    read(guild: string | undefined, id: string): Answer {
      const found = listOf(guild).find((one) => one.id === id);
      return found ? [200, found] : UNKNOWN;
    },
    /** Whoever has the same name and type keeps the id. */
    replaceAll(guild: string | undefined, bodies: Body[]): Answer {
      const before = listOf(guild);
      const now = bodies.map((body) => keep(body, guild, before.find(isNamed(body))?.id));
      if (new Set(now.map(({ name, type }) => `${type} ${name}`)).size < now.length)
        return badForm('name', 'Application command names must be unique');
      set(guild, now);
      return [200, now];
    },
    create(guild: string | undefined, body: Body): Answer {
      const before = listOf(guild);
      const old = before.find(isNamed(body));
      const type = (body.type ?? 1) as 1 | 2 | 3;
      if (!old && before.filter((one) => one.type === type).length >= MOST[type])
        return refused(400, 30032, 'Maximum number of application commands reached');
      const made = keep(body, guild, old?.id);
      set(guild, [...before.filter((one) => one !== old), made]);
      return [old ? 200 : 201, made];
    },
    change(guild: string | undefined, id: string, body: Body): Answer {
      const old = listOf(guild).find((one) => one.id === id);
      if (!old) return UNKNOWN;
      const made = keep({ ...old, ...body, version: clock.newId() }, guild, id);
      set(
        guild,
        listOf(guild).map((one) => (one === old ? made : one)),
      );
      return [200, made];
    },
    remove(guild: string | undefined, id: string): Answer {
      const after = listOf(guild).filter((one) => one.id !== id);
      if (after.length === listOf(guild).length) return UNKNOWN;
      set(guild, after);
      return [204];
    },
    permissionsOf(guild: string, id: string): Answer {
      const found = permissions.get(`${guild} ${id}`);
      if (!found) return refused(404, 10066, 'Unknown application command permissions');
      return [200, { id, application_id: IDS.application, guild_id: guild, permissions: found }];
    },
    allow: (guild: string, id: string, all: CommandPermission[]) =>
      void permissions.set(`${guild} ${id}`, all),
    /** What an interaction calls the command, if it was registered. */
    idOf: (name: string, type: number, guild: string | undefined): string | undefined =>
      [...listOf(guild), ...listOf()].find((one) => one.name === name && one.type === type)?.id,
  };
}

function withOptions(options: Option[] | undefined): { options?: Option[] } {
  if (!options || options.length === 0) return {};
  return {
    options: options.map(({ options: inner, ...own }) => ({
      ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== false)),
      ...withOptions(inner),
    })),
  };
}

/** Without being asked, Discord gives no translations. */
function withoutWords({ options, ...command }: Record<string, unknown>): object {
  const { name_localizations: _, description_localizations: __, ...own } = command;
  return options ? { ...own, options: (options as Option[]).map(withoutWords) } : own;
}
