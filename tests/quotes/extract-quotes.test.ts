import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractQuotes } from '../../src/quotes/extract-quotes.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { readQuotes } from './read-quotes.ts';

const CASES = new URL('../fixtures/quotes/', import.meta.url);

describe('a fixture’s quotes are those a careful reader finds', () => {
  for (const name of readdirSync(CASES)) {
    test(name, () => {
      const source = readFileSync(new URL(`${name}/source.txt`, CASES), 'utf8');
      const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, CASES), 'utf8'));
      expect(readQuotes(source)).toEqual(expected);
    });
  }
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '“',
    '”',
    '"',
    '‘',
    '’',
    '«',
    '»',
    ' ',
    '. ',
    ', ',
    '\n\n',
    'said',
    'Ada Brandt',
    'he',
    'that',
    ':',
    '—',
    '\ud800',
    '\u202e',
    'U.S.',
    '12"',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  test('is read without an error, and each span lies in the text, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { spans, cue, source, confidence } of extractQuotes(
          text,
          splitSentences(text),
        )) {
          expect(spans.length).toBeGreaterThan(0);
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (const mention of [cue, source])
            if (mention) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(['“', '"', 'a', '. ', '’'])('of %j a hundred thousand times is read too', (sign) => {
    const text = sign.repeat(100_000);
    expect(() => extractQuotes(text, splitSentences(text))).not.toThrow();
  });
});
