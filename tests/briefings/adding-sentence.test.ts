import { describe, expect, test } from 'vitest';
import { addingSentence } from '../../src/briefings/adding-sentence.ts';
import { makeArticle } from '../support/records.ts';

let made = 0;
const report = (text: string) =>
  makeArticle({ feedId: 'f', id: `text ${made++}`, title: '', text });

const TITLE = 'Premier Holt resigns after leak';
const BARE = 'Premier Holt has resigned after a leak.';
const FULL = `${BARE} Two ministers had left the cabinet of Ada Holt over unpaid taxes in Senn.`;
const textUnder = (title: string, ...texts: string[]) =>
  addingSentence(title, texts.map(report))?.pick.text;

describe('the sentence under a title', () => {
  test('adds to it', () => {
    expect(textUnder(TITLE, FULL)).toMatch(/^Two ministers/u);
  });

  test('comes from another report where the first only repeats the title', () => {
    const [bare, full] = [report(BARE), report(FULL)];
    const told = addingSentence(TITLE, [bare, full]);
    expect(told?.article.id).toBe(full.id);
    const { start, end, text } = told!.pick;
    expect(full.text.slice(start, end)).toBe(text);
  });

  test('comes from no report that does not name what the title is about', () => {
    const other = 'The party of Bo Lind fell apart on Friday over debts from the spring campaign.';
    expect(textUnder(TITLE, BARE, other)).toBe(BARE);
  });

  test('may lean on what the title says, rather than say it again', () => {
    expect(
      textUnder(TITLE, `${BARE} She had run the country since 2024 with votes of farmers.`),
    ).toBe('She had run the country since 2024 with votes of farmers.');
  });

  test('never leans on what the title does not say', () => {
    const text = `${BARE} A clerk had copied forty letters. He sold them to a paper in Torra for gold.`;
    expect(textUnder(TITLE, text)).toBe('A clerk had copied forty letters.');
  });

  test('is the one with the most that is new where none adds', () => {
    const more = 'Premier Ada Holt of Senn has resigned after a leak.';
    expect(textUnder(TITLE, BARE, more)).toBe(more);
    expect(textUnder('Title', '')).toBeUndefined();
  });
});
