import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { platforms } from '../../adapters/index.ts';
import { ConfigError, readConfig, variablesFor } from '../../config/read-config.ts';
import { definePlatform } from '../../src/chat/platform.ts';

const VARIABLES = variablesFor(platforms);
const read = (env: Record<string, string>) => readConfig(env, platforms);

describe('readConfig', () => {
  test('starts with nothing set', () => {
    expect(read({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrls: [],
      webToken: null,
      secretKey: null,
      databaseUrl: 'sqlite:data/on-record.db',
      sample: 'auto',
      feeds: expect.stringMatching(/\/config\/feeds\.opml$/u),
      allowNetworks: [],
      platforms: {},
      operatorChannel: null,
      roles: ['web', 'read', 'deliver', ...platforms.map(({ name }) => name)],
      logLevel: 'info',
      defaultZone: 'UTC',
      warnings: [],
    });
  });

  test('counts an empty or blank value as not set', () => {
    const blank = Object.fromEntries(VARIABLES.map((name) => [name, ' ']));
    expect(read(blank)).toEqual(read({}));
  });

  test('reads every variable', () => {
    const env = {
      PORT: ' 0 ',
      HOST: '::1',
      PUBLIC_URL: 'https://News.example.org, https://desk.lan:8443/',
      WEB_TOKEN: '0123456789abcdef',
      SECRET_KEY: 'f'.repeat(32),
      OPERATOR_CHANNEL: 'discord:1234567890',
      ROLES: 'web, slack',
      DATABASE_URL: 'postgres://ana:secret@db:5432/news',
      SAMPLE: '0',
      FEEDS: 'none',
      ALLOW_NETWORKS: '127.0.0.1/32, fd00::/8,',
      LOG_LEVEL: 'debug',
      DEFAULT_ZONE: 'Europe/Berlin',
      DISCORD_TOKEN: 'abc.def.ghi',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
    };
    expect(VARIABLES).toEqual(expect.arrayContaining(Object.keys(env)));
    expect(read(env)).toEqual({
      port: 0,
      host: '::1',
      publicUrls: ['https://news.example.org', 'https://desk.lan:8443'],
      webToken: '0123456789abcdef',
      secretKey: 'f'.repeat(32),
      databaseUrl: 'postgres://ana:secret@db:5432/news',
      sample: '0',
      feeds: null,
      allowNetworks: ['127.0.0.1/32', 'fd00::/8'],
      platforms: {
        discord: { DISCORD_TOKEN: 'abc.def.ghi' },
        slack: { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' },
      },
      operatorChannel: { platform: 'discord', channelId: '1234567890' },
      roles: ['web', 'slack'],
      logLevel: 'debug',
      defaultZone: 'Europe/Berlin',
      warnings: [],
    });
  });

  test.each([
    ['PORT', ['-1', '65536', '3e3', '80a']],
    ['HOST', ['http://localhost', 'local host', '-a', 'localhost:3000']],
    [
      'DATABASE_URL',
      ['sqlite:', 'mysql://db/news', 'data/on-record.db', 'postgres://', 'postgres://a b:x'],
    ],
    [
      'PUBLIC_URL',
      [
        'news.example.org',
        'http://news.example.org',
        'https://',
        'https://news.example.org/desk',
        'https://ana:secret@news.example.org',
        'https://news.example.org?a=b',
      ],
    ],
    ['WEB_TOKEN', ['short', 'sixteen signs or more']],
    ['SECRET_KEY', ['a'.repeat(31), 'thirty-two signs, but with blanks']],
    ['OPERATOR_CHANNEL', ['1234567890', 'discord:', 'teletype:1', 'discord:#news', 'discord']],
    ['ROLES', ['all', 'web;read', 'web,teletype']],
    ['SAMPLE', ['true', '2']],
    [
      'ALLOW_NETWORKS',
      ['10.0.0.0', '10.0.0.0/33', 'fd00::/129', 'home/8', '10.0.0.0/8/8', '10.0.0.0/'],
    ],
    ['DISCORD_TOKEN', ['Bot abc.def.ghi']],
    ['DISCORD_API', ['discord.com/api', 'ftp://discord.com/api', 'https://', 'https://a b']],
    ['DISCORD_GUILD', ['newsroom', '1234', '12345678901234567890123']],
    ['DISCORD_POSTS_PER_SECOND', ['0', '-1', '1.5', 'many', '100000']],
    ['SLACK_API', ['slack.com', 'ws://slack.com/api']],
    ['LOG_LEVEL', ['loud']],
    [
      'DEFAULT_ZONE',
      ['Berlin', 'Mars/Olympus', 'Japan', 'CET', 'EST5EDT', 'Zulu', 'x'.repeat(500)],
    ],
  ])('names %s and an example when it does not fit', (name, values) => {
    for (const value of values) {
      const message = messageFor({ [name]: value });
      expect(message).toMatch(new RegExp(`^${name} is not .*for example ${name}=\\S+`));
      expect(message.split('\n')).toHaveLength(1);
    }
  });

  test('takes as DEFAULT_ZONE a city’s zone, UTC or an offset', () => {
    for (const zone of ['Europe/Berlin', 'UTC', 'Etc/GMT-2', '+02:00'])
      expect(read({ DEFAULT_ZONE: zone }).defaultZone).toBe(zone);
  });

  test('proposes the zone of a place that DEFAULT_ZONE gives another name', () => {
    expect(messageFor({ DEFAULT_ZONE: 'Japan' })).toBe(
      'DEFAULT_ZONE is not a city’s time zone, UTC or an offset like +02:00, for example DEFAULT_ZONE=Asia/Tokyo.',
    );
    expect(messageFor({ DEFAULT_ZONE: 'CET' })).toBe(
      'DEFAULT_ZONE is not a city’s time zone, UTC or an offset like +02:00, for example DEFAULT_ZONE=Europe/Berlin.',
    );
  });

  test('lists every problem at once', () => {
    const message = messageFor({ PORT: 'x', DEFAULT_ZONE: 'x', SLACK_BOT_TOKEN: 'xoxb-1' });
    expect(message.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'DEFAULT_ZONE',
      'SLACK_APP_TOKEN',
    ]);
  });

  test.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'a'.repeat(32) }, ''],
    [{ SLACK_SIGNING_SECRET: 'a'.repeat(32) }, 'SLACK_BOT_TOKEN'],
    [
      { SLACK_CLIENT_ID: '1.2', SLACK_SIGNING_SECRET: 'a'.repeat(32), SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_CLIENT_SECRET SECRET_KEY PUBLIC_URL',
    ],
    [
      {
        ...{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'b'.repeat(32) },
        ...{ SLACK_SIGNING_SECRET: 'a'.repeat(32), SECRET_KEY: 'k'.repeat(32) },
      },
      'PUBLIC_URL',
    ],
    [
      {
        ...{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'b'.repeat(32) },
        ...{ SECRET_KEY: 'k'.repeat(32), PUBLIC_URL: 'https://news.example.org' },
      },
      'SLACK_APP_TOKEN',
    ],
  ])('knows which settings of Slack go together: %o', (env, missing) => {
    const names = missing.split(' ').filter(Boolean);
    const said = names.length > 0 ? messageFor(env).split('\n') : [];
    if (names.length === 0) expect(read(env).platforms.slack).toEqual(env);
    expect(said.map((line) => /^(\w+) is missing: Slack, for/u.exec(line)?.[1])).toEqual(names);
  });

  test('says which settings are not used', () => {
    const both = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    expect(read({ ...both, SLACK_SIGNING_SECRET: 'a'.repeat(32) }).warnings).toEqual([
      'SLACK_SIGNING_SECRET is set and not used: Slack, for one workspace over a socket, takes SLACK_BOT_TOKEN and SLACK_APP_TOKEN.',
    ]);
  });

  test('takes both Slack tokens or neither, each with its own beginning', () => {
    expect(messageFor({ SLACK_APP_TOKEN: 'xapp-1' })).toMatch(/^SLACK_BOT_TOKEN is missing/);
    const swapped = messageFor({ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' });
    expect(swapped).toMatch(/SLACK_BOT_TOKEN is not .*xoxb-.*\nSLACK_APP_TOKEN is not .*xapp-/);
  });

  test('takes whatever settings a platform asks for, all or none', () => {
    const isRight = (value: string) => value.endsWith('.txt');
    const setting = { about: 'a text file', example: 'a.txt', isRight };
    const teletype = definePlatform({
      name: 'teletype',
      settings: { TELETYPE_IN: setting, TELETYPE_OUT: setting },
      load: () => expect.unreachable(),
    });
    const readFor = (env: Record<string, string>) => readConfig(env, [teletype]);
    expect(readFor({}).platforms).toEqual({});
    const both = { TELETYPE_IN: 'a.txt', TELETYPE_OUT: 'b.txt' };
    expect(readFor(both).platforms).toEqual({ teletype: both });
    expect(() => readFor({ TELETYPE_IN: 'a.doc' })).toThrow(
      'TELETYPE_IN is not a text file, for example TELETYPE_IN=a.txt.\n' +
        'TELETYPE_OUT is missing: teletype takes TELETYPE_IN and TELETYPE_OUT, for example TELETYPE_OUT=a.txt.',
    );
    expect(readFor({ TELETYP_IN: 'a.txt' }).warnings).toHaveLength(1);
  });

  test('takes settings that a platform can do without, and checks them all the same', () => {
    const setting = { about: 'a number', example: '7', isRight: (value: string) => value === '7' };
    const teletype = definePlatform({
      name: 'teletype',
      settings: { TELETYPE_IN: setting },
      extras: { TELETYPE_SPEED: setting },
      load: () => expect.unreachable(),
    });
    const readFor = (env: Record<string, string>) => readConfig(env, [teletype]).platforms;
    expect(readFor({ TELETYPE_IN: '7' })).toEqual({ teletype: { TELETYPE_IN: '7' } });
    const both = { TELETYPE_IN: '7', TELETYPE_SPEED: '7' };
    expect(readFor(both)).toEqual({ teletype: both });
    expect(readFor({ TELETYPE_SPEED: '7' })).toEqual({});
    expect(() => readFor({ TELETYPE_SPEED: 'x' })).toThrow('TELETYPE_SPEED is not a number');
  });

  test('never repeats a value, since it may be a secret', () => {
    const env = Object.fromEntries(VARIABLES.map((name) => [name, 'hunter2 hunter2']));
    const message = messageFor({ ...env, DISCORD_TOEKN: 'hunter2' });
    expect(message).not.toContain('hunter2');
  });

  test('points out what looks misspelt beside all that is wrong', () => {
    const said = 'WEB_TOKNE is set, which nothing reads. Did you mean WEB_TOKEN?';
    expect(() => read({ PORT: 'x', WEB_TOKNE: 'hunter2' })).toThrow(said);
    expect(() => read({ HOST: '0.0.0.0', WEB_TOKNE: 'hunter2' })).toThrow(said);
  });

  test.each([
    ['DISCORD_TOEKN', 'DISCORD_TOKEN'],
    ['SAMPEL', 'SAMPLE'],
    ['DEFAULT_ZONES', 'DEFAULT_ZONE'],
    ['HOSTS', 'HOST'],
    ['FEED', 'FEEDS'],
    ['DISCORD_TOKEN_FIEL', 'DISCORD_TOKEN_FILE'],
    ['WEB_TOKENFILE', 'WEB_TOKEN_FILE'],
  ])('points out that %s may be meant for %s', (typed, meant) => {
    const { warnings } = read({ [typed]: 'hunter2' });
    expect(warnings).toEqual([`${typed} is set, which nothing reads. Did you mean ${meant}?`]);
  });

  test.each([
    [{ HOST: '0.0.0.0', OPEN_TO_READERS: '1' }, 1],
    [{ PUBLIC_URL: 'https://news.example.org' }, 1],
    [{ HOST: '0.0.0.0', WEB_TOKEN: '0123456789abcdef' }, 0],
    [{ HOST: '0.0.0.0', ROLES: 'read' }, 0],
    [{ HOST: '127.0.0.1' }, 0],
  ])('says that a page open to others is for reading only without a token: %o', (env, count) => {
    const { warnings } = read(env as Record<string, string>);
    expect(warnings.filter((words) => words.includes('WEB_TOKEN'))).toHaveLength(count);
  });

  test('refuses to open a page to others by one word alone', () => {
    expect(() => read({ HOST: '0.0.0.0' })).toThrow(
      'HOST lets others reach the page, and there is no WEB_TOKEN by which people sign in. Set WEB_TOKEN, or OPEN_TO_READERS=1',
    );
  });

  test('says nothing about names that are no slip of ours, or while ours is set', () => {
    const env = { HOME: '/root', PATH: '/bin', POSTGRES_URL: 'x', SAMPEL: '1', SAMPLE: '1' };
    expect(read(env).warnings).toEqual([]);
  });
});

describe('config/example.env', () => {
  const example = readFileSync(new URL('../../config/example.env', import.meta.url), 'utf8');
  const lines = example.split('\n').filter((line) => /^#?[A-Z_]+=/.test(line));

  test('documents every variable and no other', () => {
    const names = lines.map((line) => line.replace(/^#|=.*$/g, ''));
    expect([...new Set(names)].sort()).toEqual([...VARIABLES].sort());
  });

  test('shows values that are accepted as they stand', () => {
    const shown = lines.map((line) => line.slice(1).split(/=(.*)/s).slice(0, 2));
    expect(() => read(Object.fromEntries(shown))).not.toThrow();
  });
});

describe('the README', () => {
  test('lists every variable and no other', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const table = /## Configuration(.*?)\n## /s.exec(readme)?.[1] ?? '';
    const rows = table.split('\n').flatMap((line) => /^\| (`.*?) \|/.exec(line)?.[1] ?? []);
    const named = rows.flatMap((row) => row.replaceAll('`', '').split(', '));
    expect(named.sort()).toEqual([...VARIABLES].sort());
  });
});

function messageFor(env: Record<string, string>): string {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error(`accepted ${JSON.stringify(env)}`);
}
