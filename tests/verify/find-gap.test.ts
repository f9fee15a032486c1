import { expect, test } from 'vitest';
import { findGap } from '../../src/verify/find-gap.ts';
import { readWords } from '../../src/verify/wording.ts';

const SAID =
  'The port looked to the crews to clear the ice. They had no time. Now the crews are the problem.';

/** What a statement has between the first and the last word of a quotation. */
function gapIn(quotation: string): string | undefined {
  const statement = { id: 'a', text: SAID, words: readWords(SAID) };
  const [found] = findGap(readWords(quotation), [statement]);
  return (
    found && SAID.slice(statement.words[found.from]!.start, statement.words[found.to - 1]!.end)
  );
}

test.each([
  ['The port looked to the crews are the problem.', SAID.slice(0, -1)],
  ['The port looked to clear the ice.', 'The port looked to the crews to clear the ice'],
  ['Now the crews are the port looked to.', undefined],
  ['The crews the crews are late.', undefined],
  ['The port the problem.', undefined],
])('%s', (quotation, whole) => {
  expect(gapIn(quotation)).toBe(whole);
});
