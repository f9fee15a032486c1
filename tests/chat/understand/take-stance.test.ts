import { expect, test } from 'vitest';
import { takeStance } from '../../../src/chat/understand/take-stance.ts';
import { textOf, toTokens } from '../../../src/chat/understand/tokens.ts';
import { splitLine } from '../../../src/chat/words.ts';

const take = (text: string) => {
  const { tokens, verb } = takeStance(toTokens(splitLine(text)));
  return [textOf(tokens), verb];
};

test.each([
  ['did keane regret the delay', 'keane about the delay', 'regret'],
  ['does the captain agree with the crew', 'captain about the crew', 'agree with'],
  ['did keane promise to raise pay', 'keane about pay', 'promise to raise'],
  ['has keane ruled out a sale', 'keane about a sale', 'ruled out'],
  ['is keane against the sale', 'keane about the sale', 'against'],
  ['is keane in favour of the sale', 'keane about the sale', 'in favour of'],
  ['was keane asked about pay', 'keane about pay', 'asked'],
  ['what does keane want for the crew', 'keane about the crew', 'want for'],
  ['why did keane not support the crew', 'keane about the crew', 'support'],
  ['keane denies the delay', 'keane about the delay', 'denies'],
  ['who opposes the sale', 'who about the sale', 'opposes'],
  ['did keane resign', 'keane', 'resign'],
])('“%s” is “%s”, and “%s” is not searched for', (text, rest, verb) => {
  expect(take(text)).toEqual([rest, verb]);
});

test.each([
  'what did keane say about pay',
  'keane on the support for crews',
  'did keane say that',
  'keane’s demands',
  'what do we know about the sale',
  'quotes keane',
])('“%s” has no such verb', (text) => {
  expect(take(text)[1]).toBeUndefined();
});

test('verbs that say no more than “said” are not told of', () => {
  expect(take('what does keane think of the sale')).toEqual(['keane about the sale', undefined]);
});
