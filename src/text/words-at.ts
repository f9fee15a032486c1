import type { Span } from '../model.ts';

/** The words of a text at these places, with a blank between two. */
export const wordsAt = (text: string, spans: Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' ');
