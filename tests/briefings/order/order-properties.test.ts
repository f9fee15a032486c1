import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FILLER_PHRASES,
  FILLERS,
  NEWS_ADJECTIVES,
  NEWS_NOUNS,
  TOPIC_WORDS,
} from '../../../src/briefings/order/data/fillers.ts';
import { KEYS } from '../../../src/briefings/order/data/keys.ts';
import { BEHIND_THANKS, THANKS, THANKS_AT_END } from '../../../src/briefings/order/data/thanks.ts';
import { writeDays } from '../../../src/briefings/order/days.ts';
import type { Order } from '../../../src/briefings/order/order.ts';
import { lineOf, piecesOf, readOrder } from '../../../src/briefings/order/read-order.ts';
import { readTopics, writeTopics } from '../../../src/briefings/order/topics.ts';
import { writeOrder } from '../../../src/briefings/order/write-order.ts';
import { growthOf, LINEAR } from '../../support/growth-of.ts';

const WORDS =
  `8am 08:00 0800 2026 9 25:00 8;30 noon half seven at on in every to from until and or , & - -sport
  not but except weekdays daily monday mon-fri mondays wensday weekly hourly twice a day the morning evening
  Berlin berlin time CET IST UTC+2 +05:30 paris uk Europe/Rome Mars/Base #news <#C1|news> here channel news
  about topic: topic:"a,b" sources: from: "gas talks" “rail strike” ' " ( ) gas talks rates strike please
  briefing create grace:2h @dana <@U1> https://example.org 😀 __proto__ constructor no never or zone: z`.split(
    /\s+/u,
  );
const typed = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join('')),
  fc.string({ maxLength: 60 }),
  fc.string({ maxLength: 60, unit: 'binary' }),
);

