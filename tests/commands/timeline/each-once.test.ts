import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byMonth } from '../../../commands/timeline/by-month.ts';
import { eachOnce } from '../../../commands/timeline/each-once.ts';
import { sayAgain } from '../../../commands/timeline/say-again.ts';
import { outline } from './outline.ts';

const FEW = { quotationKey: null };

describe('the same words', () => {
  test('come once, where they were printed first, with the others', () => {
    const [may, april, march] = [
      outline('2026-05-02', 'weir'),
      outline('2026-04-02', 'dam'),
      outline('2026-03-02', 'weir'),
    ];
    expect(eachOnce([may!, april!, march!])).toEqual([
      { first: april, others: [] },
      { first: march, others: [may] },
    ]);
  });

  test('come once a day where they are few or reported: they may have been said twice', () => {
    const all = [
      outline('2026-03-03', 'no', FEW),
      outline('2026-03-02', 'no', FEW),
      outline('2026-03-02', 'no', FEW),
    ];
    expect(eachOnce(all).map(({ others }) => others.length)).toEqual([0, 1]);
  });

  test('are shown from where they still stand, and from where a date is known', () => {
    const gone = outline('2026-03-01', 'weir', { isGone: true });
    const undated = outline('2026-03-02', 'weir', { isDated: false });
    const dated = outline('2026-03-09', 'weir');
    expect(eachOnce([dated, undated, gone]).map(({ first }) => first)).toEqual([dated]);
    expect(eachOnce([undated, gone]).map(({ first }) => first)).toEqual([undated]);
  });

  test('say on which days they were printed again', () => {
    const again = (...days: string[]) =>
      sayAgain(eachOnce(days.map((day) => outline(day, 'weir')))[0]!);
    expect(again('2026-03-02', '2026-03-02')).toBeUndefined();
    expect(again('2026-04-09', '2026-03-02')).toBe('The same words again on 9 April 2026.');
    expect(
      again('2026-04-09', '2026-04-08', '2026-04-07', '2026-04-06', '2026-04-05', '2026-03-02'),
    ).toBe('The same words again on 5 April 2026, 6 April 2026, 7 April 2026 and 2 more days.');
  });
});

test('nothing is lost and nothing comes twice, and what nobody dates comes last', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-0${1 + (n % 3)}-${10 + (n % 19)}`);
  const made = fc
    .record({
      day,
      words: fc.constantFrom('weir', 'dam', 'bridge'),
      isDated: fc.boolean(),
      isGone: fc.boolean(),
      isShort: fc.boolean(),
    })
    .map(({ day: on, words, isShort, ...fields }) =>
      outline(on, words, { ...fields, ...(isShort && FEW) }),
    );
  fc.assert(
    fc.property(fc.array(made, { maxLength: 25 }), (all) => {
      const inOrder = all.toSorted((one, other) => (one.published < other.published ? 1 : -1));
      const entries = eachOnce(inOrder);
      const met = entries.flatMap(({ first, others }) => [first, ...others]);
      expect(met.length).toBe(all.length);
      expect(new Set(met)).toEqual(new Set(all));
      const dated = entries.map(({ first }) => first.isDated);
      expect(dated).toEqual(dated.toSorted((one, other) => Number(other) - Number(one)));
      const months = byMonth(entries);
      expect(months.flatMap((month) => month.entries)).toEqual(entries);
      expect(new Set(months.map(({ name }) => name)).size).toBe(months.length);
    }),
  );
});

test('entries stand under their months, in UTC', () => {
  const entries = eachOnce([
    outline('2026-04-01', 'weir', { published: '2026-04-01T00:00:00.000Z' }),
    outline('2026-03-31', 'dam', { published: '2026-03-31T23:59:59.000Z' }),
    outline('2026-03-01', 'mill', { isDated: false }),
  ]);
  expect(byMonth(entries).map(({ name, entries: own }) => [name, own.length])).toEqual([
    ['April 2026', 1],
    ['March 2026', 1],
    ['Date unknown', 1],
  ]);
});
