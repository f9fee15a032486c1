import { describe, expect, test } from 'vitest';
import { addingSentence } from '../../../src/briefings/pick/adding-sentence.ts';
import { makeArticle } from '../../support/records.ts';

let made = 0;
const report = (text: string) =>
  makeArticle({ feedId: 'f', id: `text ${made++}`, title: '', text });

const TITLE = 'Premier Holt resigns after leak';
const BARE = 'Premier Holt has resigned after a leak.';
const FULL = `${BARE} Lawmakers in Senn will vote on a successor to Holt by Friday.`;
const textUnder = (title: string, ...texts: string[]) =>
  addingSentence(title, texts.map(report))?.pick.text;

describe('the sentence under a title', () => {
  test('adds to it', () => {
    expect(textUnder(TITLE, FULL)).toMatch(/^Lawmakers/u);
  });

  test('comes from another report where the first only repeats the title', () => {
    const [bare, full] = [report(BARE), report(FULL)];
    const told = addingSentence(TITLE, [bare, full]);
    expect(told?.article.id).toBe(full.id);
    const { start, end, text } = told!.pick;
    expect(full.text.slice(start, end)).toBe(text);
  });

  test.each([
    ['with names written out', 'Premier Ada Holt of Senn has resigned after a leak, a clerk said.'],
    ['in other words', 'Ada Holt, the premier, stepped down on Tuesday over the leak of a letter.'],
    ['in the words of its own headline', 'Holt quits: Holt has thrown in the towel, she said.'],
  ])('is left away where all say the title again, %s', (_, text) => {
    expect(textUnder(TITLE, BARE, text)).toBeUndefined();
  });

  test('may be a lead that brings a number besides', () => {
    const lead =
      'Premier Ada Holt resigned after 61 of 90 lawmakers in Senn signed a letter to the king that asked for a younger leader.';
    expect(textUnder(TITLE, lead)).toBe(lead);
  });

  test.each([
    ['a background', `${BARE} Holt had been a lawyer in Torra for farmers and their families.`],
    ['an opinion', `${BARE} It is a shameful end for Holt and her cowardly friends.`],
    ['filler', `${BARE} It was not clear on Tuesday who will lead the party of Holt.`],
    ['what came of an expectation', `${BARE} Holt is expected to resign within 3 days.`],
    ['a row of figures', `${BARE} Holt in the polls: 53 percent in Senn, 60 percent in Torra.`],
  ])('is never %s', (_, text) => {
    expect(textUnder(TITLE, text)).toBeUndefined();
  });

  test('comes from no report on something else, or of an older state', () => {
    const other = 'The party of Bo Lind will pay back debts of 3 million crowns by Friday.';
    expect(textUnder(TITLE, BARE, other)).toBeUndefined();
    const older = makeArticle({
      feedId: 'f',
      id: 'older',
      title: 'Premier Holt refuses to resign after leak',
      text: 'Premier Holt will not resign. Holt told 300 farmers in Senn that she will stay until 2033.',
    });
    expect(addingSentence(TITLE, [report(BARE), older])).toBeUndefined();
  });

  test('may lean on what the title says', () => {
    const text = `${BARE} She will hand over the office to Bo Lind by Friday.`;
    expect(textUnder(TITLE, text)).toBe('She will hand over the office to Bo Lind by Friday.');
  });

  test('never leans on what the title does not say', () => {
    const text = `${BARE} A clerk had copied some letters. He sold them to a paper in Torra for 300 crowns.`;
    expect(textUnder(TITLE, text)).toBeUndefined();
  });

  test('is none where there is no text', () => {
    expect(textUnder('Title', '')).toBeUndefined();
  });
});

describe('what comes besides the news', () => {
  test.each([
    ['what is sold', 'The memoir of Holt is on sale in Senn and Torra from 5 May.'],
    [
      'an announced statement',
      'Holt’s clerk in Senn released a statement: Lawmakers vote by Friday.',
    ],
  ])('is no telling sentence: %s', (_, text) => {
    expect(textUnder(TITLE, `${BARE} ${text}`)).toBeUndefined();
  });

  test.each([
    ['Lind, an ally of Holt, also left the cabinet in Senn on Friday.'],
    ['Two ministers from Senn and the head of the party of Holt also left the cabinet.'],
    ['Separately, Holt left 9 years of one party in power in Senn.'],
    ['The move of Holt ends 9 years of one party in power in Senn.'],
  ])('comes behind another: %s', (text) => {
    const told = 'Lawmakers in Senn will vote on a successor to Holt by Friday.';
    expect(textUnder(TITLE, `${BARE} ${text} ${told}`)).toBe(told);
  });
});
