import { expect, test } from 'vitest';
import { writeOut } from '../../../src/chat/understand/write-out.ts';

test.each([
  ['wat did keane say abt pay yday?', 'what did keane say about pay yesterday?'],
  ['pls show me wht ppl sed', 'please show me what people said'],
  ['u n keane, thx', 'you n keane, thx'],
  ['Wat’s new 2day', 'what’s new 2day'.replace('what’s', "what's").replace('2day', 'today')],
])('“%s” is “%s”', (typed, written) => {
  expect(writeOut(typed)).toBe(written);
});

test.each(['who said "u r late"', 'U Thant and R Keane', 'example.org/u', 'constructor toString'])(
  '“%s” stays as it is',
  (typed) => {
    expect(writeOut(typed)).toBe(typed);
  },
);
