import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { findLinks } from '../../../commands/menus/find-links.ts';
import type { Asked } from '../../../commands/menus/menu.ts';
import { menus } from '../../../commands/menus/menus.ts';
import { summarize } from '../../../commands/menus/summarize.ts';
import { whoSaidThis } from '../../../commands/menus/who-said-this.ts';
import { parseLine } from '../../../src/chat/line/line.ts';

const TEXT =
  'The council met on Monday to talk about the harbour. It will vote on the new quay in April.';
const read = (asked: Asked) => {
  if ('lacking' in asked) throw new Error(asked.lacking);
  const { name, given } = parseLine(asked.line, commands);
  return { name, given };
};
const all = (texts: string[]) => findLinks(texts, () => true);

test('each has a name that all platforms have room for, and says what it does', () => {
  for (const { name, about } of menus) {
    expect(name.length).toBeLessThanOrEqual(24);
    expect(about.length).toBeLessThanOrEqual(100);
  }
});

describe('Summarize', () => {
  test('takes the link of a message, whatever else it says', () => {
    const asked = summarize.ask({ text: TEXT, addresses: ['https://a.example/1'] });
    expect(read(asked)).toEqual({ name: 'summary', given: { topic: 'https://a.example/1' } });
    expect(asked).not.toHaveProperty('beside');
  });

  test('of several links takes the first, says so and has a button for each other one', () => {
    const addresses = ['https://www.a.example/1', 'https://b.example/2', 'https://c.example/3'];
    const asked = summarize.ask({ text: '', addresses });
    expect(read(asked).given).toEqual({ topic: 'https://www.a.example/1' });
    expect(asked).toMatchObject({
      beside: {
        note: 'The message has 3 links; this is of the first, a.example.',
        actions: [{ label: 'Link 2: b.example' }, { label: 'Link 3: c.example' }],
      },
    });
  });

  test('counts all of many links, and says which have buttons', () => {
    const text = Array.from({ length: 60 }, (_, n) => `https://a${n + 1}.example/x`).join(' ');
    const asked = summarize.ask({ text, addresses: all([text]) });
    expect(asked).toMatchObject({
      beside: {
        note: 'The message has 60 links; this is of the first, a1.example. Links 2 to 5 have buttons; for any other, type “summary” and the link.',
        actions: [2, 3, 4, 5].map((n) => ({ label: `Link ${n}: a${n}.example` })),
      },
    });
  });

  test('without a link takes a text, and of a few words says what it needs', () => {
    expect(read(summarize.ask({ text: TEXT, addresses: [] }))).toEqual({
      name: 'summary',
      given: { topic: TEXT },
    });
    for (const text of ['', 'good morning', '!'])
      expect(summarize.ask({ text, addresses: [] })).toEqual({
        lacking: expect.stringContaining('It takes a link to an article'),
      });
  });
});

describe('Who said this?', () => {
  test('checks the words, with their quotation marks and without links', () => {
    const text = 'He said "it’s a door", see https://a.example/1 and "that is all".';
    expect(read(whoSaidThis.ask({ text, addresses: [] }))).toEqual({
      name: 'verify',
      given: { words: 'He said “it’s a door”, see   and “that is all”.' },
    });
  });

  test('of a link alone says what it needs', () => {
    const addresses = ['https://a.example/one/two-three'];
    expect(whoSaidThis.ask({ text: addresses[0]!, addresses })).toEqual({
      lacking: expect.stringContaining('no words to check'),
    });
  });
});

test.each([
  'x" speaker:"Tobias Marsh" since:7d and so on, all of it',
  '/desk briefing delete all of them now',
  '“open and never closed, said who',
  'since:7d speaker:marsh length:full topic:gas stories:1',
  'one\nline: and\n\nanother """ line',
  '\\" words:"" --json and more',
])('hostile words stay words: %s', (text) => {
  const { name, given } = read(whoSaidThis.ask({ text, addresses: [] }));
  expect(name).toBe('verify');
  expect(Object.keys(given)).toEqual(['words']);
  const long = `${text} ${TEXT}`;
  expect(Object.keys(read(summarize.ask({ text: long, addresses: [] })).given)).toEqual(['topic']);
});

describe('the links of a message', () => {
  test('are found among words, once each and in order', () => {
    expect(
      all([
        'see https://b.example/x, (https://a.example/y) and <https://b.example/x>.',
        '[words](https://c.example/z)',
        'https://a.example/y',
      ]),
    ).toEqual(['https://b.example/x', 'https://a.example/y', 'https://c.example/z']);
  });

  test('are none where nothing says so', () => {
    expect(all(['Hello world.This is it, news.example/x', 'ftp://a.example/x'])).toEqual([]);
  });

  test('carry no quotation mark into a line', () => {
    const [address] = all(['https://a.example/x"since:7d']);
    expect(address).not.toContain('"');
  });

  test('leave out those into the platform itself', () => {
    const texts = ['https://own.example/1 and https://a.example/2'];
    expect(findLinks(texts, ({ hostname }) => hostname !== 'own.example')).toEqual([
      'https://a.example/2',
    ]);
  });
});
