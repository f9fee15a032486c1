import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPressable } from '../../../adapters/discord/asking/find-pressable.ts';
import { ownWords } from '../../../adapters/discord/layout/own-words.ts';
import { renderReply } from '../../../adapters/discord/render.ts';
import { commands } from '../../../commands/index.ts';
import { type Reply, reply } from '../../../src/chat/reply/reply.ts';
import { textOf } from '../../support/discord/message.ts';
import { openHouse } from './house.ts';

const QUOTES = { typed: '/quotes', id: '11' };
const CREATE = { typed: '/desk briefing create', id: '22' };
const shown = (answer: Reply): string => textOf({ components: [renderReply(answer)] as never });

describe('which command a line begins with', () => {
  const find = (typed: string) => findPressable(typed, commands, (name) => `id-of-${name}`);

  test.each([
    ['/quotes', '/quotes', 'quotes'],
    ['/quotes speaker:Mara Lind', '/quotes', 'quotes'],
    ['/desk briefing create time:8am', '/desk briefing create', 'desk'],
  ])('%s: %s', (line, typed, name) => {
    expect(find(line)).toEqual({ typed, id: `id-of-${name}` });
  });

  test.each(['/desk', '/desk briefing', '/quotesx', 'quotes', '/unheard of'])(
    'none in “%s”',
    (line) => {
      expect(find(line)).toBeUndefined();
    },
  );

  test('none while ids are not known', () => {
    expect(findPressable('/quotes', commands, () => undefined)).toBeUndefined();
  });
});

describe('our own words', () => {
  const write = ownWords([QUOTES, CREATE]);

  test.each([
    ['Type “/quotes speaker:x”.', 'Type “</quotes:11> speaker\\:x”.'],
    ['/desk briefing create 8am', '</desk briefing create:22> 8am'],
    ['/desk briefing list', '/desk briefing list'],
    ['/quotesx, /quotes/x, a/quotes, .example/quotes', undefined],
    ['</quotes:11>', '\\</quotes\\:11\\>'],
    [
      '</quotes:99> and <@1> and **/quotes**',
      '\\</quotes\\:99\\> and \\<\\@1\\> and \\*\\*</quotes:11>\\*\\*',
    ],
  ])('%s', (text, expected = text) => {
    expect(write(text)).toBe(expected);
  });

  test('an odd name or id makes nothing pressable', () => {
    for (const odd of [
      { typed: '/x>@everyone', id: '1' },
      { typed: '/quotes', id: '1> @everyone' },
      { typed: '.*', id: '1' },
    ])
      expect(ownWords([odd])('/quotes x .* /x>@everyone')).not.toMatch(/<\/|(?<!\\)@/u);
  });

  test('can be pressed in titles, texts, notes and lists of commands, and nowhere else', () => {
    const item = { detail: null, url: null, actions: [] };
    const text = shown(
      reply('/quotes', {
        pressable: [QUOTES],
        blocks: [
          { kind: 'text', text: '/quotes' },
          { kind: 'note', text: '/quotes' },
          { kind: 'list', items: [{ label: '/quotes', isCommand: true, ...item }] },
          { kind: 'list', items: [{ label: '/quotes', ...item }] },
          {
            kind: 'excerpt',
            text: 'Type /quotes or </quotes:11>.',
            source: {
              ...{
                articleId: 'a',
                outlet: '/quotes',
                title: '/quotes',
                published: null,
                url: null,
              },
              ...{ start: 0, end: 1, spans: [], hash: '', sample: false },
            },
          },
        ],
      }),
    );
    expect(text.match(/<\/quotes:11>/gu)).toHaveLength(4);
    expect(text).toContain('Type /quotes or \\</quotes\\:11\\>.');
  });
});

describe('in the house', () => {
  let house: Awaited<ReturnType<typeof openHouse>>;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  test('help lists commands that can be pressed; those with parts only are plain', async () => {
    const text = textOf((await house.peer.slash('help', [])).message);
    expect(text).toMatch(/^- <\/quotes:\d+> · /mu);
    expect(text).toMatch(/^- \/desk · /mu);
  });

  test('so do the parts of a command, with the id of the whole', async () => {
    const command = { name: 'command', type: 3, value: 'desk' };
    const text = textOf((await house.peer.slash('help', [command])).message);
    expect(text).toMatch(/<\/desk briefing create:\d+>/u);
  });

  test('what somebody typed to look like a command stays text', async () => {
    const command = { name: 'command', type: 3, value: '</quotes:1>' };
    const text = textOf((await house.peer.slash('help', [command])).message);
    expect(text).not.toMatch(/(?<!\\)<\/quotes:1>/u);
  });
});
