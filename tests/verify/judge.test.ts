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
    expect(verdictOn(quotation)).toMatchObject({ verdict: 'altered', ids: [id] });
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
