import type { z } from 'zod';
import type { Platform } from '../src/chat/platform.ts';
import { isLoopback } from './checks.ts';
import { findMisspelt } from './find-misspelt.ts';
import { type Env, findIdle, findProblems, settingsOf } from './platform-settings.ts';
import { fileVariable, readSecretFiles } from './read-secret-files.ts';
import { type LOG_LEVELS, schema, splitList } from './schema.ts';

export type Config = {
  port: number;
  host: string;
  /** `https://news.example.org`: where people reach the page. The first is the one to show. */
  publicUrls: string[];
  /** Lets people change things on a page that others can reach; a secret. */
  webToken: string | null;
  /** What secrets of places are sealed with; a secret itself. */
  secretKey: string | null;
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
  /** Where the people who run this desk are told of trouble. */
  operatorChannel: { platform: string; channelId: string } | null;
  /** What this process does: `web`, `read`, `deliver`, and platforms by their names. */
  roles: string[];
  logLevel: (typeof LOG_LEVELS)[number];
  defaultZone: string;
  /** Sentences on names in the environment that look like misspelt ones of ours. */
  warnings: string[];
};

/** Says everything that is wrong with the configuration, one line each, and never shows a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The roles that are no platform's. */
const OWN_ROLES = ['web', 'read', 'deliver'];
/** Those of our own variables that may hold a secret; all of a platform's settings may. */
const OWN_SECRETS = ['DATABASE_URL', 'SECRET_KEY', 'WEB_TOKEN'];
// `PLATFORM:CHANNEL_ID`
const OPERATOR_CHANNEL_ID = /^([a-z]+):([\w-]{1,64})$/u;

/** Every variable that is read, for these platforms. */
export const variablesFor = (platforms: Platform[]): string[] => [
  ...Object.keys(schema.shape),
  ...platforms.flatMap(({ settings, extras }) => Object.keys({ ...settings, ...extras })),
];

/** Those that may hold a secret, and may therefore be given as a file. */
export const secretsFor = (platforms: Platform[]): string[] => [
  ...OWN_SECRETS,
  ...platforms.flatMap(({ settings }) => Object.keys(settings)),
];

/**
 * Reads the environment, and the files that hold secrets; an empty value counts as not set. Throws
 * `ConfigError` with every problem at once.
 */
export function readConfig(
  env: Env,
  platforms: Platform[],
  readFile?: (path: string) => string,
): Config {
  const variables = variablesFor(platforms);
  const secrets = secretsFor(platforms);
  const files = readSecretFiles(env, secrets, readFile);
  const given: Env = Object.fromEntries(
    variables.map((name) => [name, (files.values[name] ?? env[name])?.trim() || undefined]),
  );
  const result = schema.safeParse(given);
  const problems = [
    ...files.problems,
    ...(result.error?.issues ?? []).map(
      ({ path, message }) => `${String(path[0])} is not ${message}.`,
    ),
    ...findNameProblems(platforms, given),
    ...platforms.flatMap((platform) => findProblems(platform, given)),
  ];
  const names = [...variables, ...secrets.map(fileVariable)];
  const misspelt = findMisspelt({ ...env, ...given }, names);
  if (!result.success || problems.length > 0)
    throw new ConfigError([...problems, ...misspelt].join('\n'));
  const config = { ...toConfig(result.data, platforms), platforms: settingsOf(platforms, given) };
  if (isOpenUnsaid(config, result.data))
    throw new ConfigError([OPEN_UNSAID, ...misspelt].join('\n'));
  return {
    ...config,
    warnings: [
      ...misspelt,
      ...findOpen(config),
      ...findUnconnected(config, given),
      ...platforms.flatMap((platform) => findIdle(platform, given)),
    ],
  };
}

/** What is wrong with variables that name platforms. */
function findNameProblems(platforms: Platform[], { OPERATOR_CHANNEL: channel, ROLES }: Env) {
  const names = platforms.map(({ name }) => name);
  const problems: string[] = [];
  const [, platform = ''] = OPERATOR_CHANNEL_ID.exec(channel ?? '') ?? [];
  if (channel && !names.includes(platform))
    problems.push(
      `OPERATOR_CHANNEL is not a platform (${names.join(' or ')}) and the id of a channel there, for example OPERATOR_CHANNEL=${names[0]}:1234567890.`,
    );
  const roles = [...OWN_ROLES, ...names];
  if (splitList(ROLES ?? '').some((role) => !roles.includes(role)))
    problems.push(`ROLES is not a list of ${roles.join(', ')}, for example ROLES=web,read.`);
  return problems;
}

const OPEN_UNSAID =
  'HOST lets others reach the page, and there is no WEB_TOKEN by which people sign in. Set WEB_TOKEN, or OPEN_TO_READERS=1 if everybody may read the page and nobody shall change anything there.';

/** Whether a page is open to whoever finds it, and nobody said that this is meant. */
const isOpenUnsaid = (
  { host, webToken, roles }: Omit<Config, 'warnings'>,
  { OPEN_TO_READERS }: z.infer<typeof schema>,
): boolean =>
  !isLoopback(host) && webToken === null && OPEN_TO_READERS === '0' && roles.includes('web');

/** Says that nobody can change anything on a page that others can reach and has no token. */
function findOpen({ host, publicUrls, webToken, roles }: Omit<Config, 'warnings'>): string[] {
  const isOpen = !isLoopback(host) || publicUrls.length > 0;
  return isOpen && webToken === null && roles.includes('web')
    ? ['Others can reach the page, so it is for reading only. Set WEB_TOKEN to let people sign in.']
    : [];
}

/** Says which platforms are named and not set up, so that nothing would come of it. */
function findUnconnected(
  { platforms, operatorChannel }: Pick<Config, 'platforms' | 'operatorChannel'>,
  { ROLES = '' }: Env,
): string[] {
  const told = operatorChannel?.platform;
  const asked = splitList(ROLES).filter((role) => !OWN_ROLES.some((own) => own === role));
  return [
    ...(told && !platforms[told]
      ? [`OPERATOR_CHANNEL is on ${told}, which has no token here: nobody is told of trouble.`]
      : []),
    ...asked
      .filter((name) => !platforms[name])
      .map((name) => `ROLES names ${name}, which has no token here.`),
  ];
}

const toConfig = (values: z.infer<typeof schema>, platforms: Platform[]) => ({
  port: values.PORT,
  host: values.HOST,
  publicUrls: values.PUBLIC_URL.map((url) => new URL(url).origin),
  webToken: values.WEB_TOKEN ?? null,
  secretKey: values.SECRET_KEY ?? null,
  databaseUrl: values.DATABASE_URL,
  sample: values.SAMPLE,
  feeds: values.FEEDS === 'none' ? null : values.FEEDS,
  allowNetworks: values.ALLOW_NETWORKS,
  operatorChannel: toOperatorChannel(values.OPERATOR_CHANNEL),
  roles:
    values.ROLES.length > 0 ? values.ROLES : [...OWN_ROLES, ...platforms.map(({ name }) => name)],
  logLevel: values.LOG_LEVEL,
  defaultZone: values.DEFAULT_ZONE,
});

function toOperatorChannel(value = ''): Config['operatorChannel'] {
  const [, platform, channelId] = OPERATOR_CHANNEL_ID.exec(value) ?? [];
  return platform && channelId ? { platform, channelId } : null;
}
