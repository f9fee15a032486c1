import { expect, test } from 'vitest';
import { headlineOf } from '../../../src/briefings/pick/headline-of.ts';
import { makeArticle } from '../../support/records.ts';

const LIVE =
  '8:10 a.m. — The council of Tarn is meeting. Garden hoses will be banned until October.\n\n9:00 a.m. — Outside, people hold up watering cans. A gardener says she has saved her roses.\n\n9:40 a.m. — That is all from us. Last word to the mayor, who was asked how his own lawn was doing.';
const of = (title: string, text: string) => headlineOf(makeArticle({ feedId: 'f', title, text }));

test('a live report that asks is headed by what it is on, and no sentence of its last entry', () => {
  expect(of('Water ban in Tarn, as it happened: What did the council say?', LIVE)).toBe(
    'Water ban in Tarn, as it happened',
  );
});

test('any other report that asks is headed by its best sentence', () => {
  const text = 'The council of Tarn banned garden hoses until October on Monday.';
  expect(of('Water ban in Tarn: What did the council say?', text)).toBe(text);
});
