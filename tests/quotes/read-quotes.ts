import { extractQuotes } from '../../src/quotes/extract-quotes.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

/** A quote as fixtures write it down. */
export type Readable = {
  kind: string;
  texts: string[];
  cue: string | null;
  speaker: string | null;
  mention: string | null;
};

export function readQuotes(source: string): Readable[] {
  const text = normalizeText(source);
  return extractQuotes(text, splitSentences(text)).map(
    ({ kind, spans, cue, speaker, source: mention }) => ({
      kind,
      texts: spans.map(({ start, end }) => text.slice(start, end)),
      cue: cue?.text ?? null,
      speaker: speaker?.name ?? null,
      mention: mention?.text ?? null,
    }),
  );
}
