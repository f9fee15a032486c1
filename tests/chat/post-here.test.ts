import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ask } from '../../src/chat/bot.ts';
import { createBot } from '../../src/chat/bot.ts';
import { defineCommand, defineVerb } from '../../src/chat/command.ts';
import type { Limit } from '../../src/chat/limits.ts';
import { button, reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/stores.ts';
import { ask } from './desk.ts';

const lookUp = defineCommand({
  name: 'look',
  about: 'Looks up',
  options: {
    words: { kind: 'text', about: 'what', required: true },
    from: { kind: 'number', about: 'skip', min: 0, max: 300, default: 0, named: true },
  },
  examples: [],
  postable: true,
  run: async ({ words, from }) =>
    reply(`Found ${words}`, {
      blocks: [{ kind: 'text', text: 'We go' }],
      actions: [button('Delete it', 'drawer delete'), button('Again', 'look again')],
      more: words === 'few' ? null : { line: `look words:${words}`, from, total: 9 },
      ...(words === 'pasted' && { readAs: undefined }),
      ...(words === 'file' && { file: { name: 'a.csv', type: 'text/csv', text: 'x' } }),
    }),
});
const run = async () => reply('Done');
const drawer = {
  name: 'drawer',
  about: 'Looks after it',
  otherwise: 'show',
  parts: {
    show: defineVerb({ about: 'Shows it', options: {}, examples: [], run }),
    delete: defineVerb({ about: 'Deletes it', options: {}, examples: [], manages: true, run }),
  },
};

let store: Store;
let counted: string[];
beforeEach(async () => {
  store = await openTestStore();
  counted = [];
});
afterEach(() => store.close());

const here: Partial<Ask> = { showing: { refused: null, threads: false } };
const limit: Limit = async (_asker, asking) => void counted.push(asking);
const answer = (line: string, fields: Partial<Ask> = here) =>
  createBot({
    store,
    limit,
    commands: [lookUp, drawer],
    now: () => new Date('2026-03-04T12:00:00Z'),
    onError: (error) => expect.unreachable(String(error)),
  }).answer(ask(line, fields));
const offered = async (line: string, fields?: Partial<Ask>) =>
  (await answer(line, fields)).actions.find(({ label }) => label === 'Post here')?.line;

describe('a look-up', () => {
  test('can be posted where it was asked, as the page that is seen', async () => {
    expect(await offered('look gas')).toBe('post-here look words:gas');
    expect(await offered('look gas from:4 past:4')).toBe('post-here look words:gas from:4');
  });

  test.each<[string, string, Partial<Ask>]>([
    ['in a direct message', 'look gas', {}],
    ['where the asker may not write', 'look gas', { showing: { refused: 'No.', threads: true } }],
    ['with a file', 'look file', here],
    ['with what somebody pasted', 'look pasted', here],
    ['that is no look-up', 'drawer', here],
  ])('%s is not offered', async (_, line, fields) => {
    expect(await offered(line, fields)).toBeUndefined();
  });

  test('is posted for everyone, with who asked and without what only some may do', async () => {
    const posted = await answer('post-here look gas from:4');
    expect(posted.onlyToAsker).toBe(false);
    expect(posted.blocks[0]).toEqual({ kind: 'note', text: 'Asked by Ann.' });
    expect(posted.actions).toEqual([button('Again', 'look again')]);
    expect(posted.more).toMatchObject({ from: 4 });
    expect(posted.inThread).toBeUndefined();
    expect(counted).toEqual(['question']);
  });

  test.each<[string, string, Partial<Ask>]>([
    ['post-here look gas', 'There is no channel here that I could post into.', {}],
    ['post-here look gas', 'Not you.', { showing: { refused: 'Not you.', threads: false } }],
    ['post-here drawer delete', 'it cannot be posted', here],
    ['post-here look file', 'A file is for whoever asks', here],
    ['post-here drawer', 'it cannot be posted', here],
    ['all-here look gas', 'No thread can be opened here', here],
  ])('%s is refused to the asker alone: %s', async (line, words, fields) => {
    const refused = await answer(line, fields);
    expect(refused.title).toContain(words);
    expect(refused.onlyToAsker).toBe(true);
  });

  test('can be had as a whole where a thread can be opened, and counts as more', async () => {
    const threads: Partial<Ask> = { showing: { refused: null, threads: true } };
    expect((await answer('look gas', threads)).more?.allLine).toBe('all-here look words:gas');
    expect((await answer('look gas')).more?.allLine).toBeUndefined();
    counted = [];
    const all = await answer('all-here look words:gas', threads);
    expect(all).toMatchObject({ onlyToAsker: false, inThread: true });
    expect(counted).toEqual(['question', 'reading']);
    expect((await answer('all-here look few', threads)).inThread).toBeUndefined();
    counted = [];
    await answer('look words:gas from:4', { ...threads, isPage: true });
    expect(counted).toEqual([]);
  });

  test('that is long is posted by a short line, too', async () => {
    const line = await offered(`look "${'gas transit '.repeat(9).trim()}"`);
    expect(line).toMatch(/^cursor [\w-]{16}$/u);
    expect(replyText(await answer(line!))).toMatch(/^Found gas .+\n\(?Asked by Ann\./u);
  });
});
