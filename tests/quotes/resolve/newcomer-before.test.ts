import { expect, test } from 'vitest';
import { newcomerBefore } from '../../../src/quotes/resolve/newcomer-before.ts';
import { lastPhrase } from './last-phrase.ts';

test.each([
  ['Tom Lee came. His lawyer denied it. “It is a lie,” [he] said.', 'tells'],
  ['Tom Lee came. A police spokesman confirmed it. “We have him,” [he] said.', 'tells'],
  ['Tom Lee came. Lee’s father wept. “My boy,” [he] said.', 'appears'],
  [
    'Tom Lee came. A harbour spokesman told the Ledger it was shut. It was late, [he] said.',
    'tells',
  ],
  ['Tom Lee came. A harbour spokesman slept. It was late, [he] said.', undefined],
  ['Tom Lee came. His mother told the Ledger it was shut. It was late, [he] said.', undefined],
  ['Tom Lee came. A host asked why, and he told her. It was late, [he] said.', undefined],
  ['Tom Lee came. “My boy,” [he] said.', undefined],
  ['Tom Lee came. His lawyer, Tom Lee, wept. “My boy,” [he] said.', undefined],
  ['Tom Lee came. His boat sank. “It was old,” [he] said.', undefined],
  ['His lawyer left. Tom Lee came. “It is a lie,” [he] said.', undefined],
])('what somebody without a name does who stands between, in %s: %s', (marked, expected) => {
  const [{ stage }, { source }] = lastPhrase(marked);
  const lee = stage.people.find(({ name }) => name === 'Tom Lee')!;
  expect(newcomerBefore(stage.doc, lee, source)).toBe(expected);
});
