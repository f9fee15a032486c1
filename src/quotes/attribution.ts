import type { QuoteKind, Span } from '../model.ts';
import type { Doc, Phrase, Token } from './doc.ts';

/** Speech found by a cue: what was said, where, and by which phrase. */
export type Attribution = {
  spans: Span[];
  kind: QuoteKind;
  cue: Phrase | null;
  source: Phrase | null;
  /** Indices of the quoted stretches it holds. */
  stretches: number[];
  unit: number;
  /** 0 to 1: how well this form tells the source. */
  sure: number;
  /** Told by its layout: a transcript's name, a signature. */
  form?: 'label';
};

const EDGE = /^[,;:.“”"‘’«»—–)(]$|^''$|^``$/u;
/** A run of tokens that was said, with the quoted stretches in it. */
export type Region = Phrase & { stretches: number[] };

/** Leaves punctuation and marks outside; undefined where no word is left. */
export function trimmed({ tokens }: Doc, first: number, last: number): Region | undefined {
  while (first <= last && isEdge(tokens[first]!, true)) first++;
  while (last >= first && isEdge(tokens[last]!, false)) last--;
  if (first > last) return undefined;
  const stretches = new Set(
    tokens
      .slice(first, last + 1)
      .map(({ stretch }) => stretch)
      .filter((stretch) => stretch >= 0),
  );
  return { first, last, stretches: [...stretches] };
}

const isEdge = ({ text, lower, stretch }: Token, opening: boolean): boolean =>
  stretch < 0 && (EDGE.test(text) || (opening && /^(?:that|and|but)$/u.test(lower)));

/** “… unchanged and that: “As for …””: the quotation after the colon is a statement of its own. */
export function splitAtColon({ tokens, ...doc }: Doc, region: Region): Region[] | undefined {
  for (let at = region.first + 1; at < region.last; at++) {
    const here = tokens[at]!;
    const quoted = tokens[at + 2]?.stretch ?? -1;
    if (here.text !== ':' || here.stretch >= 0 || quoted < 0) continue;
    const after = trimmed({ tokens, ...doc }, at + 1, region.last);
    let end = at - 1;
    while (end > region.first && /^(?:that|and|,)$/u.test(tokens[end]!.lower)) end--;
    const before = trimmed({ tokens, ...doc }, region.first, end);
    return before && after && isWhole(tokens, after) ? [before, after] : undefined;
  }
  return undefined;
}

/** All words stand inside quotation marks. */
export const isWhole = (tokens: Token[], { first, last }: Phrase): boolean =>
  tokens
    .slice(first, last + 1)
    .every(({ stretch, text }) => stretch >= 0 || !/^[\p{L}\p{N}]/u.test(text));

export function make(
  doc: Doc,
  base: { cue: Phrase | null; source: Phrase | null },
  regions: Region[],
  sure: number,
): Omit<Attribution, 'unit'> {
  const stretches = regions.flatMap((region) => region.stretches);
  const direct = stretches.length > 0 && regions.every((region) => isWhole(doc.tokens, region));
  const kind: QuoteKind = stretches.length === 0 ? 'indirect' : direct ? 'direct' : 'mixed';
  const spans = direct
    ? stretches.map((stretch) => spanOf(doc, stretch))
    : regions.map((region) => around(doc, region));
  return { ...base, kind, stretches, spans, sure };
}

/** The words between the marks, without a comma or blank that belongs to the frame. */
export function spanOf({ text, stretches }: Doc, stretch: number): Span {
  let { start, end } = stretches[stretch]!;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /[\s,]/u.test(text[end - 1]!)) end--;
  return { start, end };
}

/** The words with their marks: what is named so is not a statement of its own. */
export function markedSpan(doc: Doc, stretch: number): Span {
  const { start, end } = doc.stretches[stretch]!;
  const opening = doc.tokens.find((token) => token.end === start);
  const closing = doc.tokens.find((token) => token.start === end);
  return { start: opening?.start ?? start, end: closing?.end ?? end };
}

/** A region's span, with the marks of a stretch that opens or closes it. */
export function around({ tokens }: Doc, { first, last }: Phrase): Span {
  let { start } = tokens[first]!;
  let { end } = tokens[last]!;
  const opening = tokens[first - 1];
  const closing = tokens[last + 1];
  if (tokens[first]!.stretch >= 0 && opening?.text === '“' && opening.end === start)
    start = opening.start;
  if (tokens[last]!.stretch >= 0 && closing?.text === '”' && closing.start === end)
    end = closing.end;
  return { start, end };
}
