import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords } from '../../../src/briefings/pick/align-statements.ts';
import { areNearlySame } from '../../../src/briefings/pick/are-nearly-same.ts';

const near = (one: string, other: string) => areNearlySame(readWords(one), readWords(other));

const QUAY = 'The new quay will be open to every ferry by the first of June';

describe('nearly the same words', () => {
  test.each([
    ['with another word', QUAY, QUAY.replace('every', 'each')],
    ['with another word that matters', QUAY, QUAY.replace('quay', 'bridge')],
    [
      'with another number',
      'We will plant 400 trees on the dyke',
      'We will plant 40 trees on the dyke',
    ],
    ['with a “not”', QUAY, QUAY.replace('will be', 'will not be')],
    ['with one word in another form', QUAY, QUAY.replace('will be open', 'will be opened')],
    ['with some words more', QUAY, `${QUAY}, I promise`],
    ['with some words less', QUAY, QUAY.replace(' by the first of June', '')],
    [
      'in another tense',
      'We keep the harbour dues as low as we can',
      'We have kept the harbour dues as low as we could',
    ],
  ])('%s', (_, one, other) => {
    expect(near(one, other)).toBe(true);
    expect(near(other, one)).toBe(true);
  });
});

describe('not nearly the same words', () => {
  test.each([
    ['where nothing differs', QUAY, `“${QUAY}!”`],
    ['where there are few', 'We are very glad', 'We are very proud'],
    [
      'where one is a small part of the other',
      'every ferry by the first of June',
      `${QUAY}, and whoever says that it will cost more than the old one has not read what the council voted on in spring`,
    ],
    ['where all is said otherwise', QUAY, 'Ships can land there from summer on, all of them'],
    ['of nothing', '', QUAY],
  ])('%s', (_, one, other) => {
    expect(near(one, other)).toBe(false);
    expect(near(other, one)).toBe(false);
  });
});

test('the order does not matter, and no text is nearly the same as itself', () => {
  const word = fc.constantFrom('quay', 'ferry', 'june', 'open', 'not', 'never', 'the', '12', 'pay');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(near(one, one)).toBe(false);
      expect(near(one, other)).toBe(near(other, one));
    }),
  );
});
