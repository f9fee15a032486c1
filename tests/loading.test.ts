import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { programEnv } from './support/program-env.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const NOTE_LOADED = new URL('./support/note-loaded.ts', import.meta.url).href;
const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/u;
/** What only those wait for who have set a platform up. */
const OF_PLATFORMS = ['discord.js', 'discord-api-types', '@slack/bolt', '@slack/web-api'];
/** What only those wait for whom an assistant asks. */
const OF_ASSISTANTS = '@modelcontextprotocol/server';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-loading-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What the program loads until it has answered, or is ready to serve and stopped. */
async function loadedBy(args: string[], env: Record<string, string> = {}) {
  const list = join(folder, 'loaded');
  const child = spawn(process.execPath, ['--import', NOTE_LOADED, MAIN, ...args], {
    cwd: folder,
    env: programEnv({
      ...{ PORT: '0', FEEDS: 'none', SAMPLE: '0', LOADED_MODULES: list },
      DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
      ...env,
    }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (args.length === 0) child.stdout.once('data', () => child.kill('SIGTERM'));
  else child.stdout.resume();
  await once(child, 'close');
  const urls = (await readFile(list, 'utf8')).trim().split('\n');
  return {
    packages: new Set(urls.flatMap((url) => PACKAGE.exec(url)?.[1] ?? [])),
    own: new Set(
      urls.flatMap((url) => (PACKAGE.test(url) ? [] : url.split('/').slice(-3).join('/'))),
    ),
  };
}

describe('the program that serves', () => {
  test('loads no platform that is not set up', async () => {
    const { packages } = await loadedBy([]);
    expect(packages).toContain('hono');
    expect(packages).not.toContain(OF_ASSISTANTS);
    expect(OF_PLATFORMS.filter((name) => packages.has(name))).toEqual([]);
  });

  test('loads one that is', async () => {
    const { packages } = await loadedBy([], {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API: 'http://127.0.0.1:9/api/',
    });
    expect(OF_PLATFORMS.filter((name) => packages.has(name))).toEqual(OF_PLATFORMS.slice(2));
  });
});

describe('a command line', () => {
  const SERVES = ['hono', 'prom-client', 'undici', 'rate-limiter-flexible', 'pg'];
  const READS = ['@mozilla/readability', 'franc'];

  test('asked for help loads next to nothing, and opens no database', async () => {
    const { packages, own } = await loadedBy(['cli', '--help']);
    expect([...packages]).toEqual([]);
    expect(own.size).toBeLessThan(40);
    expect(existsSync(join(folder, 'test.db'))).toBe(false);
  });

  test('that lets an assistant ask loads what answers it, and nothing that serves', async () => {
    const { packages } = await loadedBy(['cli', 'mcp'], { SAMPLE: '1' });
    expect(packages).toContain(OF_ASSISTANTS);
    expect([...OF_PLATFORMS, ...SERVES].filter((name) => packages.has(name))).toEqual([]);
  });

  test('that is a question loads neither what serves nor what reads', async () => {
    await loadedBy(['cli', 'sources'], { SAMPLE: '1' });
    await rm(join(folder, 'loaded'));
    const { packages, own } = await loadedBy(['cli', 'quotes', 'holm'], { SAMPLE: '1' });
    expect(packages).toContain('kysely');
    const unwanted = [...OF_PLATFORMS, OF_ASSISTANTS, ...SERVES, ...READS];
    expect(unwanted.filter((name) => packages.has(name))).toEqual([]);
    expect(
      [...own].filter((file) => /summary\/(?:summarize|ranker)|model\.json/u.test(file)),
    ).toEqual([]);
  });
});
