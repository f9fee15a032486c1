import { expect, test } from 'vitest';
import { isCertain } from '../../src/quotes/is-certain.ts';
import { makeSpeaker } from '../support/records.ts';

const ANN = makeSpeaker('Ann Lee');

test.each([
  ['a whole quotation of a speaker who is hardly ever wrong', {}, true],
  ['a speaker who is less sure', { confidence: 0.94 }, false],
  ['nobody', { speaker: null }, false],
  ['words that are quoted in part', { kind: 'mixed' as const }, false],
  ['reported speech', { kind: 'indirect' as const }, false],
])('whether it is certain, of %s', (_, fields, certain) => {
  expect(isCertain({ kind: 'direct', speaker: ANN, confidence: 0.95, ...fields })).toBe(certain);
});
