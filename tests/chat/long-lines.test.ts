import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBot } from '../../src/chat/bot.ts';
import { defineCommand } from '../../src/chat/command.ts';
import { fitReply } from '../../src/chat/fit/fit.ts';
import { button, reply } from '../../src/chat/reply/reply.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/stores.ts';
import { ask, commands } from './desk.ts';

const LONG =
  'quotes speaker:"Ursula von der Leyen" about:"gas transit and the long winter that came"';
const elsewhere = { place: { id: 'there', platform: 'slack', name: 'Other' } } as const;

const item = (line: string) => ({
  label: 'x',
  detail: null,
  url: null,
  actions: [button('More', line)],
});
const long = defineCommand({
  name: 'long',
  about: 'Long lines',
  options: {},
  examples: [],
  run: async () =>
    reply('long', {
      blocks: [{ kind: 'list', items: [item(LONG), item('help')] }],
      actions: [button('More', LONG), button('Help', 'help')],
      more: { line: LONG, from: 0, total: 9 },
    }),
});

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

/** A new bot each time: what buttons carry must outlive a restart. */
const answer = (line: string, fields = {}) =>
  createBot({
    store,
    commands: [...commands, long],
    now: () => new Date('2026-03-04T12:00:00Z'),
    onError: (error) => expect.unreachable(String(error)),
  }).answer(ask(line, fields));

describe('a button with a long line', () => {
  const linesOf = async () => {
    const { actions, blocks, more } = await answer('long');
    const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    return {
      lines: [...actions, ...items.flatMap((one) => one.actions)].map((one) => one.line),
      more,
    };
  };

  test('carries a short one that means the same', async () => {
    const { lines, more } = await linesOf();
    const [cursor] = lines;
    expect(cursor).toMatch(/^cursor [\w-]{16}$/u);
    expect(lines).toEqual([cursor, 'help', cursor, 'help']);
    expect(more?.line).toBe(cursor);
  });

  test('works after a restart and costs nothing when it is shown again', async () => {
    const { lines } = await linesOf();
    expect((await linesOf()).lines).toEqual(lines);
    expect(await answer(lines[0]!)).toMatchObject({
      title: 'quotes',
      data: {
        speaker: 'Ursula von der Leyen',
        about: 'gas transit and the long winter that came',
      },
    });
  });

  test('takes what a message adds to it', async () => {
    const shown = fitReply(await answer('long'), {
      chars: 900,
      blocks: 9,
      actions: 1,
    });
    const line = shown.actions[0]!.line!;
    expect(line).toMatch(/^cursor \S+ from:1$/u);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(100);
    expect((await answer(line.replace('from:1', 'page:3'))).data).toMatchObject({ page: 3 });
  });

  test('is unknown in another place', async () => {
    const { lines } = await linesOf();
    expect((await answer(lines[0]!, elsewhere)).title).toEqual(
      expect.stringMatching(
        /^This button is more than 30 days old, and what it led to is no longer/u,
      ),
    );
  });
});
