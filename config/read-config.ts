import { z } from 'zod';
import { findZone, meantZone } from '../src/chat/time-zone.ts';
import { isDatabase, isHost, isNetwork, isPort } from './checks.ts';
import { findMisspelt } from './misspelt.ts';

export type Config = {
  port: number;
  host: string;
  /** `sqlite:FILE` or `postgres://…`; may hold a password, so it is never shown. */
  databaseUrl: string;
  /** Whether the invented newsroom is shown; `auto` shows it until a real source delivers. */
  sample: 'auto' | '1' | '0';
  /** Path to an OPML file; null follows no feeds. */
  feeds: string | null;
  /** Networks in CIDR form that may be fetched from although they are private. */
  allowNetworks: string[];
  discord: { token: string } | null;
  slack: { botToken: string; appToken: string } | null;
  logLevel: (typeof LOG_LEVELS)[number];
  defaultZone: string;
  /** Names in the environment that look like misspelt ones of ours, in words. */
  warnings: string[];
};

/** Everything that is wrong with the configuration, a line each, without any value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

// one word, so without the `Bot ` that is written before a token in HTTP headers
const ONE_WORD = /^\S+$/;

/** The words after each variable's name complete "PORT is …", and never repeat what was given. */
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
  DISCORD_TOKEN: text(
    (value) => ONE_WORD.test(value),
    'the bot’s token alone, without “Bot ” before it, for example DISCORD_TOKEN=MTk4….Cl2FMQ.Znmj…',
  ).optional(),
  SLACK_BOT_TOKEN: token('xoxb-', 'SLACK_BOT_TOKEN').optional(),
  SLACK_APP_TOKEN: token('xapp-', 'SLACK_APP_TOKEN').optional(),
  LOG_LEVEL: oneOf(LOG_LEVELS, 'LOG_LEVEL=info').default('info'),
  DEFAULT_ZONE: z
    .string()
    .refine((value) => findZone(value) !== undefined, { error: ({ input }) => zoneError(input) })
    .default('UTC'),
});

export const VARIABLES = Object.keys(schema.shape);

/** Reads the environment; an empty value counts as not set. Throws `ConfigError` with every problem at once. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    VARIABLES.map((name) => [name, env[name]?.trim() || undefined] as const),
  );
  const result = schema.safeParse(given);
  const problems = [
    ...(result.error?.issues ?? []).map(
      ({ path, message }) => `${String(path[0])} is not ${message}.`,
    ),
    ...lonelySlackToken(given),
  ];
  if (!result.success || problems.length > 0) throw new ConfigError(problems.join('\n'));
  return toConfig(result.data, findMisspelt(env, VARIABLES));
}

function toConfig(values: z.infer<typeof schema>, warnings: string[]): Config {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = values;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    sample: values.SAMPLE,
    feeds: values.FEEDS === 'none' ? null : values.FEEDS,
    allowNetworks: values.ALLOW_NETWORKS,
    discord: values.DISCORD_TOKEN ? { token: values.DISCORD_TOKEN } : null,
    slack: botToken && appToken ? { botToken, appToken } : null,
    logLevel: values.LOG_LEVEL,
    defaultZone: values.DEFAULT_ZONE,
    warnings,
  };
}

/** Needs both variables, so it stands outside the schema: Zod skips such a check once any variable is wrong. */
function lonelySlackToken(given: Record<string, string | undefined>): string[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app } = given;
  if (Boolean(bot) === Boolean(app)) return [];
  const [name, prefix] = bot ? ['SLACK_APP_TOKEN', 'xapp-'] : ['SLACK_BOT_TOKEN', 'xoxb-'];
  return [
    `${name} is missing: Slack takes both tokens or neither, for example ${name}=${prefix}….`,
  ];
}

function text(isRight: (value: string) => boolean, error: string) {
  return z.string().refine(isRight, { error });
}

function oneOf<const T extends readonly string[]>(choices: T, example: string) {
  return z.enum(choices, { error: `one of ${choices.join(', ')}, for example ${example}` });
}

function token(prefix: string, name: string) {
  const isToken = (value: string) => value.startsWith(prefix) && ONE_WORD.test(value);
  return text(isToken, `a token that begins with ${prefix}, for example ${name}=${prefix}…`);
}

const zoneError = (given: unknown): string =>
  `a city’s time zone, for example DEFAULT_ZONE=${meantZone(String(given)) ?? 'Europe/Berlin'}`;

function splitList(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
