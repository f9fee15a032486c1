import { describe, expect, test } from 'vitest';
import { toAttributions } from '../../src/quotes/attribute.ts';
import { CERTAINTY_STEPS } from '../../src/quotes/judge/certainty-step.ts';
import { hashText } from '../../src/text/hash.ts';
import { docOf, textOf } from './marked.ts';
import { segmentsIn } from './segments.ts';

const LEARNED = {
  lexicon: {
    shares: new Map([
      [hashText('said'), 0.9],
      [hashText('according'), 0.8],
    ]),
  },
  reliability: { quoted: CERTAINTY_STEPS.map(() => 0.9), reported: CERTAINTY_STEPS.map(() => 0.7) },
};

/** Gives each <content> to the [source], and shows what becomes of it: source, cue, kind, words. */
function read(marked: string): string[] {
  const doc = docOf(marked);
  const segments = segmentsIn(marked);
  const source = segments.find(({ role }) => role === 'source');
  const judged = segments
    .filter(({ role }) => role === 'content')
    .map((content) => ({ content, segments, source, likely: 0.9 }));
  return toAttributions(doc, judged, LEARNED).map(({ spans, kind, sure, ...said }) => {
    const words = spans.map(({ start, end }) => doc.text.slice(start, end)).join(' … ');
    return `${textOf(doc, said.source)} ${textOf(doc, said.cue)}, ${kind} ${sure}: ${words}`;
  });
}

describe('a content that was judged to be speech', () => {
  test.each([
    ['[Voss] {said} <it is safe>.', 'Voss said, indirect 0.7: it is safe'],
    ['[Voss] {said}, <“It is safe.”>', 'Voss said, direct 0.9: It is safe.'],
    ['[Voss] {said} <it is “safe”>.', 'Voss said, mixed 0.9: it is “safe”'],
  ])('is an attribution: %s', (marked, line) => {
    expect(read(marked)).toEqual([line]);
  });

  test.each([
    ['its cue is the verb', '[Voss] {had also said} <it is safe>.', 'Voss said'],
    ['“according to” is a cue', '<It is safe>, {according to} [Voss].', 'Voss according to'],
    ['its source has no marks', '“<It is safe>,” {said} [Voss,] there.', 'Voss said'],
    ['its source has no time', '[Minutes later a man] {said} <it is safe>.', 'a man said'],
    ['it may have no cue', '[Voss]: “<It is safe.>”', 'Voss undefined'],
    ['it may have no source', 'One {said} <it is safe>.', 'undefined said'],
  ])('%s', (_, marked, start) => {
    expect(read(marked)).toEqual([expect.stringMatching(new RegExp(`^${start},`, 'u'))]);
  });

  test('takes all of a quotation that it holds the half of', () => {
    expect(read('[Voss] {said}, “It <is safe.”>')).toEqual(['Voss said, direct 0.9: It is safe.']);
  });

  test('is not sure of a source that is not there', () => {
    expect(read('“<It is safe,>” one {said}.')).toEqual(['undefined said, direct 0: It is safe']);
  });
});

describe('two contents', () => {
  test.each([
    ['with one cue', '<“It is,”> [Voss] {said}, <“safe.”>'],
    ['of which the second has no cue', '<“It is,”> [Voss] {said} <“safe.”>'],
  ])('%s are one broken quotation', (_, marked) => {
    expect(read(marked)).toEqual(['Voss said, direct 0.9: It is … safe.']);
  });

  test('are two where one is quoted and the other is not', () => {
    expect(read('[Voss] {said} <it is safe>, <“so safe.”>')).toEqual([
      'Voss said, indirect 0.7: it is safe',
      'Voss said, direct 0.9: so safe.',
    ]);
  });

  test('are two where each has its own cue', () => {
    expect(read('<“It is,”> [Voss] {said}, and she {had said}: no <“safe.”>')).toEqual([
      'Voss said, direct 0.9: It is',
      'Voss said, direct 0.9: safe.',
    ]);
  });

  test('are two where the second is paragraphs away', () => {
    expect(read('[Voss] {said}, <“It is.”>\n\nIt rained.\n\n<“Safe.”>')).toEqual([
      'Voss said, direct 0.9: It is.',
      'Voss undefined, direct 0.9: Safe.',
    ]);
  });

  test('have one cue where the second follows a colon', () => {
    expect(read('[Voss] {said} <it is safe>: <“Look, I {wrote} it.”>')[1]).toBe(
      'Voss said, direct 0.9: Look, I wrote it.',
    );
  });

  test('are made of one that goes on after a colon', () => {
    expect(read('[Voss] {said} <it is safe: “Look at it.”>')).toEqual([
      'Voss said, indirect 0.7: it is safe',
      'Voss said, direct 0.9: Look at it.',
    ]);
  });
});
