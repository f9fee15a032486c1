import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../../src/quotes/attribution.ts';
import { findQuestions, type Question } from '../../../src/quotes/judge/find-questions.ts';
import { linkerWith } from '../linker/learned-linker.ts';
import { docOf, textOf } from '../marked.ts';
import { segmentsIn } from '../segments.ts';
import { tagsOf } from './ask.ts';

/**
 * The questions of a marked text; `loose` marks in the same text what a less strict reading finds.
 */
const questionsIn = (marked: string, loose = '', ruled: Attribution[] = []): Question[] =>
  findQuestions(docOf(marked), { ...tagsOf(marked), loose: segmentsIn(loose) }, ruled, {
    linker: linkerWith(),
  });

const show = ({ doc, content, origin }: Question): string => `${origin} ${textOf(doc, content)}`;

describe('the judge is asked', () => {
  test.each([
    ['of each content', '[Ada] {said} <no> and <so>.', '', ['tagged no', 'tagged so']],
    ['of a quotation in none', '“No,” Ada said.', '', ['form No,']],
    [
      'of all in order',
      '“No.” [Ada] {said} <so>. “Yes.” [Bo] {said} <it>.',
      '',
      ['form No.', 'tagged so', 'form Yes.', 'tagged it'],
    ],
    ['of a quotation only once', '[Ada] {said}: “<No.>”', '', ['tagged No.']],
    ['of those found less strictly', 'It rained. So.', '<It rained>. So.', ['loose It rained']],
    ['of those only once', 'She “left” then.', 'She <“left” then>.', ['loose “left” then']],
    ['nothing', 'It rained.', '', []],
  ])('%s', (_, marked, loose, expected) => {
    expect(questionsIn(marked, loose).map(show)).toEqual(expected);
  });

  test('with the segments nearby, its own among them', () => {
    const marked = `${'[Ada] {said} <no>. '.repeat(30)}“Yes.”`;
    const last = questionsIn(marked).at(-1)!;
    expect(last.segments).toContain(last.content);
    expect(last.segments).toHaveLength(31);
  });

  test('with what the rules make of its quotation', () => {
    const rule: Attribution = {
      spans: [],
      kind: 'direct',
      cue: null,
      source: null,
      stretches: [1],
      unit: 0,
      sure: 1,
    };
    const questions = questionsIn('“No.” So. “Yes.”', '', [rule]);
    expect(questions.map(({ rule }) => rule)).toEqual([undefined, rule]);
  });

  test('of what was passed over with the speaker so far', () => {
    const [tagged, passedOver] = questionsIn('[Ada] {said} <no>. “Yes.”');
    expect(passedOver!.previous).toBe(tagged!.best);
    expect(passedOver!.previousContent).toBe(tagged!.content);
  });
});
