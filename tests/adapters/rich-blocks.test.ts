import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, reply } from '../../src/chat/reply/reply.ts';
import { anyRich } from '../chat/any-blocks.ts';
import { chart, diff, pair } from '../chat/blocks.ts';
import { shownOn } from './shown-on.ts';

const HOSTILE =
  '](https://evil.example) @everyone <!channel> **b** ~~s~~ ``` # x <script>\u202Eeve';
const HEBREW = 'הנמל';
const long = (words: string) => words.repeat(600).trim();
const bars = (...labels: string[]) => ({
  ...chart(),
  bars: labels.map((label, at) => ({ label, value: at + 1 })),
});
const sides = (name: string, gap: string) => ({ ...pair([]), sides: [{ name, quotes: [], gap }] });

type Case = { block: Block; seen: RegExp[]; unseen?: RegExp[] };

const cases: Record<string, Case> = {
  'two wordings': {
    block: diff('We', '-will', '+shall', 'pay.'),
    seen: [/We.*will.*shall.* pay\./su, /on record only/u, /in your text/u],
  },
  'two wordings of which one has nothing': {
    block: diff('+We shall pay.'),
    seen: [/We shall pay\./u, /in your text/u],
    unseen: [/on record only|~~|left out|\[-/u],
  },
  'two wordings of nothing': {
    block: diff('', '-', '+ '),
    seen: [],
    unseen: [/~~|\*|\[|\{|in your text/u],
  },
  'two wordings with marks of Markdown, mrkdwn and HTML': {
    block: diff(HOSTILE, `-${HOSTILE}`, `+${HOSTILE}`),
    seen: [/channel.*channel.*channel/su],
  },
  'two wordings from right to left': {
    block: diff(HEBREW, `-${HEBREW}`, `+${HEBREW}`),
    seen: [/הנמל.*הנמל.*הנמל/su],
  },
  'two wordings of 3,000 characters': {
    block: diff(long('rain '), `-${long('wind ')}`, `+${long('snow ')}`),
    seen: [/rain rain/u],
  },
  'half a sign': { block: diff('a\uD83D', '+\uDE00b'), seen: [/a/u, /b/u] },
  'a chart': {
    block: chart(1, 2, 3),
    seen: [/Statements per week/u, /week 3/u, /Most statements in week 3\./u],
  },
  'a chart of no bars': {
    block: chart(),
    seen: [/Statements per week/u, /Most statements/u],
    unseen: [/`/u],
  },
  'a chart of no numbers': {
    block: chart(Number.NaN, Number.POSITIVE_INFINITY, -1, 1e300),
    seen: [/1e\+300/u],
  },
  'a chart of hostile labels': {
    block: { ...bars(HOSTILE, HEBREW, `\uD800${'e\u0301'.repeat(900)}`, ''), title: HOSTILE },
    seen: [/channel/u, /Most statements/u],
  },
  'a chart whose words are long': {
    block: { ...chart(4, 5), title: long('title '), alt: long('words ') },
    seen: [/title title/u, /words words/u, /5/u],
  },
  'a pair': {
    block: pair(['We go.'], ['We stay.']),
    seen: [/Week of 2 March/u, /Ann Lee.*We go\..*Bo Roe.*We stay\.|We go\..*Ann Lee.*Bo Roe/su],
  },
  'a pair of which one said nothing': {
    block: pair(['We go.']),
    seen: [/“We go\.”/u, /Bo Roe.*no statement found/su],
  },
  'a pair of nobody': { block: { ...pair([]), sides: [] }, seen: [/Week of 2 March/u] },
  'a pair of long words': {
    block: pair([long('rain ')], [long('snow ')]),
    seen: [/“rain rain/u, /“snow snow/u],
  },
  'a pair of many words': {
    block: pair(
      Array.from({ length: 60 }, () => 'We go by sea.'),
      ['We stay.'],
    ),
    seen: [/We go by sea\./u, /We stay\./u],
  },
  'a pair of hostile names': { block: sides(HOSTILE, HOSTILE), seen: [/channel/u] },
  'a pair from right to left': { block: sides(HEBREW, 'nothing'), seen: [/הנמל.*nothing/su] },
};

describe.each(Object.entries(shownOn))('on %s', (_, show) => {
  test.each(Object.entries(cases))('%s', (_, { block, seen: wanted, unseen = [] }) => {
    const { seen, faults } = show(reply('Title', { blocks: [block] }));
    expect(faults).toEqual([]);
    for (const words of wanted) expect(seen).toMatch(words);
    for (const words of unseen) expect(seen).not.toMatch(words);
    expect(seen).not.toMatch(/[\u202A-\u202E]|undefined|null|NaN|Infinity/u);
    expect(seen.match(/\u2068/gu)?.length).toBe(seen.match(/\u2069/gu)?.length);
  });

  test('whatever there is to show, it is taken, and shows no NaN', () => {
    const blocks = fc.array(
      anyRich(fc.constantFrom('', ' ', 'word', HOSTILE, HEBREW, long('x '))),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(blocks, (blocks) => {
        const { seen, faults } = show(reply('Title', { blocks }));
        expect(faults).toEqual([]);
        expect(seen).not.toMatch(/undefined|null|NaN|Infinity/u);
      }),
    );
  });
});
