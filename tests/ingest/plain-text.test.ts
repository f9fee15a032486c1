import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/ingest/plain-text.ts';

describe('plainText', () => {
  test('leaves out words that are struck out', () => {
    expect(plainText('Fares <del>fall</del> <s class="x">rise</s> stay')).toBe('Fares stay');
  });

  test('decodes signs that were encoded twice', () => {
    expect(plainText('&amp;ldquo;Nobody&amp;rdquo; pays, R&amp;D says')).toBe(
      '“Nobody” pays, R&D says',
    );
  });
});
