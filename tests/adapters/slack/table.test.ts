import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../adapters/slack/render.ts';
import { type Block, type PairBlock, reply } from '../../../src/chat/reply/reply.ts';
import { pair, text } from '../../chat/blocks.ts';
import type { Json } from '../../support/slack/json.ts';
import { faultsOf } from '../../support/slack/rules/message-faults.ts';

function shown(...blocks: Block[]): Json[] {
  const message = renderReply(reply('Ann Lee and Bo Roe', { blocks }));
  expect(faultsOf(message)).toEqual([]);
  return message.blocks.slice(1);
}
const kinds = (blocks: Json[]) => blocks.map(({ type }) => type);
const wordsOf = ({ text: own = '', fallback = '', elements = [] }: Json): string =>
  `${own}${fallback}${elements.map(wordsOf).join('')}`;
const cellsOf = ({ rows }: Json): string[][] => rows.map((row: Json[]) => row.map(wordsOf));
const on = (title: string, lee: string[], roe: string[] = []): PairBlock => ({
  ...pair(lee, roe),
  title,
});
const SAID = 'The Gazette · 2026-03-04 12:00 UTC · quote';

describe('what two said, in Slack', () => {
  test('is a table with a column for each and a row for each date', () => {
    const [table, ...rest] = shown(
      text('Both:'),
      on('9 March', ['We go.', 'By sea.'], ['We stay.']),
      on('2 March', [], ['Perhaps.']),
    ).slice(1);
    expect(rest).toEqual([]);
    expect(table).toMatchObject({
      type: 'table',
      column_settings: [{ is_wrapped: true }, { is_wrapped: true }],
    });
    expect(cellsOf(table!)).toEqual([
      ['Ann Lee', 'Bo Roe'],
      [
        `9 March\nAnn Lee · mayor\n“We go.”\n${SAID}\nAnn Lee · mayor\n“By sea.”\n${SAID}`,
        `9 March\nBo Roe · mayor\n“We stay.”\n${SAID}`,
      ],
      ['2 March\nAnn Lee: no statement found', `2 March\nBo Roe · mayor\n“Perhaps.”\n${SAID}`],
    ]);
  });

  test('leads to each passage', () => {
    const [table] = shown(on('9 March', ['We go.'], ['We stay.']));
    const links = JSON.stringify(table).match(/"type":"link","url":"[^"]+"/gu);
    expect(links).toEqual(Array(2).fill('"type":"link","url":"https://gazette.example/a"'));
  });

  test('is one table at most; what follows of others stands below one another', () => {
    const others = { ...pair(['We go.']), sides: pair(['We go.']).sides.toReversed() };
    expect(kinds(shown(pair(['We go.']), pair(['We go.']), others))).toEqual([
      ...['table', 'rich_text', 'context', 'rich_text'],
    ]);
  });

  test.each<[string, Block]>([
    ['more than two said', { ...pair([]), sides: [...pair([]).sides, ...pair([]).sides] }],
    ['nobody said', { ...pair([]), sides: [] }],
    ['would fill a phone', pair(['We go by sea. '.repeat(40)])],
    [
      'somebody without a name said',
      { ...pair(['We go.']), sides: pair([]).sides.map((side) => ({ ...side, name: ' ' })) },
    ],
  ])('is no table where it is what %s', (_, block) =>
    expect(kinds(shown(block))).not.toContain('table'),
  );

  test('says how many did not fit', () => {
    const both = pair(['We go.']);
    const [lee, roe] = both.sides as [PairBlock['sides'][0], PairBlock['sides'][0]];
    const [table] = shown({
      ...both,
      sides: [
        { ...lee, unshown: 3 },
        { ...roe, unshown: 2 },
      ],
    });
    expect(cellsOf(table!)[1]).toEqual([
      expect.stringMatching(/· quote\n3 more of Ann Lee did not fit here\.$/u),
      'Week of 2 March\n2 more of Bo Roe did not fit here.',
    ]);
  });

  test('is cut to what a message holds', () => {
    const dates = Array.from({ length: 60 }, (_, at) => on(`Date ${at}`, ['We go.'], ['We stay.']));
    const [table, note] = shown(...dates);
    expect(table?.rows.length).toBeGreaterThan(6);
    expect(wordsOf(note!)).toContain('more did not fit here.');
  });
});
