import { describe, expect, test } from 'vitest';
import { analyzeArticle } from '../../../src/ingest/articles/analyze-article.ts';

describe('what an article says', () => {
  const shown = (text: string) =>
    analyzeArticle('', text)
      .quotes.filter(({ shown }) => shown)
      .map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join(' … '));

  test.each([
    [
      'what a named person reports',
      'Ines Wendt, the harbour master, said the crane had been mended.',
      ['the crane had been mended'],
    ],
    [
      'what somebody is called who is not named',
      'A spokesman for the harbour said the crane had been mended.',
      ['the crane had been mended'],
    ],
    ['words in marks, whoever said them', '“Mend it,” she said.', ['Mend it']],
    ['no report of somebody who is only “she”', 'She said the crane had been mended.', []],
    ['no question', 'Ines Wendt asked whether the crane had been mended.', []],
  ])('is shown: %s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test('is one statement where one sentence holds several of one speaker', () => {
    const text = 'Ines Wendt said the offer was “an insult” and accused the firm of cheating.';
    const { quotes } = analyzeArticle('', text);
    const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(quotes.map(({ spans, clause }) => [spans.length, slice(clause)])).toEqual([[2, text]]);
  });

  test('is filed under no name that is as likely wrong as right', () => {
    const quotes = analyzeArticle('', 'She said the crane had been mended.').quotes;
    expect(quotes.map(({ speaker }) => speaker)).toEqual(quotes.map(() => null));
  });
});
