import { expect, test } from 'vitest';
import { claimAsked, withoutDenial } from '../../../src/chat/understand/without-denial.ts';

test.each([
  ['what did Holm not say', 'what did Holm say'],
  ["what didn't Holm say about pay", 'what did Holm say about pay'],
  ['what didn’t Ilse Marchetti say', 'what did Ilse Marchetti say'],
  ['what has Marchetti never said about the ferry', 'what did Marchetti say about the ferry'],
])('“%s” is asked as “%s”', (question, asks) => {
  expect(withoutDenial(question)?.asks).toBe(asks);
});

test.each(['what did Holm say', 'what did Holm say about not sailing', 'why did Holm not say'])(
  '“%s” denies nothing',
  (question) => {
    expect(withoutDenial(question)).toBeUndefined();
  },
);

test.each([
  ['is it true that Marsh resigned', 'search Marsh resigned'],
  ['is it really true the ferry runs', 'search the ferry runs'],
])('“%s” is a claim to look for', (question, asks) => {
  expect(claimAsked(question)?.asks).toBe(asks);
});

test.each([
  'is it true',
  'is it true that Holm said so',
  'is it true that “it is a price I can defend”',
  'is it raining',
])('“%s” is none', (question) => {
  expect(claimAsked(question)).toBeUndefined();
});
