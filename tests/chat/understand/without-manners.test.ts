import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutManners } from '../../../src/chat/understand/without-manners.ts';

test.each([
  ['Sorry to trouble you, but could you perhaps tell me what Keane said?', 'what Keane said'],
  ['what did Keane say, many thanks, Joan', 'what did Keane say'],
  ['what did Keane say? Kind regards, J. Lee', 'what did Keane say'],
  ['so like did Keane speak', 'did Keane speak'],
  ['quick question: Keane on boats', 'Keane on boats'],
  ['my editor wants to know what Keane said', 'what Keane said'],
  ['Hi team, I was wondering whether Keane has spoken', 'Keane has spoken'],
  ['would you mind telling me what Keane said', 'what Keane said'],
  ['I hope you are all well, what did Keane say', 'what did Keane say'],
  ['what did Keane say? – Joan', 'what did Keane say'],
  ['Keane on boats, it’s urgent', 'Keane on boats'],
])('“%s” asks “%s”', (typed, bare) => {
  expect(withoutManners(typed)).toBe(bare);
});

test.each([
  'what did Keane say thanks to the boats about pay',
  'Keane on the best boats',
  'quotes by Keane from today',
  'who loves boats',
])('“%s” stays as it is', (typed) => {
  expect(withoutManners(typed)).toBe(typed);
});

test('of any row of polite words a part is left, in no time', () => {
  const word = fc.constantFrom(
    ...'please thanks sorry to bother you could i was wondering if hope this , . but many kind regards it’s urgent – Joan ? a question'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 40, maxLength: 80 }), (words) => {
      const read = withoutManners(words.join(' '));
      expect(words.join(' ')).toContain(read);
    }),
  );
});
