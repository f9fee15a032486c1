import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../config/read-config.ts';
import { readZone } from '../../../src/briefings/order/read-parts.ts';
import { createBot } from '../../../src/chat/bot.ts';
import { defineCommand } from '../../../src/chat/command.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { findZone, meantZone } from '../../../src/chat/times/time-zone.ts';
import type { Store } from '../../../src/store/store.ts';

const whichZone = defineCommand({
  name: 'zone',
  about: 'Tells the asker’s zone',
  options: {},
  examples: [],
  run: async (_, { user }) => reply(String(user.zone)),
});

const bot = createBot({
  store: {} as Store,
  commands: [whichZone],
  now: () => new Date(0),
  defaultZone: 'Pacific/Apia',
  onError: (error) => expect.unreachable(String(error)),
});

/** Those who take a zone’s own name: the configuration, and the bot from a browser or a platform. */
const TAKES: Record<string, (zone: string) => unknown> = {
  configuration: (zone) =>
    accepts(() => readConfig({ DEFAULT_ZONE: zone }, []).defaultZone === zone),
  bot: async (zone) => {
    const user = { id: 'u', name: 'U', zone, manages: true };
    const place = { id: 'p', platform: 'web', name: 'P' } as const;
    const ask = { line: 'zone', place, channel: null, user, findChannel: async () => undefined };
    return (await bot.answer(ask)).title !== 'Pacific/Apia';
  },
};

function accepts(read: () => unknown): boolean {
  try {
    return Boolean(read());
  } catch {
    return false;
  }
}

describe('a time zone', () => {
  const ZONES = [
    'UTC',
    'GMT',
    'Europe/Berlin',
    'Europe/Kyiv',
    'Asia/Kolkata',
    'America/Argentina/Buenos_Aires',
    'US/Eastern',
    'Etc/UTC',
    'Etc/GMT-2',
    'Etc/GMT-14',
    '+02:00',
    '-05:30',
    '+00:00',
  ];
  const NONE = [
    'Japan',
    'Singapore',
    'Turkey',
    'Hongkong',
    'NZ-CHAT',
    'Zulu',
    'GMT0',
    'EST',
    'CET',
    'est',
    'EST5EDT',
    'PST8PDT',
    'IST',
    'GMT+2',
    'UTC+2',
    'Etc/GMT+14',
    '+2',
    '+02',
    '+0200',
    '+24:00',
    'Berlin',
    'Mars/Base',
    'UTC\0',
    'Europe\u200B/Berlin',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    'x'.repeat(500),
    `${'x/'.repeat(250)}x`,
  ];

  describe.each(Object.entries(TAKES))('for the %s', (_, takes) => {
    test.each(ZONES)('is %s', async (zone) => expect(await takes(zone)).toBe(true));
    test.each(NONE)('is not “%s”', async (zone) => expect(await takes(zone)).toBe(false));
  });

  test.each(ZONES)('is %s for a briefing, which is called by other names, too', (zone) =>
    expect(readZone(zone).kind).toBe('read'),
  );

  test('is not an empty name', () => expect(findZone('')).toBeUndefined());

  test('comes back in its usual letters', () => {
    expect(findZone('europe/berlin')).toBe('Europe/Berlin');
    expect(findZone('utc')).toBe('UTC');
    expect(findZone('etc/gmt-2')).toBe('Etc/GMT-2');
  });

  test('keeps its newer name', () => {
    expect(findZone('Asia/Kolkata')).toBe('Asia/Kolkata');
    expect(findZone('Europe/Kyiv')).toBe('Europe/Kyiv');
  });
});

describe('the zone that is meant', () => {
  test.each([
    ['Japan', 'Asia/Tokyo'],
    ['singapore', 'Asia/Singapore'],
    ['Turkey', 'Europe/Istanbul'],
    ['Hongkong', 'Asia/Hong_Kong'],
    ['GB', 'Europe/London'],
    ['NZ', 'Pacific/Auckland'],
    ['W-SU', 'Europe/Moscow'],
    ['US/Eastern', 'America/New_York'],
    ['Zulu', 'UTC'],
    ['GMT0', 'UTC'],
    ['+02', '+02:00'],
    ['+0200', '+02:00'],
  ])('by “%s” is %s', (name, zone) => expect(meantZone(name)).toBe(zone));

  test.each(['EST', 'cet', 'MST7MDT', 'IST', 'ROK', 'Mars/Base', '', '__proto__'])(
    'by “%s” is not known',
    (name) => expect(meantZone(name)).toBeUndefined(),
  );
});
