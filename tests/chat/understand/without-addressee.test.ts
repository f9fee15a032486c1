import { expect, test } from 'vitest';
import { withoutAddressee } from '../../../src/chat/understand/without-addressee.ts';

test.each([
  ['what did Marchetti say to Holm', 'what did Marchetti say', 'Holm'],
  ['what did holm tell marchetti', 'what did holm say', 'marchetti'],
  [
    'what has Lindqvist said to Viktor Dressel about gas',
    'what has Lindqvist say about gas',
    'Viktor Dressel',
  ],
])('“%s” is asked without whom it was said to', (question, asks, name) => {
  const read = withoutAddressee(question);
  expect(read?.asks).toBe(asks);
  expect(read?.remark).toContain(`“${name}”`);
});

test.each([
  'what did holm tell reporters',
  'what did holm tell us about pay',
  'what did holm say about marchetti',
  'what did lindqvist say to do about gas',
  'quotes holm',
])('“%s” names nobody to whom it was said', (question) => {
  expect(withoutAddressee(question)).toBeUndefined();
});
