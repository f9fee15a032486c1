import { describe, expect, test } from 'vitest';
import { findCue } from '../../src/quotes/find-cue.ts';
import { docOf, textOf } from './marked.ts';
import { segmentsIn } from './segments.ts';

/** The cue that is found for the last content. */
function read(marked: string): string | undefined {
  const doc = docOf(marked);
  const segments = segmentsIn(marked);
  const content = segments.findLast(({ role }) => role === 'content')!;
  const source = segments.find(({ role }) => role === 'source');
  return textOf(doc, findCue(doc, { content, segments, source }));
}

describe('the cue of a content', () => {
  test.each([
    ['Voss {said} <it is safe>.', 'said'],
    ['“<It is safe>,” Voss {said}.', 'said'],
    ['“<It is safe>.” [Voss] {said} so.', 'said'],
    ['[The crew] are hiring <“bold men”>. Ada Roe was told off for {saying} no.', undefined],
    ['[The crew] {want} <“bold men”>. Ada Roe was told off for {saying} no.', 'want'],
    ['Voss {said} <it is safe>, and the old mayor of the harbour {added} no more.', 'said'],
    ['Voss {said} she {saw} <it is safe>.', 'saw'],
    ['Voss {said} <it is safe>, but Roe {denied} that <it is old>.', 'denied'],
    ['Voss {said} so. “<It is safe.>”', 'said'],
    ['Voss {said} so.\n\n“<It is safe.>”', 'said'],
  ])('is the nearest, counting what stands between: %s', (marked, cue) => {
    expect(read(marked)).toBe(cue);
  });

  test.each([
    'Voss left. “<It is safe.>”',
    '“<It is safe.>”\n\nVoss {said} so.',
    'Voss {said} so. It rained.\n\n“<It is safe.>”',
    'Voss {said} so.\n\nIt rained.\n\n“<It is safe.>”',
    'Voss {said} so. It rained. It went on. It was cold. It was wet. It was dark. “<It is safe.>”',
  ])('is none where all are too far: %s', (marked) => {
    expect(read(marked)).toBeUndefined();
  });
});
