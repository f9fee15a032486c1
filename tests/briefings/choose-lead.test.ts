import { describe, expect, test } from 'vitest';
import { addingSentence } from '../../src/briefings/adding-sentence.ts';
import { chooseLead } from '../../src/briefings/choose-lead.ts';
import type { Article } from '../../src/model.ts';
import { makeArticle } from '../support/records.ts';

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
    ['a quotation', '“I have had enough of it all”'],
    ['a reaction', 'Lind mocks Holt after she resigns'],
    ['a label', 'The Holt years'],
  ])('has a plain headline, where a newer one is %s', (_, title) => {
    expect(chooseLead(titles(title, 'Premier Holt resigns after leak')).title).toBe(
      'Premier Holt resigns after leak',
    );
  });

  test('is the newest where all are plain', () => {
    expect(
      chooseLead(titles('Premier Holt resigns after leak', 'Premier Holt resigns after leak')).id,
    ).toBe(`report ${made - 2}`);
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

describe('the sentence under a title', () => {
  test('adds to it', () => {
    const told = addingSentence('Premier Holt resigns after leak', [report('', TEXT)]);
    expect(told?.pick.text).not.toMatch(/resigned/u);
  });

  test('comes from another report where the first only repeats the title', () => {
    const bare = report('', 'Premier Holt has resigned after a leak.');
    const full = report('', TEXT);
    const other = report('', 'Premier Lind of Torra resigned on Friday over a debt of his party.');
    const told = addingSentence('Premier Holt resigns after leak', [bare, other, full]);
    expect(told?.article.id).toBe(full.id);
    const { start, end, text } = told!.pick;
    expect(full.text.slice(start, end)).toBe(text);
  });

  test('is the one with the most that is new where none adds', () => {
    const reports = [
      report('', 'Premier Holt has resigned after a leak.'),
      report('', 'Premier Ada Holt of Senn has resigned after a leak.'),
    ];
    expect(addingSentence('Premier Holt resigns after leak', reports)?.article.id).toBe(
      reports[1]!.id,
    );
    expect(addingSentence('Title', [report('', '')])).toBeUndefined();
  });
});
