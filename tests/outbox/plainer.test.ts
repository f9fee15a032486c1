import { expect, test } from 'vitest';
import { reply } from '../../src/chat/reply/reply.ts';
import { plainer } from '../../src/outbox/plainer.ts';
import { chart, diff, pair } from '../chat/blocks.ts';

test('a plainer message tells differences and charts in words, and links each side of a pair', () => {
  const whole = reply('Title', {
    blocks: [diff('We', '-will', '+shall', 'pay.'), chart(1, 2), pair(['We go.'], ['We stay.'])],
  });
  const { reply: plain, kept } = plainer(whole);
  expect(kept).toEqual(whole.blocks);
  expect(plain.blocks.map((block) => 'text' in block && block.text)).toEqual([
    'We [-will-] {+shall+} pay.\n[-…-]: on record only · {+…+}: in your text',
    'Statements per week: Most statements in week 3.',
    'Week of 2 March',
    '“We go.” (Ann Lee, mayor; The Gazette, 2026-03-04) https://gazette.example/a',
    '“We stay.” (Bo Roe, mayor; The Gazette, 2026-03-04) https://gazette.example/a',
  ]);
});

test('a plainer message drops whole pairs', () => {
  const pairs = Array.from({ length: 20 }, () => pair(['We go.'], ['We stay.']));
  const { reply: plain, kept } = plainer(reply('Title', { blocks: pairs }));
  expect(kept).toEqual(pairs.slice(0, kept.length));
  expect(kept.length).toBeGreaterThan(2);
  expect(plain.blocks).toHaveLength(3 * kept.length + 1);
  expect(plain.blocks.at(-1)).toEqual({
    kind: 'text',
    text: `${20 - kept.length} more did not fit here.`,
  });
});
