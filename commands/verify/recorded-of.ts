import type { Span, StoredQuote } from '../../src/model.ts';
import { findStretches } from '../../src/quotes/find-stretches.ts';
import type { Recorded } from '../../src/verify/wording.ts';

/**
 * The wordings that a quote puts on record: its words, and of speech that is only partly in quotation
 * marks each part in marks by itself, which is quoted whole.
 */
export function recordedOf({ id, kind, spans, article }: StoredQuote): Recorded[] {
  const whole = { id, text: joinPieces(article.text, spans) };
  if (kind !== 'mixed') return [whole];
  const marked = findStretches(article.text).filter(({ start, end }) =>
    spans.some((span) => span.start <= start && end <= span.end),
  );
  return [...marked.map(({ start, end }) => ({ id, text: article.text.slice(start, end) })), whole];
}

// “It is a door,” she said. “I have seen doors shut.”
const STOP = /[.!?…]/u;

/** Pieces between which a sentence ends stay two, by a blank line; no sign is put in. */
function joinPieces(text: string, spans: Span[]): string {
  return spans
    .map(({ start, end }, at) => {
      const next = spans[at + 1];
      const words = text.slice(start, end);
      if (!next) return words;
      return `${words}${STOP.test(text.slice(end - 1, next.start)) ? '\n\n' : ' '}`;
    })
    .join('');
}
