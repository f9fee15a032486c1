import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { platforms } from '../adapters/index.ts';
import { readConfig, secretsFor, variablesFor } from '../config/read-config.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const DOCKERFILE = read('Dockerfile');
const COMPOSE = read('compose.yaml');
const UNIT = read('deploy/on-record.service');

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

describe('the systemd unit', () => {
  test('sets only variables that are read, and loads the secrets that it names', () => {
    const names = namesIn(UNIT, /^Environment=([A-Z_]+)=/gmu);
    expect(names.filter((name) => !OURS.includes(name))).toEqual([]);
    for (const [, secret] of UNIT.matchAll(/%d\/(\w+)/gu))
      expect(UNIT).toContain(`LoadCredential=${secret}:`);
  });
});

test('wherever the program is started, Node is told to be as sparing', () => {
  const { start } = JSON.parse(read('package.json')).scripts as { start: string };
  const flags = start.split(' ').filter((word) => word.startsWith('--'));
  expect(flags).toHaveLength(2);
  const [, command = '[]'] = /^CMD (\[.*\])$/mu.exec(DOCKERFILE) ?? [];
  expect(JSON.parse(command)).toEqual(['node', ...flags, 'start.js']);
  expect(UNIT).toMatch(new RegExp(`^ExecStart=\\S+ ${flags.join(' ')} start\\.js$`, 'mu'));
});
