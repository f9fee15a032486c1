import { describe, expect, test } from 'vitest';
import { resolveSource } from '../../../src/quotes/resolve/resolve-source.ts';
import { lastPhrase } from './last-phrase.ts';

describe('a source phrase is resolved', () => {
  test.each([
    ['by the name in it', 'So [Ada Voss] left.', 'Ada Voss'],
    ['as a pronoun', 'So Ada Voss came. [She] left.', 'Ada Voss'],
    ['as a description', 'Minister Ada Voss came. [The minister] left.', 'Ada Voss'],
    [
      'by the name rather than the description',
      'Minister Ada Voss met Bo Roe. [The minister Bo Roe] left.',
      'Bo Roe',
    ],
  ])('%s: %s', (_, text, name) => {
    expect(resolveSource(...lastPhrase(text))).toMatchObject({
      person: { name },
      speaker: { name, kind: 'person' },
    });
  });

  test('to nobody where it may be anybody', () => {
    expect(resolveSource(...lastPhrase('So Ada Voss came. [A man] left.'))).toEqual({
      person: null,
      speaker: null,
      sure: 0,
    });
  });
});
