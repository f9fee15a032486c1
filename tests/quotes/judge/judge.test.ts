import { describe, expect, test } from 'vitest';
import { JUDGE_FACTS } from '../../../src/quotes/judge/answers-to.ts';
import { judge } from '../../../src/quotes/judge/judge.ts';
import type { Trees } from '../../../src/quotes/learned/trees.ts';
import { linkerWith } from '../linker/learned-linker.ts';
import { docOf, textOf } from '../marked.ts';
import { LEXICON } from '../tagger/lexicon.ts';
import { tagsOf } from './ask.ts';

/** Trees that add what somebody, nobody and “no speech” score. */
const treesOf = (somebody: number, nobody: number, noSpeech: number): Trees => ({
  depth: 1,
  count: 2,
  facts: Uint8Array.of(JUDGE_FACTS['answer.kind']!, JUDGE_FACTS['answer.kind']!),
  thresholds: Float32Array.of(1, 2),
  leaves: Int8Array.of(somebody, nobody, 0, noSpeech - nobody),
  scale: 1,
});

/** Who said what, as a judge with these trees sees it. */
function judgeAll(marked: string, trees: Trees): string[] {
  const doc = docOf(marked);
  const model = { lexicon: LEXICON, linker: linkerWith(), judge: trees };
  return judge(doc, tagsOf(marked), [], model).map(
    ({ content, source }) => `${textOf(doc, source) ?? 'nobody'}: ${textOf(doc, content)}`,
  );
}

describe('a judge', () => {
  const BY_SOMEBODY = treesOf(9, 0, 0);
  const BY_NOBODY = treesOf(0, 9, 0);
  const NO_SPEECH = treesOf(0, 0, 9);
  const OPEN = treesOf(0, 0, 0);
  const SAID = '[Ada] {said} <it rained>.';
  const QUOTED = '[Ada] came. “<It rained all day.>”';
  const FEW = '[Ada] came. “<It rained.>”';

  test.each([
    ['gives a content to its source', SAID, BY_SOMEBODY, ['Ada: it rained']],
    ['leaves out what is no speech', QUOTED, NO_SPEECH, []],
    ['leaves out reported speech of nobody', SAID, BY_NOBODY, []],
    ['shows a quotation of nobody', QUOTED, BY_NOBODY, ['nobody: It rained all day.']],
    ['but not one of a few words', FEW, BY_NOBODY, []],
    ['shows no source that is as unsure as the rest', QUOTED, OPEN, ['nobody: It rained all day.']],
    ['shows a source above one half', QUOTED, treesOf(2, 1, -1), ['Ada: It rained all day.']],
    ['of a few words above 0.6', FEW, treesOf(3, 2, -9), ['Ada: It rained.']],
    ['doubts whether it is speech', QUOTED, treesOf(5, 0, 5), []],
  ])('%s: %s', (_, marked, trees, expected) => {
    expect(judgeAll(marked, trees)).toEqual(expected);
  });

  test('lets a speaker go on who takes a quotation up again, paragraphs later', () => {
    const marked =
      '[Ada] {said}: “<It rained.>\n\n“<So.>\n\n“<And snowed.>\n\n“<Then it was over.>”';
    expect(judgeAll(marked, BY_SOMEBODY)).toEqual([
      'Ada: It rained.',
      'Ada: So.',
      'Ada: And snowed.',
      'Ada: Then it was over.',
    ]);
  });

  test('tells how likely an answer is', () => {
    const doc = docOf(SAID);
    const model = { lexicon: LEXICON, linker: linkerWith(), judge: treesOf(2, 0, 0) };
    const [judgement] = judge(doc, tagsOf(SAID), [], model);
    expect(judgement!.likely).toBeCloseTo(Math.E ** 2 / (Math.E ** 2 + 2));
  });
});
