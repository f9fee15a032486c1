import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { platforms } from '../adapters/index.ts';
import { readConfig, secretsFor, variablesFor } from '../config/read-config.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const DOCKERFILE = read('Dockerfile');
const COMPOSE = read('compose.yaml');
const UNIT = read('deploy/on-record.service');
const BACKUP = read('deploy/on-record-backup.service');
const CLI = read('deploy/on-record-cli');

const OURS = [...variablesFor(platforms), ...secretsFor(platforms).map((name) => `${name}_FILE`)];
// variables that others read
const THEIRS = /^(?:NODE_ENV|POSTGRES_\w+)$/u;

/** What is written behind `NAME=` or `NAME:`, also where a # stands before it. */
function namesIn(text: string, pattern: RegExp): string[] {
  const names = [...text.matchAll(pattern)].map(([, name = '']) => name);
  return names.filter((name) => !THEIRS.test(name));
}

describe('the container', () => {
  test('has every file that the program imports, and no more', () => {
    const kept = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    const copied = [...DOCKERFILE.matchAll(/^COPY (?!--)(.+) \S+$/gmu)].flatMap(([, files = '']) =>
      files.split(' '),
    );
    expect(kept.map((line) => line.slice(1)).sort()).toEqual([...new Set(copied)].sort());
    const imported = [...read('main.ts').matchAll(/from '\.\/([\w-]+)/gu)].map(([, name]) => name);
    expect(copied).toEqual(expect.arrayContaining([...new Set(imported)]));
  });

  test('runs as nobody in particular, from packages that ran no scripts', () => {
    expect(DOCKERFILE).toMatch(/^USER node$/mu);
    expect(DOCKERFILE).toMatch(/npm ci --omit=dev .*--ignore-scripts/u);
    expect(DOCKERFILE.indexOf('USER node')).toBeLessThan(DOCKERFILE.indexOf('\nCMD '));
  });

  test('sets only variables that are read', () => {
    const lines = /^ENV ([\s\S]*?[^\\])$/mu.exec(DOCKERFILE)?.[1] ?? '';
    const names = namesIn(lines, /\b([A-Z_]+)=/gu);
    expect(names).toEqual(['HOST', 'PORT', 'DATABASE_URL']);
  });

  test('asks itself for its health in a line that Node can read', () => {
    const [, line = '[]'] = /HEALTHCHECK[\s\S]*?CMD (\[.*\])/u.exec(DOCKERFILE) ?? [];
    const [node, flag, script] = JSON.parse(line) as string[];
    expect([node, flag]).toEqual(['node', '-e']);
    expect(() => new Function(String(script))).not.toThrow();
  });
});

describe('compose.yaml', () => {
  test('sets only variables that are read, and hands over every secret that it names', () => {
    const names = namesIn(COMPOSE, /^ {2,}(?:# )?([A-Z][A-Z_]+): /gmu);
    expect(names.filter((name) => !OURS.includes(name))).toEqual([]);
    const asked = [...COMPOSE.matchAll(/\/run\/secrets\/(\w+)/gu)].map(([, name]) => name);
    for (const secret of new Set(asked))
      expect(COMPOSE).toMatch(new RegExp(`file: \\./secrets/${secret}\\n`, 'u'));
  });

  test('gives each process roles that there are, all of them together', () => {
    const roles = [...COMPOSE.matchAll(/ROLES: (\S+)/gu)].map(([, list = '']) => list);
    expect(roles).toHaveLength(3);
    for (const list of roles) expect(() => readConfig({ ROLES: list }, platforms)).not.toThrow();
    const all = readConfig({}, platforms).roles;
    expect(roles.flatMap((list) => list.split(',')).sort()).toEqual([...all].sort());
  });

  test('publishes the page on this machine only, and needs a token wherever it does', () => {
    const ports = [...COMPOSE.matchAll(/^ {6}- (\S+):3000$/gmu)].map(([, outside]) => outside);
    expect(ports).toEqual(['127.0.0.1:3000', '127.0.0.1:3000']);
    // Those without the page have /metrics.
    expect(COMPOSE.match(/WEB_TOKEN_FILE: /gu)).toHaveLength(ports.length + 2);
  });
});

test('the container may take as much memory as the service', () => {
  expect(COMPOSE).toMatch(/^ {2}mem_limit: 1g$/mu);
  for (const text of [UNIT, BACKUP]) expect(text).toMatch(/^MemoryMax=1G$/mu);
});

describe('the systemd unit', () => {
  test('sets only variables that are read, and loads the secrets that it names', () => {
    const names = namesIn(UNIT, /^Environment=([A-Z_]+)=/gmu);
    expect(names.filter((name) => !OURS.includes(name))).toEqual([]);
    for (const [, secret] of UNIT.matchAll(/%d\/(\w+)/gu))
      expect(UNIT).toContain(`LoadCredential=${secret}:`);
  });
});

describe('what runs beside the systemd unit', () => {
  const settingOf = (text: string, name: string): string | undefined =>
    new RegExp(`\\b${name}=(\\S+)`, 'u').exec(text)?.[1];

  test.each([
    ['the nightly back-up', BACKUP],
    ['the command line', CLI],
  ])('%s has the database, folder, user and settings of the service', (_, text) => {
    for (const name of ['DATABASE_URL', 'StateDirectory', 'WorkingDirectory', 'EnvironmentFile'])
      expect(settingOf(text, name)).toBe(settingOf(UNIT, name));
    expect(settingOf(text, 'DynamicUser')).toBe('yes');
    // The name of a unit without a user is that of its user.
    expect(settingOf(text, 'User')).toBe('on-record');
    const [, node = ''] = /^ExecStart=(\S+) /mu.exec(UNIT) ?? [];
    expect(text).toContain(`${node} start.js cli `);
  });

  test('the back-up is written where the service may write, every night', () => {
    expect(BACKUP).toMatch(/cli backup "\/var\/lib\/on-record\/backup-\$\$\(date \+%%u\)\.db"/u);
    expect(read('deploy/on-record-backup.timer')).toMatch(/^OnCalendar=\*-\*-\* 03:30$/mu);
  });

  test('each file is named where it is told how to install it', () => {
    for (const file of ['on-record.service', 'on-record-backup.service', 'on-record-backup.timer'])
      expect(read('docs/operate.md')).toContain(`deploy/${file}`);
    expect(read('docs/operate.md')).toContain('deploy/on-record-cli /usr/local/bin/');
  });
});

test('nginx 1.22, which Debian 12 has, reads the example', () => {
  const lines = read('deploy/nginx.conf').split('\n');
  // A directive of 1.25.1.
  expect(lines.filter((line) => /^\s*http2\b/u.test(line))).toEqual([]);
  expect(lines.filter((line) => /^\s*listen .*\bssl http2\b/u.test(line))).toHaveLength(4);
});

test('wherever the program is started, Node is told to be as sparing', () => {
  const { start } = JSON.parse(read('package.json')).scripts as { start: string };
  const flags = start.split(' ').filter((word) => word.startsWith('--'));
  expect(flags).toHaveLength(2);
  const [, command = '[]'] = /^CMD (\[.*\])$/mu.exec(DOCKERFILE) ?? [];
  expect(JSON.parse(command)).toEqual(['node', ...flags, 'start.js']);
  expect(UNIT).toMatch(new RegExp(`^ExecStart=\\S+ ${flags.join(' ')} start\\.js$`, 'mu'));
});
