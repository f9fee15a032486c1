import { describe, expect, test } from 'vitest';
import { whoWasFirst } from '../../../commands/coverage/who-was-first.ts';
import { makeArticle } from '../../support/records.ts';

let made = 0;
const report = (outlet: string, hour: number, title: string, text: string, fields: object = {}) =>
  makeArticle({
    feedId: 'f',
    id: `a${made++}`,
    outlet,
    title,
    text,
    published: `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`,
    ...fields,
  });
const told = (...reports: ReturnType<typeof report>[]) => {
  const newestFirst = reports.toSorted((a, b) => (a.published < b.published ? 1 : -1));
  const { first, before, isOfHeadline } = whoWasFirst(newestFirst);
  const outlets = (articles: typeof first) => articles.map(({ outlet }) => outlet);
  return { first: outlets(first), before: outlets(before), isOfHeadline };
};

const TALKS = report(
  'Post',
  6,
  'Envoys meet again, with full inkwells',
  'Envoys of both coasts met again in Tarn on Monday. Nobody would say how long they will stay.',
);
const SIGNED = report(
  'Ledger',
  12,
  'Herring pact signed in Tarn',
  'Both coasts signed a pact in Tarn that shares the herring for ten years.',
);
const ALSO_SIGNED = report(
  'Courier',
  14,
  'Coasts sign herring pact',
  'The herring pact was signed in Tarn, and shares the fish for ten years.',
);

describe('who was first', () => {
  test.each([
    ['is who reports the same first', [SIGNED, ALSO_SIGNED], ['Ledger'], [], true],
    ['is not who had what led to it', [TALKS, SIGNED, ALSO_SIGNED], ['Ledger'], ['Post'], true],
    [
      'are all of the same moment',
      [report('Herald', 12, SIGNED.title, SIGNED.text), SIGNED],
      ['Herald', 'Ledger'],
      [],
      true,
    ],
    ['is nobody where an outlet is alone', [SIGNED], [], [], false],
    [
      'is nobody where no headline is borne out',
      [TALKS, report('Herald', 9, 'Bakers win prize', 'A loaf won.')],
      [],
      [],
      false,
    ],
    [
      'is not who nobody dates',
      [report('Herald', 1, SIGNED.title, SIGNED.text, { dating: 'unknown' }), SIGNED, ALSO_SIGNED],
      ['Ledger'],
      [],
      true,
    ],
    [
      'is nobody in no reports with headlines',
      [report('A', 1, '!!', ''), report('B', 2, '?', '')],
      [],
      [],
      false,
    ],
  ])('%s', (_, reports, first, before, isOfHeadline) => {
    expect(told(...reports)).toEqual({ first, before, isOfHeadline });
  });

  test('an outlet that had what led to it may be first with the matter, too', () => {
    const again = report('Post', 11, 'Herring pact is signed', 'The herring pact is signed.');
    expect(told(TALKS, again, SIGNED)).toEqual({
      first: ['Post'],
      before: ['Post'],
      isOfHeadline: true,
    });
  });

  test('of a matter that is not the headline’s is told', () => {
    const open = report(
      'Post',
      7,
      'Herring talks open in Tarn under a cloud',
      'Talks about herring opened in Tarn.',
    );
    const ended = [
      report('Ledger', 15, 'Nobody signs', 'Herring talks ended in Tarn without a pact.'),
      report('Courier', 16, 'Nobody signs anything', 'Nobody signs: they went home.'),
    ];
    const { first, isOfHeadline } = told(open, ...ended);
    expect([first, isOfHeadline]).toEqual([['Post'], false]);
  });
});
