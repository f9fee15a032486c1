import { describe, expect, test } from 'vitest';
import { findPeople } from '../../../src/quotes/people/find-people.ts';
import { caseOf, OBJECT, OWNER, SUBJECT, stageOf } from '../../../src/quotes/resolve/stage.ts';
import { docOf } from '../marked.ts';
import { tokenAtBar } from '../token-at-bar.ts';

test.each([
  ['Then |she left.', SUBJECT],
  ['They told |him so.', OBJECT],
  ['They met |her.', OBJECT],
  ['They told |her that it rained.', OBJECT],
  ['They fed |her dog.', OWNER],
  ['They fed |his dog.', OWNER],
])('in “%s” the pronoun is of case %d', (marked, expected) => {
  expect(caseOf(docOf(marked).tokens, tokenAtBar(marked))).toBe(expected);
});

describe('who appears', () => {
  const appearancesIn = (text: string) => {
    const doc = docOf(text);
    return stageOf(doc, findPeople(doc.tokens)).appearances.map(
      ({ name, opens, subject }) => [name.text, opens, subject] as const,
    );
  };

  test.each([
    ['opens a sentence', 'Ada Voss left.', [['Ada Voss', true, true]]],
    ['behind a role', 'The mayor Ada Voss, in Harrow.', [['Ada Voss', true, true]]],
    ['behind a quotation', '“No,” said Ada Voss.', [['Ada Voss', true, true]]],
    ['before a verb', 'At noon the boat of Ada Voss also rolled.', [['Ada Voss', false, true]]],
    ['as an object', 'They met Ada Voss there.', [['Ada Voss', false, false]]],
  ])('%s: %s', (_, text, expected) => {
    expect(appearancesIn(text).filter(([name]) => name === 'Ada Voss')).toEqual(expected);
  });

  test('is not who is named within quotation marks', () => {
    expect(appearancesIn('“Ask Ada Voss,” he said.')).toEqual([]);
  });
});

test('a long list of names takes a time that grows with it', () => {
  const doc = docOf(`${'Ada Voss, Bo Roe, '.repeat(5_000)}left.`);
  expect(stageOf(doc, findPeople(doc.tokens)).appearances.length).toBeGreaterThan(9_000);
});
