import { describe, expect, test } from 'vitest';
import { judge } from '../../src/verify/judge.ts';

const RECORD = [
  {
    id: 'crane',
    text: 'We will not sell the crane unless the council pays in full. The yard stays open.',
  },
  { id: 'ferry', text: 'The night ferry will sail again in April, with a new crew on board.' },
  { id: 'fares', text: 'Fares rise by 3.5 per cent, and pensioners travel free at weekends.' },
  { id: 'proud', text: 'We are very proud.' },
  { id: 'piece', text: 'a shameful bargain' },
];
const verdictOn = (quotation: string) => judge(quotation, RECORD);

describe('the same words', () => {
  test.each([
    ['We will not sell the crane unless the council pays in full.', 'crane'],
    ['THE YARD STAYS OPEN', 'crane'],
    ['“the night ferry will sail again in april with a new crew on board”', 'ferry'],
    ['And the yard stays open!', 'none'],
    ['We are very proud', 'proud'],
    ['a shameful bargain', 'piece'],
  ])('“%s” is on record as %s', (quotation, id) => {
    const found = verdictOn(quotation);
    expect(found.verdict === 'exact' ? found.ids : found.verdict).toEqual(
      id === 'none' ? 'altered' : [id],
    );
  });

  test('what begins without its “and” is whole', () => {
    expect(judge('we go', [{ id: 'a', text: 'And we go.' }])).toEqual({
      verdict: 'exact',
      ids: ['a'],
    });
  });
});

describe('cut short', () => {
  test.each([
    ['We will not sell the crane', '', 'unless the council pays in full.', []],
    ['sell the crane unless the council pays in full', 'We will not', '', []],
    ['pensioners travel free', 'Fares rise by 3.5 per cent, and', 'at weekends.', []],
    ['The night ferry will sail again … with a new crew on board', '', '', ['in April,']],
    ['the night ferry [...] with a new crew', '', 'on board.', ['will sail again in April,']],
  ])('“%s” leaves out “%s” and “%s”', (quotation, before, after, between) => {
    expect(verdictOn(quotation)).toMatchObject({ verdict: 'cut', before, after, between });
  });
});

describe('altered', () => {
  test.each([
    ['We will sell the crane unless the council pays in full.', 'crane'],
    ['Fares rise by 35 per cent, and pensioners travel free at weekends', 'fares'],
    ['The nigth fery wil sial agian in Apirl with a nwe crew on baord', 'ferry'],
    ['The night ferry will never sail again in April, with a new crew on board.', 'ferry'],
  ])('“%s” is near to %s', (quotation, id) => {
    expect(verdictOn(quotation)).toMatchObject({ verdict: 'altered', versions: [{ ids: [id] }] });
  });
});

describe('put together', () => {
  test.each([
    ['The night ferry will sail again in April, and pensioners travel free at weekends.'],
    ['We will not sell the crane. The night ferry will sail again. Fares rise by 3.5 per cent.'],
  ])('“%s”', (quotation) => {
    expect(verdictOn(quotation).verdict).toBe('joined');
  });

  test('the parts are told in order, as they were brought', () => {
    expect(verdictOn('pensioners travel free at weekends, with a new crew on board')).toEqual({
      verdict: 'joined',
      parts: [
        { id: 'fares', text: 'pensioners travel free at weekends' },
        { id: 'ferry', text: 'with a new crew on board' },
      ],
    });
  });
});

describe('several wordings', () => {
  const TWO = [
    { id: 'a', text: 'We will not sell the crane to a stranger.' },
    { id: 'b', text: 'We will sell the crane to no stranger.' },
    { id: 'c', text: 'We will sell the crane to no stranger!' },
  ];

  test('that come equally near are all told, the same words together', () => {
    expect(judge('We will sell the crane to a stranger.', TWO)).toMatchObject({
      verdict: 'altered',
      versions: [{ ids: ['a'] }, { ids: ['b', 'c'] }],
    });
  });

  test('that are cut short each say what they go on with', () => {
    const found = judge('The bridge is safe', [
      { id: 'a', text: 'The bridge is safe but old.' },
      { id: 'b', text: 'The bridge is safe and new.' },
    ]);
    expect(found).toMatchObject({
      verdict: 'cut',
      versions: [
        { whole: 'The bridge is safe but old.' },
        { whole: 'The bridge is safe and new.' },
      ],
    });
  });

  test('of one statement in another order are put together', () => {
    const text = 'It is a beginning and no more. By Christmas you will have to queue.';
    expect(
      judge('By Christmas you will have to queue. It is a beginning', [{ id: 'a', text }]),
    ).toEqual({
      verdict: 'joined',
      parts: [
        { id: 'a', text: 'By Christmas you will have to queue' },
        { id: 'a', text: 'It is a beginning' },
      ],
    });
  });

  test('of a long quotation leave what nobody said', () => {
    const parts = RECORD.slice(0, 3).map(({ text }) => text);
    const invented = 'Strangers have bought every lamp post of the old harbour by night.';
    const found = judge([...parts.slice(0, 2), invented, parts[2]].join(' '), RECORD);
    expect(found.verdict === 'joined' && found.parts.map(({ id }) => id)).toEqual([
      'crane',
      'ferry',
      null,
      'fares',
    ]);
  });
});

describe('on no record', () => {
  test.each([
    ['The harbour was sold to strangers at dawn.'],
    ['We are never going to say that to anybody.'],
    ['proud crane'],
    ['…'],
    [''],
    ['😀 😀'],
  ])('“%s”', (quotation) => {
    expect(verdictOn(quotation).verdict).toBe('none');
  });
});
