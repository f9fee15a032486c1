import { describe, expect, test } from 'vitest';
import { readSource, SOURCE_FACTS } from '../../../src/quotes/judge/source-facts.ts';
import { answersOf, ask } from './ask.ts';

describe('of the first source the judge is told', () => {
  test.each([
    ['[Ada] {said} <no>.', 'tokensToCueAfter', 1],
    ['[Ada] {said} <no>.', 'tokensToCueBefore', 9],
    ['“<No>,” {said} [Ada].', 'tokensToCueBefore', 1],
    ['[He] {said} <no>.', 'kind', 1],
    ['Ada, [who] {said} <no>.', 'kind', 2],
    ['[It] {said} <no>.', 'kind', 3],
    ['[We] {said} <no>.', 'kind', 4],
    ['[Ada] {said} <no>.', 'kind', 5],
    ['[He Voss] {said} <no>.', 'kind', 5],
    ['[the mayor] {said} <no>.', 'kind', 6],
    ['[Ada Voss] {said} <no>.', 'length', 1],
    ['[Ada Voss] {said} <no>.', 'placeInUnit', 0],
    ['So it was. Then [Ada] {said} <no>.', 'placeInUnit', 1],
    ['Then, [Ada] {said} <no>.', 'kindBefore', 1],
    ['Then. [Ada] {said} <no>.', 'kindBefore', 0],
    ['[Ada], there, {said} <no>.', 'kindAfter', 1],
    ['“<No>,” {said} [Ada]. Then.', 'kindAfter', 3],
    ['“<No>,” {said} [Ada]', 'kindAfter', 0],
    ['[Ada] {said} <no>. [Ada] left.', 'sourcesOfThisName', 2],
    ['[Ada] said <no>.', 'shareAfter', 0.9],
    ['“<No>,” said [Ada].', 'shareBefore', 0.9],
    ['[Ada] {said} <no>.', 'shareBefore', -1],
  ])('in “%s”: %s is %d', (marked, name, value) => {
    expect(answersOf(marked)[1]![`source.${name}`]).toBeCloseTo(value);
  });

  test.each([
    ['tagged', 0],
    ['form', 1],
    ['loose', 2],
  ] as const)('that it is %s: %i', (origin, value) => {
    const { sources, setting, question } = ask('[Ada] {said} <no>.');
    const facts = readSource(setting, question.segments, sources[0]!, origin);
    expect(facts[SOURCE_FACTS.names.indexOf('source.origin')]).toBe(value);
  });
});

test('a source is read once for all contents of an article', () => {
  const { sources, setting, question } = ask('[Ada] {said} <no>.');
  const read = () => readSource(setting, question.segments, sources[0]!, 'tagged');
  expect(read()).toBe(read());
});
