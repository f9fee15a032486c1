import type { Mention, Span } from '../../model.ts';

/** A phrase that is stored by its offsets, with its words in the text. */
export function toMention(text: string, json: string | null): Mention | null {
  const span = json === null ? null : (JSON.parse(json) as Span);
  return span && { ...span, text: text.slice(span.start, span.end) };
}
