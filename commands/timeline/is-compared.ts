import type { QuoteOutline } from '../../src/store/quotes/quote-outlines.ts';

/** Whether words are compared with others: reported ones are the outlet’s own. */
export const isCompared = ({ kind, isDated }: QuoteOutline): boolean =>
  kind === 'direct' && isDated;
