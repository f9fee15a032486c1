import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/chat/command.ts';
import { completeLine, suggestValues } from '../../../src/chat/line/complete.ts';
import { parseLine } from '../../../src/chat/line/line.ts';
import { commands, context } from '../desk.ts';

const lines = async (line: string) =>
  (await completeLine(line, commands, context)).map((completion) => completion.line);

describe('completing a line', () => {
  test.each([
    ['', ['quotes ', 'briefing ', 'break ', 'desk ', 'help ']],
    ['/b', ['/briefing ', '/break ']],
    ['QU', ['quotes ']],
    ['nothing', []],
    ['nothing there', []],
    ['help ', []],
  ])('offers commands for “%s”', async (line, expected) => {
    expect(await lines(line)).toEqual(expected);
  });

  test.each([
    ['briefing ', ['briefing create ', 'briefing list ', 'briefing words:']],
    ['briefing cr', ['briefing create ']],
    ['desk ', ['desk briefing ']],
    ['desk briefing cr', ['desk briefing create ']],
    [`${'desk '.repeat(20_000)}briefing cr`, [`${'desk '.repeat(20_000)}briefing create `]],
    ['Briefing Create ', ['Briefing Create time:', 'Briefing Create channel:']],
    ['briefing create 08:00 ', ['briefing create 08:00 time:', 'briefing create 08:00 channel:']],
    ['briefing gas w', ['briefing gas words:']],
  ])('offers parts and options for “%s”', async (line, expected) => {
    expect(await lines(line)).toEqual(expected);
  });

  test.each([
    ['quotes z', 'quotes "Zoë Ålund" '],
    ['quotes d', 'quotes "Dmitry Peskov" '],
    ['/quotes Dmitry P', '/quotes "Dmitry Peskov" '],
    ['quotes "Dmitry P', 'quotes "Dmitry Peskov" '],
    ['quotes “Dmitry ', 'quotes "Dmitry Peskov" '],
    ['quotes "Dmitry" P', 'quotes "Dmitry Peskov" '],
    ['quotes Ursula  since:7d von', 'quotes since:7d "Ursula von der Leyen" '],
    ['quotes speaker:urs', 'quotes speaker:"Ursula von der Leyen" '],
    ['quotes speaker:"Ursula von', 'quotes speaker:"Ursula von der Leyen" '],
    ['quotes x kind:D', 'quotes x kind:direct '],
    ['quotes x since:', undefined],
  ])('offers values first for “%s”', async (line, expected) => {
    const [first] = await lines(line);
    expect(first).toBe(expected);
  });

  test('offers an option once, and a word is not taken for one', async () => {
    expect(await lines('quotes about since:7d ')).toEqual([
      'quotes about since:7d speaker:',
      'quotes about since:7d about:',
      'quotes about since:7d kind:',
      'quotes about since:7d page:',
    ]);
  });

  test('offers names that the line then means', async () => {
    const [offered] = await lines('quotes Ursula about:"gas talks" von');
    expect(parseLine(offered!, commands).given).toEqual({
      speaker: 'Ursula von der Leyen',
      about: 'gas talks',
    });
  });

  test('says what each is', async () => {
    expect(await completeLine('he', commands, context)).toEqual([
      { line: 'help ', label: 'What there is' },
    ]);
  });

  test('shows at most 25 values', async () => {
    const suggest = async () =>
      Array.from({ length: 99 }, (_, n) => ({ value: `${n}`, label: '' }));
    const option = { kind: 'text', about: '', suggest } as const;
    expect(await suggestValues(option, '', context)).toHaveLength(25);
  });

  test('has nothing to offer where there are no commands', async () => {
    expect(await completeLine('q', [] as Command[], context)).toEqual([]);
  });
});
