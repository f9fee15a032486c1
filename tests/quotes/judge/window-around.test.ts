import { describe, expect, test } from 'vitest';
import { firstFrom, windowAround, windowWith } from '../../../src/quotes/judge/window-around.ts';
import type { Segment } from '../../../src/quotes/tagger/segment.ts';

const segmentAt = (first: number): Segment => ({ role: 'cue', first, last: first, paragraph: 0 });
/** A hundred segments at the even tokens. */
const SEGMENTS = Array.from({ length: 100 }, (_, at) => segmentAt(at * 2));

const placesOf = (segments: Segment[]) => segments.map(({ first }) => first);

describe('a window', () => {
  test.each([
    [50, 20, 79],
    [0, 0, 29],
    [99, 69, 99],
  ])('around segment %i reaches from %i to %i', (at, from, to) => {
    expect(windowAround(SEGMENTS, at)).toEqual(SEGMENTS.slice(from, to + 1));
  });

  test.each([
    [7, [0, 2, 4, 6, 7, 8, 10]],
    [4, [0, 2, 4, 4, 6, 8, 10]],
    [99, [0, 2, 4, 6, 8, 10, 99]],
  ])('with a further segment at token %i has it in order', (first, places) => {
    const few = SEGMENTS.slice(0, 6);
    expect(placesOf(windowWith(few, segmentAt(first)))).toEqual(places);
  });

  test('with a further segment reaches as far to either side', () => {
    const window = windowWith(SEGMENTS, segmentAt(101));
    expect(window).toHaveLength(61);
    expect(placesOf(window).slice(29, 32)).toEqual([100, 101, 102]);
  });
});

test.each([
  [-5, 0],
  [4, 2],
  [5, 3],
  [500, 100],
])('the first segment from token %i on is number %i', (token, index) => {
  expect(firstFrom(SEGMENTS, token)).toBe(index);
});
