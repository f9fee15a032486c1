import { describe, expect, test } from 'vitest';
import { roleToShow } from '../../../src/quotes/people/role-to-show.ts';
import { docOf, phrasesIn } from '../marked.ts';

const read = (marked: string): string | null =>
  roleToShow(docOf(marked).tokens, phrasesIn(marked, '[]')[0]!);

describe('a role away from its article', () => {
  test.each([
    ['Then [harbour minister] Ada Voss left.', 'harbour minister'],
    ['Then Cleo Marsh’s [uncle] Ada Voss left.', 'Cleo Marsh’s uncle'],
    ["Then the Marshes' [uncle] Ada Voss left.", "Marshes' uncle"],
    [
      'The University of Harrow’s [chief economist], Ada Voss, left.',
      'University of Harrow’s chief economist',
    ],
    ['The line’s [chief economist], Ada Voss, left.', 'chief economist'],
    ['It was [President] Voss who left.', 'President'],
    ['He left. [Spokesman] Ada Voss stayed.', 'Spokesman'],
  ])('is told with whose it is: %s', (marked, shown) => {
    expect(read(marked)).toBe(shown);
  });

  test.each([
    ['whose it is only the article says', 'Harrow swore in its [first female judge], Ada Voss.'],
    ['among whom only the article says', 'The line’s [first female pilot], Ada Voss, left.'],
    ['it is told by somebody who is quoted', '“My old foe, [mayor] Ada Voss, left,” Roe said.'],
    ['a verb stands before', 'It was [obvious suspect] Voss had been asleep.'],
  ])('is left out where %s', (_, marked) => {
    expect(read(marked)).toBeNull();
  });
});
