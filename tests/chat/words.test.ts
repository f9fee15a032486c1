import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOrder } from '../../src/briefings/order/read-order.ts';
import { readTopics } from '../../src/briefings/order/topics.ts';
import { readTopic } from '../../src/briefings/topic/read-topic.ts';
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
  // Which way a curly mark points is looked at below.
  const evened = (text: string): string => text.replaceAll(/["“]/gu, '”').trim();

  test('writes any value so that it is read back, straight marks made curly', () => {
    fc.assert(
      fc.property(fc.string({ unit: typed }), (value) => {
        const [alone, ...others] = values(quoteWord(value));
        expect([evened(alone!), others]).toEqual([evened(value), []]);
        expect(values(`key:${quoteWord(value)} next`)).toEqual([`key:${alone}`, 'next']);
      }),
    );
  });

  test.each([
    ['"gas talks"', '“gas talks”'],
    ['"gas talks" -football', '“gas talks” -football'],
    ['rates, -"press review"', 'rates, -“press review”'],
    ['"gas talks', '“gas talks'],
    ['5" of snow', '5” of snow'],
    ['"', '”'],
  ])('closes the marks that %s opens', (value, expected) => {
    expect(values(quoteWord(value))).toEqual([expected]);
  });

  test('leaves what a topic means, whatever words and marks are in it', () => {
    const piece = fc.constantFrom('"gas talks"', '"rates"', '-"press review"', 'dam', '-sport');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const text = pieces.join(' ');
        const [read] = values(quoteWord(text));
        expect(readTopic(read!)).toEqual(readTopic(text));
        const list = pieces.join(', ');
        expect(readOrder(`8am topic:${quoteWord(list)}`)).toMatchObject({
          kind: 'order',
          order: { topics: readTopics(list) },
        });
      }),
    );
  });

  test('leaves a simple word as it is', () => {
    expect(quoteWord('peskov')).toBe('peskov');
  });
});
