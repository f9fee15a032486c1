import { describe, expect, test } from 'vitest';
import { readTurns } from '../../../commands/verify/read-turns.ts';

const read = (...lines: string[]) =>
  readTurns(lines.join('\n\n'))?.map(({ words, speaker }) => [speaker, words]);

describe('a transcript without quotation marks', () => {
  test('is a quotation for each line with its label', () => {
    expect(
      read('LEE: We go.', 'Bo Ek: We stay here.', 'MAYOR FOX (from the floor): Order.'),
    ).toEqual([
      ['LEE', 'We go.'],
      ['Bo Ek', 'We stay here.'],
      ['MAYOR FOX', 'Order.'],
    ]);
  });

  test('may give times, numbers and nobody’s name', () => {
    expect(
      read('[00:12] LEE: We go.', '2. EK: We stay.', 'Q: Why?', '00:15:01 Fox: Why not?'),
    ).toEqual([
      ['LEE', 'We go.'],
      ['EK', 'We stay.'],
      [null, 'Why?'],
      ['Fox', 'Why not?'],
    ]);
  });

  test('goes on in lines of their own, below a heading', () => {
    expect(read('The council on Monday', 'LEE: We go.', 'All of us.', 'EK: We stay.')).toEqual([
      ['LEE', 'We go. All of us.'],
      ['EK', 'We stay.'],
    ]);
  });

  test('may be signed behind each line', () => {
    expect(read('- We go now – Ann Lee', '- We stay here (Bo Ek)')).toEqual([
      ['Ann Lee', 'We go now'],
      ['Bo Ek', 'We stay here'],
    ]);
  });
});

test.each([
  [['LEE: We go.']],
  [['We go.', 'We stay.']],
  [
    [
      'A report of the day.',
      'It rained.',
      'Lee: hello.',
      'It went on.',
      'And on.',
      'Then: sun.',
      'The end.',
      'Really.',
    ],
  ],
])('%j is no transcript', (lines) => {
  expect(read(...lines)).toBeUndefined();
});
