import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLabels } from '../../../src/quotes/tagger/decode-labels.ts';
import {
  GOES_ON,
  LABEL_COUNT,
  mayFollow,
  OPENS,
  OUTSIDE,
  type Run,
} from '../../../src/quotes/tagger/labels.ts';
import { MARGINS, readMargins } from '../../../src/quotes/tagger/margins.ts';

const scores = fc.double({ min: -50, max: 50, noNaN: true });
const places = fc.constantFrom(OUTSIDE, OPENS, GOES_ON);

/** Tokens with any scores in any places; without transitions where only sums matter. */
const runOf = (size: number, flat = false): fc.Arbitrary<Run> =>
  fc.record({
    offset: fc.constant(0),
    size: fc.constant(size),
    emissions: manyOf(scores, size * LABEL_COUNT).map((all) => Float32Array.from(all)),
    places: manyOf(places, size).map((all) => Uint8Array.from(all)),
    transitions: manyOf(flat ? fc.constant(0) : scores, LABEL_COUNT ** 2).map((all) =>
      Float32Array.from(all),
    ),
  });

const manyOf = <T>(one: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: length, maxLength: length });

describe('the best label sequence', () => {
  test('never goes on with what was not begun, nor cuts a quotation, whatever the scores', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }).chain(runOf), (run) => {
        const labels = new Uint8Array(run.size);
        decodeLabels(run, labels);
        labels.forEach((label, at) => {
          const previous = at === 0 ? -1 : labels[at - 1]!;
          expect(mayFollow(previous, label, run.places[at]!)).toBe(true);
        });
      }),
    );
  });

  test('scores highest, and margins are what each role costs, as trying all shows', () => {
    fc.assert(
      fc.property(runOf(3, true), (run) => {
        const labels = new Uint8Array(3);
        const margins = new Float32Array(3 * MARGINS);
        decodeLabels(run, labels);
        readMargins(run, margins);
        const sum = (path: ArrayLike<number>): number =>
          Array.from(path).reduce(
            (all, label, at) => all + run.emissions[at * LABEL_COUNT + label]!,
            0,
          );
        const paths = allPaths(run.places);
        const best = Math.max(...paths.map(sum));
        expect(sum(labels)).toBeCloseTo(best, 3);
        for (const at of [0, 1, 2])
          for (let role = 0; role < MARGINS; role++) {
            const own = paths.filter((path) => (path[at]! + 1) >> 1 === role);
            if (own.length > 0)
              expect(margins[at * MARGINS + role]).toBeCloseTo(Math.max(...own.map(sum)) - best, 3);
          }
      }),
    );
  });

  test('counts transitions, and leaves the tokens of other paragraphs alone', () => {
    const transitions = new Float32Array(LABEL_COUNT ** 2);
    transitions[1 * LABEL_COUNT + 3] = 5;
    const labels = Uint8Array.of(6, 0, 0, 6);
    const emissions = new Float32Array(4 * LABEL_COUNT);
    const run = { offset: 1, size: 2, emissions, places: new Uint8Array(4), transitions };
    decodeLabels(run, labels);
    expect([...labels]).toEqual([6, 1, 3, 6]);
  });
});

function allPaths(where: Uint8Array): number[][] {
  return [...where].reduce<number[][]>(
    (paths, place) =>
      paths.flatMap((path) =>
        Array.from({ length: LABEL_COUNT }, (_, label) => label)
          .filter((label) => mayFollow(path.at(-1) ?? -1, label, place))
          .map((label) => [...path, label]),
      ),
    [[]],
  );
}
