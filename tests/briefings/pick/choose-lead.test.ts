import { describe, expect, test } from 'vitest';
import { chooseLead } from '../../../src/briefings/pick/choose-lead.ts';
import type { Article } from '../../../src/model.ts';
import { makeArticle } from '../../support/records.ts';

let made = 0;
const report = (title: string, text: string, fields: Partial<Article> = {}) =>
  makeArticle({ feedId: 'f', id: `report ${made++}`, title, text, ...fields });

const TEXT =
  'Premier Ada Holt resigned on Tuesday after a leak. Two ministers had left her cabinet over unpaid taxes. Parliament chooses a successor next week.';
const titles = (...all: string[]) => all.map((title) => report(title, TEXT));

describe('the report that leads', () => {
  test.each([
    ['a question', 'Is this the end of Holt?'],
    ['an opinion', 'Opinion: Holt resigns, and not too soon'],
    ['an outburst', 'HOLT RESIGNS AFTER LEAK'],
    ['a shout', 'SHOCK report: Premier Holt resigns after leak'],
    ['a shout in small letters', 'Bombshell: Premier Holt resigns after leak'],
    ['a shout in the middle', 'CHAOS as Premier Holt resigns after leak'],
    ['a quotation', '“I have had enough of it all”'],
    ['a reaction', 'Lind mocks Holt after she resigns'],
    ['a label', 'The Holt years'],
  ])('has a plain headline, where a newer one is %s', (_, title) => {
    expect(chooseLead(titles(title, 'Premier Holt resigns after leak')).title).toBe(
      'Premier Holt resigns after leak',
    );
  });

  test('keeps a headline that is shouted where there is no other', () => {
    const [only] = titles('SHOCK report: Holt resigns');
    expect(chooseLead([only!])).toBe(only);
  });

  test.each(['NATO', 'COVID'])('may have an acronym: %s', (word) => {
    const title = `${word} envoy Holt resigns after leak`;
    expect(chooseLead(titles(title, 'The Holt years')).title).toBe(title);
  });

  test('is the newest where all are plain', () => {
    expect(
      chooseLead(titles('Premier Holt resigns after leak', 'Premier Holt resigns after leak')).id,
    ).toBe(`report ${made - 2}`);
  });

  test('has no headline that a newer one overtakes', () => {
    const [done, meant] = ['Premier Holt resigns', 'Premier Holt to resign after leak in Senn'];
    expect(chooseLead(titles(done, meant, meant)).title).toBe(done);
    const [goes, stays] = ['Premier Holt agrees to go', 'Premier Holt refuses to go after leak'];
    expect(chooseLead(titles(goes, stays, stays)).title).toBe(goes);
  });

  test('has a headline that the others bear out', () => {
    const side = report('Baker closes shop to watch vote', 'A baker closed his shop to watch.');
    expect(chooseLead([side, ...titles('Holt resigns after leak', 'Holt resigns')]).title).toMatch(
      /^Holt resigns/u,
    );
  });

  test('is no teaser where there is more', () => {
    const teaser = report('Premier Holt resigns after leak', 'Holt resigns.', { teaser: 'short' });
    expect(chooseLead([teaser, ...titles('The Holt years')]).title).toBe('The Holt years');
    expect(chooseLead([teaser]).id).toBe(teaser.id);
  });
});
