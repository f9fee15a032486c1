import { expect, test } from 'vitest';
import { condense } from '../../../commands/verify/condense.ts';
import type { DiffPiece } from '../../../src/chat/reply/reply.ts';

const words = (many: number) => Array.from({ length: many }, (_, at) => `w${at}`).join(' ');
const same = (many: number): DiffPiece => ({ text: words(many), change: 'same' });
const gone = (text: string): DiffPiece => ({ text, change: 'gone' });

test('what is short is shown whole', () => {
  const pieces = [same(24), gone('not'), same(24)];
  expect(condense(pieces)).toEqual(pieces);
});

test('of a long stretch the words beside what differs are left', () => {
  const [first, , last] = condense([same(100), gone('not'), same(100)]);
  expect(first!.text.split(' ')).toEqual(['(…)', ...words(100).split(' ').slice(-12)]);
  expect(last!.text.split(' ')).toEqual([...words(100).split(' ').slice(0, 12), '(…)']);
});

test('between two that differ both ends are left', () => {
  const middle = condense([gone('not'), same(100), gone('never')])[1]!;
  expect(middle.text.split(' ')).toHaveLength(25);
  expect(middle.text).toContain('w11 (…) w88');
});

test('for a word or two no sign is put', () => {
  const pieces = [gone('never'), same(27), gone('not')];
  expect(condense(pieces)).toEqual(pieces);
});
