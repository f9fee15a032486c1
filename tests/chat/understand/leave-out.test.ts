import { expect, test } from 'vitest';
import { leaveOut } from '../../../src/chat/understand/leave-out.ts';

const asks = (part: string) => /\b(?:what|who|quotes)\b/iu.test(part);

test.each([
  ['what did Keane say, it is for my show', 'what did Keane say', 'it is for my show'],
  [
    'I saw the boats leave yesterday. What did Keane say',
    'What did Keane say',
    'I saw the boats leave yesterday.',
  ],
  [
    'I am writing on boats and need quotes from Keane',
    'need quotes from Keane',
    'I am writing on boats',
  ],
])('“%s” asks “%s”', (typed, asking, leftOut) => {
  expect(leaveOut(typed, asks)).toEqual({ asks: asking, leftOut });
});

test.each([
  'what did Keane say? Who is he',
  'Keane, Lee and the boats',
  'who said "it is late. what now"',
])('“%s” stays together', (typed) => {
  expect(leaveOut(typed, asks)).toEqual({ asks: typed });
});
