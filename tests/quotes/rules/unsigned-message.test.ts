import { expect, test } from 'vitest';
import { withoutReceiver } from '../../../src/quotes/rules/unsigned-message.ts';
import { mended } from './mended.ts';

test.each([
  ['[Voss] got a text message {saying} <the pier would burn>.', undefined],
  ['[Voss] was sent a letter {saying} <the pier would burn>.', undefined],
  ['A text {saying} <the pier would burn> came, [Voss] said.', undefined],
  ['[Voss] sent a text message {saying} <the pier would burn>.', 'Voss'],
  ['[A letter] {saying} <the pier would burn> came on Monday.', 'A letter'],
  ['[Voss] got up, {saying} <the pier would burn>.', 'Voss'],
])('%s: %s speaks', (text, source) => {
  expect(mended(text, withoutReceiver).source).toBe(source);
});
