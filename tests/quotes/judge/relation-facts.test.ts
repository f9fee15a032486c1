import { describe, expect, test } from 'vitest';
import { namedIn } from '../../../src/quotes/judge/relation-facts.ts';
import { answersOf, ask, namedAnswers } from './ask.ts';

describe('of the first source and the last content the judge is told', () => {
  test.each([
    ['[Ada] {said} <no>.', 'after', 0],
    ['“<No>,” {said} [Ada].', 'after', 1],
    ['[Ada] {said} <no>.', 'tokens', 2],
    ['“<No>,” {said} [Ada].', 'tokens', 4],
    ['[Ada] {said} <no>.', 'units', 0],
    ['[Ada] left. So. “<No.>”', 'units', 2],
    ['“<No.>” So. [Ada] left.', 'units', 2],
    ['[Ada] {said} <no>.', 'paragraphs', 0],
    ['[Ada] left.\n\nSo. “<No.>”', 'paragraphs', 1],
    ['[Ada] {said} [Bo] {said} <it> and <no>.', 'cuesBetween', 2],
    ['[Ada] {said} [Bo] {said} <it> and <no>.', 'sourcesBetween', 1],
    ['[Ada] {said} [Bo] {said} <it> and <no>.', 'contentsBetween', 1],
    ['“<No>,” {said} [Ada] of [Bo].', 'sourcesBetween', 0],
    ['[Ada] {said} <Ada left>.', 'named', 1],
    ['[Ada] {said} <Bo left>.', 'named', 0],
    ['[ada] {said} <ada left>.', 'named', 0],
    ['[Ada] {said} <no>.', 'ownContentAfter', 1],
    ['[Ada] {said} <it> and <no>.', 'ownContentAfter', 2],
    ['[Ada] left. “<No.>”', 'ownContentAfter', 0],
    ['“<No>,” {said} [Ada].', 'ownContentBefore', 1],
    ['<It rained>, {said} [Ada], and <it snowed>.', 'ownContentBefore', 2],
    ['[Ada] {said} <no>.', 'ownContentBefore', 0],
    ['[Ada]: “<No.>”', 'joined', 1],
    ['[Ada] said that <it rained>.', 'joined', 2],
    ['“<No>,” [Ada] said.', 'joined', 3],
    ['[Ada] left and “<we stayed>”.', 'joined', 0],
    ['[Ada] left then for home, said “<no>”.', 'joined', 0],
    ['[Ada] — — — — — — — “<no>”.', 'joined', 0],
  ])('in “%s”: %s is %d', (marked, name, value) => {
    expect(answersOf(marked)[1]![`relation.${name}`]).toBe(value);
  });

  test.each([
    ['[Ada] {said} <no>.', 0, 2],
    ['[Ada Voss] {said} <it>. [Bo Voss] {said} <no>.', 1, 1],
    ['[Ada] {said} <it>. [Bo] {said} <no>.', 1, 0],
  ])('in “%s”: speakerSoFar, after source %i, is %i', (marked, previous, value) => {
    const { setting, question, sources } = ask(marked);
    const [, answer] = namedAnswers(setting, { ...question, previous: sources[previous] });
    expect(answer!['relation.speakerSoFar']).toBe(value);
  });

  test.each([
    ['the rule names nobody', null, 0],
    ['the rule names it', { first: 0, last: 0 }, 2],
    ['the rule names another', { first: 3, last: 3 }, 1],
  ])('%s', (_, source, value) => {
    const rule = {
      spans: [],
      kind: 'indirect' as const,
      cue: null,
      stretches: [],
      unit: 0,
      sure: 1,
    };
    const [, answer] = answersOf('[Ada] {told} Bo <no>.', { rule: { ...rule, source } });
    expect(answer!['relation.rule']).toBe(value);
  });
});

test('the words with a capital are those named in a content', () => {
  const { setting, question } = ask('[Ada] {said} <Bo met the Harrow Fund>.');
  expect(namedIn(setting, question.content)).toEqual(new Set(['Bo', 'Harrow', 'Fund']));
});
