import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiveArguments } from '../adapters/cli/receive.ts';
import { commands } from '../commands/index.ts';
import { splitLine } from '../src/chat/words.ts';
import { openNewsroom } from './support/newsroom.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const IN_BACKTICKS = /(?<!`)`([^`\n]+)`(?!`)/gu;
const IN_A_SHELL = /^npm run -s cli -- (.+?)(?: > \S+)?$/gmu;

/** They change something, are the terminal’s own, need the network or a briefing, say NAME for a name, or are a field’s name. */
const NOT_ASKED =
  /^(?:doctor quotes|desk|briefing (?:create|pause|resume|delete|now|log)|why|speakers (?:merge|split)|sources (?:add|remove|export))\b|^quotes NAME\b|^receipt(?: ID)?$|^search$/u;
const MISSING = /^(?:No (?!briefings yet)|Nobody |Nothing |There is no |There are no |Several )/u;

const names = commands.map(({ name }) => name);
const isLine = (line: string) => names.includes(line.split(' ')[0]!) && !NOT_ASKED.test(line);

const typed = [...README.matchAll(IN_BACKTICKS)].map(([, line = '']) => line.replace(/^\//u, ''));
const run = [...README.matchAll(IN_A_SHELL)].flatMap(([, words = '']) => {
  const asked = receiveArguments(splitLine(words).map(({ value }) => value));
  return asked.kind === 'line' ? [asked.line] : [];
});
const lines = [...new Set([...typed, ...run].filter(isLine))];

describe('what the README offers to type', () => {
  let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
  beforeAll(async () => {
    newsroom = await openNewsroom();
  });
  afterAll(() => newsroom.close());

  test('is found', () => {
    expect(lines.length).toBeGreaterThan(10);
  });

  test.each(lines)('%s has an answer in the sample newsroom', async (line) => {
    const { title, data } = await newsroom.ask(line);
    expect(title).not.toMatch(MISSING);
    expect(data ?? {}).not.toHaveProperty('error');
    expect(newsroom.broken).toEqual([]);
  });
});
