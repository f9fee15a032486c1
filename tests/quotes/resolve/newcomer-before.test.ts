import { expect, test } from 'vitest';
import { newcomerBefore } from '../../../src/quotes/resolve/newcomer-before.ts';
import { lastPhrase } from './last-phrase.ts';

test.each([
  ['Tom Lee came. His lawyer denied it. “It is a lie,” [he] said.', true],
  ['Tom Lee came. A police spokesman confirmed it. “We have him,” [he] said.', true],
  ['Tom Lee came. Lee’s father wept. “My boy,” [he] said.', true],
  ['Tom Lee came. “My boy,” [he] said.', false],
  ['Tom Lee came. His lawyer, Tom Lee, wept. “My boy,” [he] said.', false],
  ['Tom Lee came. His boat sank. “It was old,” [he] said.', false],
  ['His lawyer left. Tom Lee came. “It is a lie,” [he] said.', false],
])('whether somebody without a name stands between, in %s: %s', (marked, expected) => {
  const [{ stage }, { source }] = lastPhrase(marked);
  const lee = stage.people.find(({ name }) => name === 'Tom Lee')!;
  expect(newcomerBefore(stage.doc, lee, source)).toBe(expected);
});
