import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameText, toShingles } from '../../src/text/is-same-text.ts';

const REPORT =
  'Ferries in Sill Bay stopped on Monday as crews of Calder Lines began a strike over pay. The union wants eight percent more for work at night. The company offers four percent and calls the strike a blow to the islands. Hotels report that guests stay away.';
const same = (a: string, b: string) => isSameText(toShingles(a), toShingles(b));

describe('the same text', () => {
  test('is found in an excerpt and in an edited copy, in either order', () => {
    const excerpt = REPORT.slice(0, 140);
    const edited = REPORT.replace('on Monday ', '').replace('guests', 'visitors');
    for (const copy of [excerpt, edited, `${REPORT} Sign up for our newsletter.`]) {
      expect(same(REPORT, copy)).toBe(true);
      expect(same(copy, REPORT)).toBe(true);
    }
  });

  test('is not what another outlet writes of the same event, nor nothing at all', () => {
    const other =
      'A strike over pay has halted all ferries in Sill Bay. Calder Lines, which offers its crews four percent, spoke of a blow; the union had asked for eight.';
    expect(same(REPORT, other)).toBe(false);
    expect(same(REPORT, '')).toBe(false);
    expect(same('', '')).toBe(false);
  });
});

describe('two texts', () => {
  const words = (from: number, count: number): string =>
    Array.from({ length: count }, (_, n) => `word${from + n}`).join(' ');

  test('are the same where half of the shorter one stands in the longer one', () => {
    expect(same(words(0, 200), `${words(900, 40)} ${words(0, 200)} ${words(950, 40)}`)).toBe(true);
    expect(same(words(0, 200), words(0, 60))).toBe(true);
    expect(same(words(0, 200), `${words(0, 60)} ${words(900, 100)}`)).toBe(false);
  });

  test('of a sentence or two are the same where two thirds are', () => {
    expect(same(words(0, 200), `${words(0, 28)} ${words(900, 12)}`)).toBe(true);
    expect(same(words(0, 200), `${words(0, 24)} ${words(900, 16)}`)).toBe(false);
  });

  test('are compared without marks, case and accents', () => {
    expect(same('“Zoë will talk,” he said.', 'ZOE WILL TALK HE SAID')).toBe(true);
  });

  test('are the same both ways', () => {
    const texts = fc
      .array(fc.integer({ min: 0, max: 30 }), { maxLength: 60 })
      .map((numbers) => numbers.map((n) => `w${n}`).join(' '));
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(same(one, other)).toBe(same(other, one));
      }),
    );
  });
});

describe('quotations', () => {
  const WORDS =
    '“We have sailed for nine nights without a break and we will not sail a tenth until the company pays what it promised in spring,”';
  test('that two reports share do not make them one text', () => {
    const one = `${WORDS} Ada Nkemelu told reporters on the pier at noon. Her union has called all crews of Calder Lines out since Monday.`;
    const other = `In Sill Bay the boats lie idle. ${WORDS} a speaker of the crews said. Islanders now bring their milk over in fishing boats.`;
    expect(same(one, other)).toBe(false);
  });

  test('count all the same where the words around them are copied too', () => {
    const report = `${REPORT} ${WORDS} Ada Nkemelu told reporters on the pier at noon.`;
    expect(same(report, report.replace('at noon', 'at dawn').slice(80))).toBe(true);
  });

  test('never closed cost no more than others', () => {
    expect(toShingles('“a b '.repeat(50_000)).size).toBe(2);
  });
});
