import type { Span } from '../model.ts';

/** The paragraphs of a text: its lines that are not empty, without the spaces around them. */
export function findParagraphs(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/\S(?:.*\S)?/gu))
    spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}
