import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findZone, meantZone } from '../src/chat/times/time-zone.ts';
import { isDatabase, isHost, isKey, isNetwork, isPort, isPublicUrl, isToken } from './checks.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Wherever it is started from, and where it was installed. */
const OUR_FEEDS = fileURLToPath(new URL('feeds.opml', import.meta.url));

/** The words of each error complete “PORT is not …”, and never repeat what was given. */
export const schema = z.object({
  PORT: text(isPort, 'a whole number from 0 to 65535, for example PORT=3000')
    .default('3000')
    .transform(Number),
  HOST: text(isHost, 'an address or host name to listen on, for example HOST=127.0.0.1').default(
    '127.0.0.1',
  ),
  PUBLIC_URL: listOf(
    isPublicUrl,
    'the https address under which people reach the page, without a path, or several parted by commas, for example PUBLIC_URL=https://news.example.org',
  ),
  WEB_TOKEN: text(
    isToken,
    'a secret of at least 16 signs without blanks, for example WEB_TOKEN=$(openssl rand -hex 24)',
  ).optional(),
  OPEN_TO_READERS: oneOf(['1', '0'], 'OPEN_TO_READERS=1').default('0'),
  SECRET_KEY: text(
    isKey,
    'a secret of at least 32 signs without blanks, for example SECRET_KEY=$(openssl rand -hex 32)',
  ).optional(),
  DATABASE_URL: text(
    isDatabase,
    'sqlite:FILE or a postgres:// address, for example DATABASE_URL=sqlite:data/on-record.db or DATABASE_URL=postgres://user:password@localhost:5432/on_record',
  ).default('sqlite:data/on-record.db'),
  COMPILE_CACHE: z.string().optional(),
  SAMPLE: oneOf(['auto', '1', '0'], 'SAMPLE=auto').default('auto'),
  FEEDS: z.string().default(OUR_FEEDS),
  ALLOW_NETWORKS: listOf(
    isNetwork,
    'a list of networks in CIDR form, parted by commas, for example ALLOW_NETWORKS=10.0.0.0/8,fd00::/8',
  ),
  OPERATOR_CHANNEL: z.string().optional(),
  ROLES: z.string().default('').transform(splitList),
  LOG_LEVEL: oneOf(LOG_LEVELS, 'LOG_LEVEL=info').default('info'),
  DEFAULT_ZONE: z
    .string()
    .refine((value) => findZone(value) !== undefined, { error: ({ input }) => zoneError(input) })
    .default('UTC'),
});

function text(isRight: (value: string) => boolean, error: string) {
  return z.string().refine(isRight, { error });
}

function listOf(isRight: (value: string) => boolean, error: string) {
  return z
    .string()
    .default('')
    .transform(splitList)
    .refine((list) => list.every(isRight), { error });
}

function oneOf<const T extends readonly string[]>(choices: T, example: string) {
  return z.enum(choices, { error: `one of ${choices.join(', ')}, for example ${example}` });
}

const zoneError = (given: unknown): string =>
  `a city’s time zone, UTC or an offset like +02:00, for example DEFAULT_ZONE=${meantZone(String(given)) ?? 'Europe/Berlin'}`;

/** Parts a list at its commas. */
export function splitList(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
