import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteWord, splitLine } from '../../src/chat/words.ts';

const values = (line: string) => splitLine(line).map(({ value }) => value);

describe('splitLine', () => {
  test.each([
    ['quotes  peskov', ['quotes', 'peskov']],
    [`${'k'.repeat(41)}:"x y"`, [`${'k'.repeat(41)}:"x`, 'y"']],
    ['quotes "Dmitry Peskov"', ['quotes', 'Dmitry Peskov']],
    ['about:"gas talks" x', ['about:gas talks', 'x']],
    ['“two words” „zwei Wörter“ «deux mots»', ['two words', 'zwei Wörter', 'deux mots']],
    ['„lang” x', ['lang', 'x']],
    ['5" of snow', ['5"', 'of', 'snow']],
    ['Jeanne d"Arc', ['Jeanne', 'd"Arc']],
    ['"left open to the end', ['left open to the end']],
    ['“opened curly" closed', ['opened curly" closed']],
    ['"" x', ['', 'x']],
    ['a\tb\nc\u00A0d', ['a', 'b', 'c', 'd']],
    ['   ', []],
  ])('reads %j', (line, expected) => {
    expect(values(line)).toEqual(expected);
  });

  test('tells a word in quotation marks from one without, and from an option', () => {
    expect(splitLine('"since:7d" since:"7d"').map(({ quoted }) => quoted)).toEqual([true, false]);
  });

  test('gives each word its place, in order, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: typed }), (line) => {
        let end = 0;
        let gaps = '';
        for (const word of splitLine(line)) {
          gaps += line.slice(end, word.start);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(`${gaps}${line.slice(end)}`.trim()).toBe('');
      }),
    );
  });
});

/** Everything that means something in a line, more often than chance has it. */
const typed = fc.oneof(
  fc.constantFrom(...' \n"“”„«»:/-#a'),
  fc.string({ minLength: 1, maxLength: 1 }),
);

describe('quoteWord', () => {
  test('writes any value so that it is read back, straight marks made curly', () => {
    fc.assert(
      fc.property(fc.string({ unit: typed }), (value) => {
        const plain = value.replaceAll('"', '”').trim();
        expect(values(quoteWord(value))).toEqual([plain]);
        expect(values(`key:${quoteWord(value)} next`)).toEqual([`key:${plain}`, 'next']);
      }),
    );
  });

  test('leaves a simple word as it is', () => {
    expect(quoteWord('peskov')).toBe('peskov');
  });
});
