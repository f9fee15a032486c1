import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/chat/reply/reply.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { replyText } from '../../../src/chat/reply/reply-text.ts';
import { chart, diff, pair, QUOTE, story } from '../blocks.ts';

const textOf = (...blocks: Block[]) => replyText(reply('', { blocks }));

describe('a reply as plain text', () => {
  test('tells a story in two lines, each outlet once', () => {
    expect(textOf(story('Talks resume', { update: true }))).toBe(
      `Update: Talks resume — Both sides met on Monday. (The Gazette)
“We go.” (Ann Lee, mayor; Post; more reports: Wire)`,
    );
  });

  test.each<[string, Partial<Parameters<typeof story>[1] & object>, string]>([
    [
      'no words of anybody',
      { statement: null },
      'Talks — Both sides met on Monday. (The Gazette; more reports: Post, Wire)',
    ],
    ['neither', { statement: null, sentence: null }, 'Talks (The Gazette, Post, Wire)'],
    ['nothing but a title', { statement: null, sentence: null, outlets: [] }, 'Talks'],
    [
      'a speaker who is probable',
      { sentence: null, outlets: [], statement: { ...QUOTE, sure: false } },
      'Talks\n“We go.” (probably Ann Lee, mayor; The Gazette)',
    ],
  ])('tells a story with %s', (_, parts, expected) => {
    expect(textOf(story('Talks', parts))).toBe(expected);
  });

  test('tells differences in signs, a chart in its sentence, and a pair one after the other', () => {
    expect(
      textOf(diff('We', '-will', '+shall', 'pay.'), chart(1, 2, 3), pair(['We go.'])),
    ).toBe(`We [-will-] {+shall+} pay.
[-…-]: on record only · {+…+}: in your text
Statements per week: Most statements in week 3.
Week of 2 March
“We go.” (Ann Lee, mayor; The Gazette, 2026-03-04)
Bo Roe: no statement found`);
  });

  test('says of the invented newsroom that it is invented', () => {
    const source = { ...QUOTE.source, sample: true };
    expect(textOf({ ...QUOTE, source })).toMatch(/\(.*invented sample\)$/u);
    expect(textOf({ kind: 'report', source })).toMatch(/\(.*invented sample\)$/u);
    expect(textOf({ ...QUOTE })).not.toContain('invented');
  });

  test('says when, in the words that are given', () => {
    const when = { instant: '2026-12-01T07:00:00Z', text: 'Tuesday, 08:00 (Berlin)' };
    expect(textOf({ kind: 'note', text: 'Next:', when })).toBe('Next: Tuesday, 08:00 (Berlin)');
  });
});