const pad = (n: number): string => String(n).padStart(2, '0');
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${pad(hour)}:${pad(minute)}`);
const topic = fc
  .array(
    fc.constantFrom(
      ...'gas talks rates monday 8am every berlin paris time daily strike #x at'.split(' '),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => readTopics(`"${words.join(' ')}"`)[0]!)
  .chain((phrase) =>
    fc.constantFrom(phrase, ...readTopics(phrase.slice(1, -1)).slice(0, 1), '-sport', `-${phrase}`),
  );
const zone = fc.constantFrom<Pick<Order, 'zone' | 'zoneSaid'>>(
  { zone: 'Europe/Berlin' },
  { zone: 'Europe/Berlin', zoneSaid: 'CET' },
  { zone: 'Europe/London', zoneSaid: 'UK time' },
  { zone: 'America/Argentina/Buenos_Aires' },
  { zone: 'Etc/GMT-2' },
  { zone: 'Etc/GMT+11' },
  { zone: '+05:30' },
  { zone: '-02:00' },
  { zone: 'UTC' },
);
const orders: fc.Arbitrary<Order> = fc
  .tuple(
    fc.record(
      {
        times: fc.uniqueArray(time, { minLength: 1, maxLength: 4 }).map((times) => times.sort()),
        days: fc.uniqueArray(fc.nat(6), { minLength: 1 }).map(writeDays),
        channel: fc.constantFrom('#news', '#8am', '#mon-fri', '<#123>', '<#C12|news>'),
        topics: fc.uniqueArray(topic, { minLength: 1, maxLength: 4 }),
        sources: fc.uniqueArray(fc.constantFrom('BBC', 'Gas and Oil', 'Daily 8am, Berlin'), {
          minLength: 1,
        }),
      },
      { requiredKeys: [] },
    ),
    fc.option(zone, { nil: {} }),
  )
  .map(([parts, where]) => ({ ...parts, ...where }));

describe('an order', () => {
  test('that was written is read as the same order', () => {
    fc.assert(
      fc.property(orders, (order) => {
        expect(readOrder(writeOrder(order))).toEqual({ kind: 'order', order });
      }),
      { numRuns: 1_000 },
    );
  });

  test('that was read, whatever was typed, is written and read as the same order', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = readOrder(text);
        if (read.kind !== 'order') return;
        expect(readOrder(writeOrder(read.order))).toEqual({ kind: 'order', order: read.order });
      }),
      {
        numRuns: 3_000,
        examples: [['8am from: 8am please'], ['z time 8am'], ['no “rail, 8am “rail']],
      },
    );
  });

  test('reads the same with its parts in any order', () => {
    const parts = fc.constantFrom<string[]>(
      ['8am', 'weekdays', '#news', 'berlin time', 'about gas talks'],
      ['18:00 and 7:30', 'mon-wed', 'in #x', 'UTC+2', '"rail strike"'],
      ['noon', 'every friday', '<#123>', 'Europe/Rome', 'topics: oil, gas'],
      ['at 7 in the evening', 'daily except sundays', 'to #desk', 'UK time', '-sport'],
      ['0600Z', 'weekends', 'here', 'regarding rates and housing but not polls'],
    );
    fc.assert(
      fc.property(
        parts.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(readOrder(shuffled.join(' '))).toEqual(readOrder(list.join(' ')));
        },
      ),
    );
  });
});

describe('whatever is typed', () => {
  test('no word is dropped: each is in a piece, and what says nothing is in the lists', () => {
    const known = new Set([
      ...[FILLERS, NEWS_NOUNS, NEWS_ADJECTIVES].flatMap((list) => [...list]),
      ...[...FILLER_PHRASES, ...TOPIC_WORDS, ...THANKS, ...THANKS_AT_END, ...BEHIND_THANKS].flatMap(
        (phrase) => phrase.split(' '),
      ),
      ...KEYS.keys(),
      ...['time', 'channel', 'chan', 'room', 'called', 'named', 'is', '@on', 'or'],
    ]);
    fc.assert(
      fc.property(typed, (text) => {
        const line = lineOf(text);
        const pieces = piecesOf(line);
        if (pieces.some(({ kind }) => kind === 'problem')) return;
        expect(pieces.flatMap(({ from, to }) => range(from, to))).toEqual(
          range(0, line.tokens.length),
        );
        for (const piece of pieces) {
          const words = line.tokens.slice(piece.from, piece.to);
          if (piece.kind === 'filler')
            for (const { word, kind } of words)
              expect(kind === 'person' || known.has(word)).toBe(true);
          expect(['loose', 'number']).not.toContain(piece.kind);
        }
        const between = line.tokens.map(({ start }, at) =>
          line.text.slice(line.tokens[at - 1]?.end ?? 0, start),
        );
        expect(between.join('').trim()).toBe('');
      }),
      { numRuns: 3_000 },
    );
  });

  test('it is read or answered with words that name what was typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = readOrder(text);
        if (read.kind === 'order') return;
        expect(read.word).not.toBe('');
        expect(read.word.length).toBeLessThanOrEqual(40);
        expect(read.says.length).toBeLessThan(300);
        for (const { label } of read.choices ?? []) expect(label.length).toBeLessThan(120);
      }),
      { numRuns: 2_000 },
    );
  });

  test('topics are written as they are read', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const topics = readTopics(text);
        expect(readTopics(writeTopics(topics))).toEqual(topics);
      }),
      { numRuns: 2_000, examples: [["8am except ' rates"], ['gas but not;'], ['a"nd']] },
    );
  });

  test.each([
    'a',
    '8',
    ' 8',
    '"',
    "'",
    '-',
    'about ',
    '<#',
    '#',
    '+',
    'mon ',
    'gas ',
    'lodnon ',
    '8:',
    'at ',
    '😀',
    'not ',
  ])('a long line of “%s” takes no long time', (piece) => {
    const read = (length: number) =>
      readOrder(piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
    expect(growthOf(read, 10_000)).toBeLessThan(LINEAR);
  });
});

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);
