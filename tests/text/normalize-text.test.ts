import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeText } from '../../src/text/normalize-text.ts';

describe('normalizeText', () => {
  test.each([
    [
      'keeps words, marks and dashes',
      '“It’s 50–50,” she said — ‘no’…',
      '“It’s 50–50,” she said — ‘no’…',
    ],
    ['makes spaces single', ' a \t b\u00A0\u2009\u3000c ', 'a b c'],
    ['reads tabs and form feeds as spaces', 'a\tb\fc\vd', 'a b c d'],
    ['separates paragraphs by one blank line', 'a \r\n\r\n \n b\rc\nd', 'a\n\nb\n\nc\n\nd'],
    ['knows every line end', 'a\u2028b\u2029c\u0085d', 'a\n\nb\n\nc\n\nd'],
    ['drops zero-width marks', 'a\u200Bb\u200Cc\u2060d\uFEFFe\u00ADf', 'abcdef'],
    ['drops marks of direction', '\u202E\u2066evil\u2069\u202C \u200Fx\u061C', 'evil x'],
    ['drops controls', 'a\u0000b\u0007c\u001Bd\u009Fe', 'abcde'],
    ['replaces half a surrogate pair', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
    ['keeps whole pairs', 'a😀b', 'a😀b'],
    ['gives nothing for nothing', ' \u200B\r\n\u202E ', ''],
  ])('%s', (_, text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });

  const messy = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...' \n\r\t\f\u0000\u0085\u00A0\u00AD\u200B\u2028\u202E\uFEFF\uD800a.'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });

  test.each([
    [
      'joiners between emoji alone',
      '\u{1F469}\u{1F3FD}\u200D\u{1F692} a\u200Db',
      '\u{1F469}\u{1F3FD}\u200D\u{1F692} ab',
    ],
    ['four marks on a letter', `e${'\u0301'.repeat(9)}`, `e${'\u0301'.repeat(4)}`],
    ['nothing of tags and annotations', 'a\u{E0041}\uFFF9b', 'ab'],
    ['nothing of letters that look like spaces', '\u3164\uFFA0', ''],
  ])('keeps %s', (_name, text, clean) => {
    expect(normalizeText(text)).toBe(clean);
  });

  test('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
      }),
    );
  });

  test('gives well-formed text without controls, double spaces or empty ends', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const normal = normalizeText(text);
        expect(normal.isWellFormed()).toBe(true);
        expect(normal).not.toMatch(/(?!\n)\p{Cc}| {2}|\n{3}|^\s|\s$/u);
      }),
    );
  });
});
