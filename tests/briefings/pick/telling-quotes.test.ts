import { describe, expect, test } from 'vitest';
import { tellingQuotes } from '../../../src/briefings/pick/telling-quotes.ts';
import type { StoredQuote } from '../../../src/model.ts';
import { makeArticle, makeQuote, makeSpeaker } from '../../support/records.ts';

describe('telling quotes', () => {
  const quote = (name: string | null, words: string, confidence = 1): StoredQuote => ({
    ...makeQuote(words, words, { speaker: name ? makeSpeaker(name) : null, confidence }),
    id: words,
    texts: [words],
    article: makeArticle({ feedId: 'f' }),
    vanishedAt: null,
    withdrawn: false,
    alsoIn: [],
    disputes: [],
  });
  const pick = (...quotes: StoredQuote[]) => tellingQuotes(quotes, 2).map(({ texts }) => texts[0]);

  test('are the fullest of each speaker, fullest first', () => {
    expect(
      pick(quote('Ann', 'Yes.'), quote('Bo', 'No, not now.'), quote('Ann', 'Yes, we go on now.')),
    ).toEqual(['Yes, we go on now.', 'No, not now.']);
  });

  test('are surely theirs and short enough', () => {
    expect(
      pick(quote('Ann', 'Perhaps.', 0.69), quote(null, 'Who?'), quote('Bo', 'x'.repeat(321))),
    ).toEqual([]);
    expect(pick(quote('Ann', 'Yes.', 0.7), quote('Bo', 'x'.repeat(320)))).toHaveLength(2);
  });

  test('are no more than asked for', () => {
    expect(pick(quote('Ann', 'a'), quote('Bo', 'bb'), quote('Cy', 'ccc'))).toEqual(['ccc', 'bb']);
  });
});
