import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readVersion } from '../main/read-version.ts';
import { programEnv } from './support/program-env.ts';
import { openSlackPeer } from './support/slack/peer.ts';
import { APP_TOKEN, BOT_TOKEN } from './support/slack/world.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-main-'));
});
afterEach(() => rm(folder, { recursive: true }));

function start(args: string[], env: Record<string, string> = {}): ChildProcess {
  const own = programEnv({
    PORT: '0',
    FEEDS: 'none',
    DATABASE_URL: `sqlite:${join(folder, 'data', 'test.db')}`,
    ...env,
  });
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: own,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(
  args: string[],
  env?: Record<string, string>,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(args, env);
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

describe('the program', () => {
  test('ends quietly where the reader of its rows has read enough', async () => {
    const child = start(['cli', 'quotes', '--jsonl']);
    let err = '';
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const [code] = await once(child, 'close');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('starts with nothing set up, shows the sample on a page, answers, and stops when told', async () => {
    const child = start([]);
    const logged = once(child.stderr as NodeJS.ReadableStream, 'data') as Promise<[Buffer]>;
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    const [first = ''] = String((await logged)[0]).split('\n');
    expect(JSON.parse(first)).toMatchObject({
      msg: 'On Record starts',
      version: await readVersion(),
    });
    const url = /http:\/\/\S+/u.exec(String(line))?.[0] as string;
    expect(await (await fetch(url)).text()).toContain('<title>');
    const answer = await fetch(`${url}/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ line: '/quotes marchetti', zone: 'UTC' }),
    });
    expect(await answer.text()).toMatch(/Ilse Marchetti[\s\S]*invented sample/u);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  test('does for a platform what its operators ask, without opening the database', async () => {
    const manifest = await readFile(
      new URL('../config/slack-manifest.json', import.meta.url),
      'utf8',
    );
    expect(await run(['cli', 'slack', 'manifest'])).toEqual({ code: 0, out: manifest, err: '' });
    const linked = await run(['cli', 'slack', 'manifest'], {
      PUBLIC_URL: 'https://news.example.org:8443',
    });
    expect(JSON.parse(linked.out).features.unfurl_domains).toEqual(['news.example.org']);
    const peer = await openSlackPeer();
    const tokens = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
    const judged = await run(['cli', 'slack', 'validate'], { ...tokens, SLACK_API: peer.apiUrl });
    await peer.close();
    expect(judged).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d\d messages, 0 faults\n$/u),
      err: '',
    });
    expect(existsSync(join(folder, 'data'))).toBe(false);
    expect((await run(['cli', '--help'])).out).toContain('slack manifest: Print the app manifest');
  });

  test('makes no database where only settings are to be written', async () => {
    const { code, out, err } = await run(['cli', 'config', 'export']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('There is no database at');
    expect(existsSync(join(folder, 'data', 'test.db'))).toBe(false);
  });

  test('answers in a terminal, from the sample until something real is imported', async () => {
    expect((await run(['cli', 'quotes', 'marchetti'])).out).toContain('Ilse Marchetti');
    await writeFile(
      join(folder, 'a.txt'),
      'River talks go on\n\n“We will rebuild the wall before the autumn rains come,” Mayor Ada Brandt said. The council had met for six hours.\n',
    );
    expect(await run(['cli', 'import', 'a.txt', 'missing.txt'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('1 added'),
      err: expect.stringContaining('missing.txt'),
    });
    expect((await run(['cli', 'quotes', 'brandt'])).out).toContain(
      '“We will rebuild the wall before the autumn rains come”',
    );
    expect(await run(['cli', 'quotes', 'marchetti'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('No quotes by “marchetti”'),
    });
    expect(JSON.parse((await run(['cli', 'quotes', 'brandt', '--json'])).out)[0]).toMatchObject({
      kind: 'direct',
      cue: 'said',
      speaker: 'Ada Brandt',
    });
  });

  test('says everything that is wrong with its configuration at once, and stops', async () => {
    const { code, err } = await run([], { PORT: 'x', SAMPLE: 'maybe', DATABASE_URL: 'mysql://x' });
    expect(code).toBe(1);
    for (const name of ['PORT', 'SAMPLE', 'DATABASE_URL']) expect(err).toContain(name);
    expect(err).not.toContain('    at ');
  });

  test('names a feeds file that cannot be read, and a port that is taken', async () => {
    expect(await run([], { FEEDS: 'nowhere.opml' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('FEEDS names “nowhere.opml”'),
    });
    await writeFile(join(folder, 'cut.opml'), '<opml><body>\n<outline xmlUrl="https://a.');
    expect(await run([], { FEEDS: 'cut.opml' })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^FEEDS names “cut.opml”: That list breaks off in line 2: .*\n$/u),
    });
    const child = start([], { SAMPLE: '0' });
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    const port = /:(\d+)/u.exec(String(line))?.[1] as string;
    const second = await run([], {
      PORT: port,
      SAMPLE: '0',
      DATABASE_URL: `sqlite:${join(folder, 'other.db')}`,
    });
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining(`PORT`) });
    child.kill('SIGTERM');
    await once(child, 'close');
  });
});
