import { expect, test } from 'vitest';
import { conditionedClause } from '../../../src/chat/receipts/conditioned-clause.ts';

const FIRST = 'The dike has to be raised.';
const NEXT = 'we will lose the village.';

function clauseOf(between: string): string | null {
  const text = `Then came the vote. “${FIRST}${between}${NEXT}” It rained.`;
  const spans = [FIRST, NEXT].map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  });
  const clause = conditionedClause(text, spans);
  return clause && text.slice(clause.start, clause.end);
}

test.each([
  ['” she said, adding if the sea goes on to rise “'],
  ['” she said, unless the council pays, “'],
  ['” she said, warning that without it “'],
])('what stands between belongs to what was said: %s', (between) => {
  expect(clauseOf(between)).toBe(`“${FIRST}${between}${NEXT}”`);
});

test.each([
  ['” she said. “'],
  ['” said Ada Holt, the mayor, adding: “'],
  ['” she said, adding that “'],
  ['” she said.\n\nNobody knows if it will rain.\n\n“'],
])('but not: %s', (between) => {
  expect(clauseOf(between)).toBeNull();
});
