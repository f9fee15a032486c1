import { describe, expect, test } from 'vitest';
import { marksAround } from '../../../src/chat/reply/marks-around.ts';

describe('the marks around a quotation', () => {
  test.each([
    ['She said: “<We go>.”', 'closed'],
    ['“<We go>,” she said, “<by sea>.”', 'closed'],
    ['« <On y va> », dit-elle.', 'closed'],
    ['„<Wir gehen>“, sagte sie.', 'closed'],
    ['"<We go>?" she asked.', 'closed'],
    ['“<We go.>\n\n“<By sea.>”', 'closed'],
    ['“<We go, she said in the hall.>', 'open'],
    ['“<We go, she said.>\n\n“Not so,” said Roe.', 'open'],
    ['LEE: <We go.>', 'none'],
    ['<We go>', 'none'],
  ])('of %s are %s', (marked, expected) => {
    const text = marked.replace(/[<>]/gu, '');
    const spans = [...marked.matchAll(/<([^>]*)>/gu)].map(({ index, 1: words }, at) => {
      const start = index - 2 * at;
      return { start, end: start + words!.length };
    });
    expect(marksAround(text, spans)).toBe(expected);
  });

  test('of a text that has changed are none', () => {
    expect(marksAround('', [{ start: 40, end: 50 }])).toBe('none');
    expect(marksAround('She left.', [])).toBe('none');
  });
});
