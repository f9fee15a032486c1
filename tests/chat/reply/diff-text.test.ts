import { describe, expect, test } from 'vitest';
import { cutBlock } from '../../../src/chat/fit/cut-block.ts';
import { sizeOf } from '../../../src/chat/fit/size-of.ts';
import { diffText, legendOf, legendText } from '../../../src/chat/reply/diff-text.ts';
import { diff } from '../blocks.ts';

describe('two wordings in signs', () => {
  test('tell what is in the one alone, and say what the signs mean', () => {
    const block = diff('We', '-will', '+shall', 'pay.');
    expect(diffText(block)).toBe('We [-will-] {+shall+} pay.');
    expect(legendText(block)).toBe('[-…-]: on record only · {+…+}: in your text');
  });

  test('have no sign around nothing, and no two blanks', () => {
    expect(diffText(diff('We', '-', '+ ', ' pay. '))).toBe('We pay.');
    expect(diffText(diff())).toBe('');
  });

  test('explain the looks alone that occur', () => {
    expect(legendOf(diff('We', '+shall', 'pay.'))).toEqual([
      { change: 'new', meaning: 'in your text' },
    ]);
    expect(legendText(diff('We pay.'))).toBe('');
  });

  test('set right-to-left words apart as a whole', () => {
    expect(diffText(diff('לא', '-נשלם\u202E'))).toBe('\u2068לא [-נשלם-]\u2069');
  });
});

describe('cutting two wordings', () => {
  const block = diff(
    'We said that',
    '-nothing would be paid for the harbour',
    '+all of it',
    'now.',
  );

  test.each([
    [124, 'We said that [-nothing would be paid for the harbour-] {+all of it+} now.'],
    [123, 'We said that [-nothing would be paid for the harbour-] {+all of it+} […]'],
    [114, 'We said that [-nothing would be paid for the harbour-] […]'],
    [95, 'We said that [-nothing would be-] […]'],
    [75, 'We said that […]'],
  ])('to %i characters never ends inside a word or a sign', (room, expected) => {
    const cut = cutBlock(block, room);
    expect(cut.kind === 'diff' && diffText(cut)).toBe(expected);
    expect(sizeOf(cut)).toBeLessThanOrEqual(room);
  });
});
