import { describe, expect, it } from 'vitest';
import { isClickbait } from '../../src/summary/headline.ts';
import { isSameText, toShingles } from '../../src/summary/same-text.ts';

const REPORT =
  'Ferries in Sill Bay stopped on Monday as crews of Calder Lines began a strike over pay. The union wants eight percent more for work at night. The company offers four percent and calls the strike a blow to the islands. Hotels report that guests stay away.';
const same = (a: string, b: string) => isSameText(toShingles(a), toShingles(b));

describe('the same text', () => {
  it('is found in an excerpt and in an edited copy, in either order', () => {
    const excerpt = REPORT.slice(0, 140);
    const edited = REPORT.replace('on Monday ', '').replace('guests', 'visitors');
    for (const copy of [excerpt, edited, `${REPORT} Sign up for our newsletter.`]) {
      expect(same(REPORT, copy)).toBe(true);
      expect(same(copy, REPORT)).toBe(true);
    }
  });

  it('is not what another outlet writes of the same event, nor nothing at all', () => {
    const other =
      'A strike over pay has halted all ferries in Sill Bay. Calder Lines, which offers its crews four percent, spoke of a blow; the union had asked for eight.';
    expect(same(REPORT, other)).toBe(false);
    expect(same(REPORT, '')).toBe(false);
    expect(same('', '')).toBe(false);
  });
});

describe('quotations', () => {
  const WORDS =
    '“We have sailed for nine nights without a break and we will not sail a tenth until the company pays what it promised in spring,”';
  it('that two reports share do not make them one text', () => {
    const one = `${WORDS} Ada Nkemelu told reporters on the pier at noon. Her union has called all crews of Calder Lines out since Monday.`;
    const other = `In Sill Bay the boats lie idle. ${WORDS} a speaker of the crews said. Islanders now bring their milk over in fishing boats.`;
    expect(same(one, other)).toBe(false);
  });

  it('count all the same where the words around them are copied too', () => {
    const report = `${REPORT} ${WORDS} Ada Nkemelu told reporters on the pier at noon.`;
    expect(same(report, report.replace('at noon', 'at dawn').slice(80))).toBe(true);
  });

  it('never closed cost no more than others', () => {
    expect(toShingles('“a b '.repeat(50_000)).size).toBe(2);
  });
});

describe('a headline', () => {
  it.each([
    'Why did the ferries stop?',
    'Here’s why the ferries stopped',
    'You won’t believe what the crews want',
    '7 things to know about the strike',
    'What you need to know about the ferry strike',
    'The real reason ferries stopped',
    'The crews met, and then…',
    '',
  ])('that asks or teases is no title: “%s”', (headline) => {
    expect(isClickbait(headline)).toBe(true);
  });

  it.each([
    'Ferries in Sill Bay stop as crews strike',
    'Minister: “No talks before Monday”',
    '30 hurt as ferry hits pier',
    'What Marchetti said to the union',
  ])('that tells is one: “%s”', (headline) => {
    expect(isClickbait(headline)).toBe(false);
  });
});
