import { describe, expect, test } from 'vitest';
import { readByRule } from '../../../src/quotes/rules/read-by-rule.ts';
import { docOf, mark, textOf } from '../marked.ts';

/** The text with all that was said in brackets, and who said it. */
function read(marked: string) {
  const doc = docOf(marked);
  const found = readByRule(doc);
  return {
    text: mark(doc.text, { '<>': found.flatMap(({ spans }) => spans) }),
    sources: found.map(({ source }) => textOf(doc, source)),
  };
}

describe('rules alone', () => {
  test.each([
    ['“<We go>,” Ada Voss said. “<We stay.>”', ['Ada Voss']],
    ['Ada Voss said that <we go>. Bo Roe denied that <we stay>.', ['Ada Voss', 'Bo Roe']],
    ['Voss was blunt. “<We go now.>”', ['Voss']],
    ['WALLACE: <We go now>.\nVOSS: <We stay here>.', ['WALLACE', 'VOSS']],
    ['She walked over “The Bridge” at noon.', []],
    ['Ada Voss walked over the “safe” bridge.', []],
  ])('%s', (marked, sources) => {
    expect(read(marked)).toEqual({ text: marked, sources });
  });
});
