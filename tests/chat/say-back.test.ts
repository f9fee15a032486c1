import { expect, test } from 'vitest';
import { sayBack } from '../../src/chat/say-back.ts';

test.each([
  ['We have asked since spring,', 'We have asked since spring'],
  ['yes, and no', 'yes, and no'],
  ['x'.repeat(50), expect.stringMatching(/^x{1,12}/u)],
])('of “%s” so much is said back', (typed, said) => {
  expect(sayBack(typed)).toEqual(said);
});
