import { describe, expect, test } from 'vitest';
import { linkContent, linkSources } from '../../../src/quotes/linker/link.ts';
import { docOf, textOf } from '../marked.ts';
import { segmentsIn } from '../segments.ts';
import { linkerWith } from './learned-linker.ts';

function bestOf(marked: string, linker = linkerWith()): string[] {
  const doc = docOf(marked);
  return linkSources(doc, segmentsIn(marked), { linker }).map(
    ({ best }) => textOf(doc, best) ?? 'nobody',
  );
}

describe('the source of a content', () => {
  test.each([
    ['[Ada] {said} <no> to [Bo].', ['Ada']],
    ['[Ada] looked up. “<No,>” {said} [Bo].', ['Bo']],
    ['[Ada] looked up. “<No.>”', ['nobody']],
    ['“<No.>”', ['nobody']],
    ['[Ada] {said} <no>. “<Yes,>” {said} [Bo].', ['Ada', 'Bo']],
    ['[Ada] {spoke}.', []],
  ])('in “%s” is %j', (marked, best) => {
    expect(bestOf(marked)).toEqual(best);
  });

  test('may be the speaker so far, if that is what was learned', () => {
    const form = 1 + 2 + 4 + 8 + 16;
    const follows = linkerWith(['speakerSoFar', 1, form, 9]);
    const marked = '[Ada] {said} <no>. [Bo] {noted} it. “<Yes.>”';
    expect(bestOf(marked, follows)).toEqual(['Ada', 'Ada']);
    expect(bestOf(marked)).toEqual(['Ada', 'Bo']);
  });

  test('is scored beside all others', () => {
    const marked = '[Ada] {said} <no> to [Bo].';
    const doc = docOf(marked);
    const segments = segmentsIn(marked);
    const at = 2;
    const position = { doc, segments, at, content: segments[at]! };
    const none = { previous: undefined, previousContent: undefined };
    const { candidates } = linkContent({ ...position, ...none }, linkerWith());
    const shown = candidates.map(({ source, score }) => [textOf(doc, source), Math.round(score)]);
    expect(shown).toEqual([
      [undefined, 1],
      ['Ada', 5],
      ['Bo', 2],
    ]);
  });
});
