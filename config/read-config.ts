import { z } from 'zod';
import type { Platform } from '../src/chat/platform.ts';
import { findZone, meantZone } from '../src/chat/time-zone.ts';
import { isDatabase, isHost, isNetwork, isPort } from './checks.ts';
import { findMisspelt } from './find-misspelt.ts';

export type Config = {
  port: number;
  host: string;
  /** `sqlite:FILE` or `postgres://…`; may hold a password, so it is never shown. */
  databaseUrl: string;
  /** Whether the invented newsroom is shown; `auto` shows it until a real source delivers. */
  sample: 'auto' | '1' | '0';
  /** Path to an OPML file; null follows no feeds. */
  feeds: string | null;
  /** Private networks, in CIDR form, that may be fetched from. */
  allowNetworks: string[];
  /** The settings of each platform that is to be connected, by its name and theirs. */
  platforms: Record<string, Record<string, string>>;
  logLevel: (typeof LOG_LEVELS)[number];
  defaultZone: string;
  /** Sentences on names in the environment that look like misspelt ones of ours. */
  warnings: string[];
};

/** Says everything that is wrong with the configuration, one line each, and never shows a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The words of each error complete “PORT is not …”, and never repeat what was given. */
const schema = z.object({
  PORT: text(isPort, 'a whole number from 0 to 65535, for example PORT=3000')
    .default('3000')
    .transform(Number),
  HOST: text(isHost, 'an address or host name to listen on, for example HOST=127.0.0.1').default(
    '127.0.0.1',
  ),
  DATABASE_URL: text(
    isDatabase,
    'sqlite:FILE or a postgres:// address, for example DATABASE_URL=sqlite:data/on-record.db or DATABASE_URL=postgres://user:password@localhost:5432/on_record',
  ).default('sqlite:data/on-record.db'),
  SAMPLE: oneOf(['auto', '1', '0'], 'SAMPLE=auto').default('auto'),
  FEEDS: z.string().default('config/feeds.opml'),
  ALLOW_NETWORKS: z
    .string()
    .default('')
    .transform(splitList)
    .refine((list) => list.every(isNetwork), {
      error:
        'a list of networks in CIDR form, parted by commas, for example ALLOW_NETWORKS=10.0.0.0/8,fd00::/8',
    }),
  LOG_LEVEL: oneOf(LOG_LEVELS, 'LOG_LEVEL=info').default('info'),
  DEFAULT_ZONE: z
    .string()
    .refine((value) => findZone(value) !== undefined, { error: ({ input }) => zoneError(input) })
    .default('UTC'),
});

type Env = Record<string, string | undefined>;

/** Every variable that is read, for these platforms. */
export const variablesFor = (platforms: Platform[]): string[] => [
  ...Object.keys(schema.shape),
  ...platforms.flatMap(({ settings, extras }) => Object.keys({ ...settings, ...extras })),
];

/**
 * Reads the environment; an empty value counts as not set. Throws `ConfigError` with every problem
 * at once.
 */
export function readConfig(env: Env, platforms: Platform[]): Config {
  const variables = variablesFor(platforms);
  const given: Env = Object.fromEntries(
    variables.map((name) => [name, env[name]?.trim() || undefined]),
  );
  const result = schema.safeParse(given);
  const problems = [
    ...(result.error?.issues ?? []).map(
      ({ path, message }) => `${String(path[0])} is not ${message}.`,
    ),
    ...platforms.flatMap((platform) => findProblems(platform, given)),
  ];
  if (!result.success || problems.length > 0) throw new ConfigError(problems.join('\n'));
  return {
    ...toConfig(result.data),
    platforms: settingsOf(platforms, given),
    warnings: findMisspelt(env, variables),
  };
}

/** What is wrong with a platform's settings: a value of another form, or one that is missing. */
function findProblems({ settings, extras = {}, allOrNone }: Platform, given: Env): string[] {
  const names = Object.keys(settings);
  const isAnySet = names.some((name) => given[name]);
  const why = allOrNone ?? `set all of ${names.join(', ')} or none`;
  const all = { ...settings, ...extras };
  return Object.entries(all).flatMap(([name, { about, example, isRight }]) => {
    const value = given[name];
    if (value && !isRight(value))
      return [`${name} is not ${about}, for example ${name}=${example}.`];
    if (!value && isAnySet && name in settings)
      return [`${name} is missing: ${why}, for example ${name}=${example}.`];
    return [];
  });
}

function settingsOf(platforms: Platform[], given: Env): Config['platforms'] {
  const chosen = platforms.filter(({ settings }) =>
    Object.keys(settings).some((key) => given[key]),
  );
  return Object.fromEntries(
    chosen.map(({ name, settings, extras }) => {
      const all = Object.keys({ ...settings, ...extras });
      const values = all.flatMap((key) => (given[key] ? [[key, given[key]]] : []));
      return [name, Object.fromEntries(values)];
    }),
  );
}

const toConfig = (values: z.infer<typeof schema>) => ({
  port: values.PORT,
  host: values.HOST,
  databaseUrl: values.DATABASE_URL,
  sample: values.SAMPLE,
  feeds: values.FEEDS === 'none' ? null : values.FEEDS,
  allowNetworks: values.ALLOW_NETWORKS,
  logLevel: values.LOG_LEVEL,
  defaultZone: values.DEFAULT_ZONE,
});

function text(isRight: (value: string) => boolean, error: string) {
  return z.string().refine(isRight, { error });
}

function oneOf<const T extends readonly string[]>(choices: T, example: string) {
  return z.enum(choices, { error: `one of ${choices.join(', ')}, for example ${example}` });
}

const zoneError = (given: unknown): string =>
  `a city’s time zone, UTC or an offset like +02:00, for example DEFAULT_ZONE=${meantZone(String(given)) ?? 'Europe/Berlin'}`;

function splitList(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
