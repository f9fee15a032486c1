import { describe, expect, test } from 'vitest';
import { createSaid } from '../../../src/briefings/pick/said.ts';

/** Whether a statement of somebody is told by a sentence above it. */
const isTold = (sentence: string, words: string, by = 'Mette Krogh'): boolean => {
  const said = createSaid();
  said.add(sentence);
  return said.has(words, { by });
};

describe('what one person says in an edition', () => {
  test.each([
    [
      'Mette Krogh, head of the mill, said that every idle week cost 3 million crowns.',
      'We are losing three million crowns a week',
    ],
    [
      'The mill would reopen its gates on Sunday, Krogh told workers.',
      'We reopen the gates on Sunday',
    ],
    [
      'Krogh expects 40 new jobs at the mill by the summer.',
      'There will be 40 jobs, not one fewer',
    ],
  ])('is told once, in an own clause or in marks: %s', (sentence, words) => {
    expect(isTold(sentence, words)).toBe(!words.includes(', not'));
    const said = createSaid();
    said.add(words, { by: 'Mette Krogh' });
    expect(said.has(sentence)).toBe(!words.includes(', not'));
  });

  test.each([
    [
      'what is denied',
      'Krogh said that every idle week cost 3 million crowns.',
      'We are not losing three million crowns a week',
    ],
    ['other numbers', 'Krogh said that the strike cost 3 million crowns.', 'Flour is up 9 crowns'],
    [
      'another person',
      'Ola Berg said that every week cost 3 million crowns.',
      'It costs us three million crowns a week',
    ],
    ['other matters', 'Krogh said that the mill would reopen.', 'My father taught me to bake'],
  ])('is another statement with %s', (_, sentence, words) => {
    expect(isTold(sentence, words)).toBe(false);
  });

  test('may say in other words what a headline does', () => {
    const said = createSaid();
    said.add('Krogh puts loss at 3 million crowns', { isHeadline: true });
    const words =
      'We lose three million crowns a week, and no baker in town can tell me when his oven goes on';
    expect(said.has(words, { by: 'Mette Krogh' })).toBe(false);
  });
});
