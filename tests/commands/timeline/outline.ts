import type { QuoteOutline } from '../../../src/store/quotes/quote-outlines.ts';

let made = 0;

/** A quotation of some words on a day, of which nothing else matters. */
export const outline = (
  day: string,
  words: string,
  fields: Partial<QuoteOutline> = {},
): QuoteOutline => ({
  id: `q${made++}`,
  articleId: `a${made}`,
  title: 'Talks',
  outlet: 'The Gazette',
  published: `${day}T12:00:00.000Z`,
  isDated: true,
  kind: 'direct',
  wordsKey: words,
  quotationKey: words,
  terms: words.split(' '),
  cameIn: null,
  isGone: false,
  ...fields,
});
