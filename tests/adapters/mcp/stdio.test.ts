import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../adapters/mcp/answer-schema.ts';
import { programEnv } from '../../support/program-env.ts';
import { MODES, textOf } from './desk.ts';

/** The sample newsroom is laid out for the first question, which takes long on a busy machine. */
const MAX_LAYING_MS = 150_000;

const MAIN = fileURLToPath(new URL('../../../main.ts', import.meta.url));

let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-mcp-'));
  env = programEnv({
    DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
    PUBLIC_URL: 'https://news.example.org',
  });
});
afterAll(() => rm(folder, { recursive: true }));

const start = (...args: string[]) =>
  spawn(process.execPath, [MAIN, 'cli', 'mcp', ...args], { cwd: folder, env });

const INITIALIZE = {
  ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  },
};

describe('cli mcp', () => {
  test.each(MODES)(
    'answers an official client that speaks %s',
    async (mode) => {
      const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
      const transport = new StdioClientTransport({
        command: process.execPath,
        args: [MAIN, 'cli', 'mcp'],
        ...{ cwd: folder, env, stderr: 'ignore' },
      });
      await client.connect(transport);
      expect(client.getServerVersion()).toMatchObject({ name: 'on-record', version: '0.2.0' });
      const ask = (name: string, given: Record<string, string>) =>
        client.callTool({ name, arguments: given }, { timeout: MAX_LAYING_MS });
      // An empty database has the sample newsroom laid out.
      const [quotes, search] = await Promise.all([
        ask('quotes', { speaker: 'holm' }),
        ask('search', { words: 'ferry' }),
      ]);
      const { statements } = quotes.structuredContent as unknown as Answer;
      expect(statements[0]).toMatchObject({
        speaker: 'Greta Holm',
        receiptUrl: expect.stringMatching(/^https:\/\/news\.example\.org\/q\/\w+/u),
      });
      expect(textOf(search)).toMatch(/^“ferry” in \d+ reports/u);
      await client.close();
    },
    MAX_LAYING_MS,
  );

  test('writes nothing but messages, passes over bad lines, and ends with its input', async () => {
    const child = start();
    const said = text(child.stdout);
    const logged = text(child.stderr);
    child.stdin.write('{bad\nhello\n[]\n{"jsonrpc":"2.0"}\n');
    child.stdin.write(`${JSON.stringify(INITIALIZE)}\n`);
    await once(child.stdout, 'data');
    child.stdin.end();
    const [code] = await once(child, 'close');
    const messages = (await said)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(messages.find(({ id }) => id === 1)).toMatchObject({
      result: { serverInfo: { name: 'on-record' }, protocolVersion: '2025-06-18' },
    });
    expect(await logged).toContain('could not be read');
  });

  test('ends when the client is gone in the middle of an answer', async () => {
    const child = start();
    child.stdin.write(`${JSON.stringify(INITIALIZE)}\n`);
    await once(child.stdout, 'data');
    child.stdin.write(
      '{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"summary","arguments":{}}}\n',
    );
    child.stdout.destroy();
    child.stdin.destroy();
    const [code, signal] = await once(child, 'close');
    expect([code, signal]).toEqual([0, null]);
  });

  test('takes no words', async () => {
    const child = start('quotes');
    const [said, told] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect([said, told]).toEqual(['', expect.stringContaining('takes no words')]);
  });
});
