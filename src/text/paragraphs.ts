import type { Span } from '../model.ts';

/** The stretches between line breaks, blanks at the ends left out. */
export function findParagraphs(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/\S(?:.*\S)?/gu))
    spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}
