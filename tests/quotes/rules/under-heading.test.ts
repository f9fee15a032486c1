import { expect, test } from 'vitest';
import { withoutHeading } from '../../../src/quotes/rules/under-heading.ts';
import { mended } from './mended.ts';

test.each([
  ['[Denial: The mayor] {said} <the pier was safe>.', 'The mayor', 'the pier was safe'],
  ['[Denial]: <Ada Voss {said} that the pier was safe>.', 'Ada Voss', 'the pier was safe'],
  ['[Voss]: <I {said} that the pier was safe>.', 'Voss', 'I said that the pier was safe'],
  ['[Voss] {said}: <the pier was safe>.', 'Voss', 'the pier was safe'],
])('%s: %s speaks', (text, source, said) => {
  expect(mended(text, withoutHeading)).toMatchObject({ source, said });
});
