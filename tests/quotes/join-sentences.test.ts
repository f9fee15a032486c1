import { describe, expect, test } from 'vitest';
import { docOf, mark } from './marked.ts';

/** The text with each unit in brackets. */
const units = (marked: string): string => {
  const { text, units } = docOf(marked);
  return mark(text, { '<>': units });
};

describe('a unit is', () => {
  test.each([
    ['a sentence', '<Ada Voss left.> <Harrow slept.>'],
    ['all that a quotation runs across', '<“We go. We stay,” Voss said.> <Harrow slept.>'],
    ['a question and who asked it', '<“Why now?” she asked.> <Harrow slept.>'],
    ['a shout and who shouted it', '<“Go!” Bo Roe said.> <Harrow slept.>'],
    ['a quotation and its signature', '<“We go.” — Ada Voss>\n<Harrow slept.>'],
  ])('%s', (_, marked) => {
    expect(units(marked)).toBe(marked);
  });

  test.each([
    ['what follows a quotation that ends in a full stop', '<“We go.”> <Voss said so later.>'],
    ['a sentence that names the verb too late', '<“Why?”> <The old mayor of Harrow then asked.>'],
    ['a sentence that quotes again', '<“Why?”> <She asked: “Why now?”>'],
    ['a new paragraph', '<“Why now?”>\n<She asked.>'],
  ])('but not with %s', (_, marked) => {
    expect(units(marked)).toBe(marked);
  });
});
