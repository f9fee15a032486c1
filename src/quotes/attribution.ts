import type { QuoteKind, Span } from '../model.ts';
import type { Doc, Phrase } from './doc.ts';
import { isWhollyQuoted, type Region } from './region.ts';

/** An attribution: where the words of a statement stand, and the phrases that report it. */
export type Attribution = {
  spans: Span[];
  kind: QuoteKind;
  cue: Phrase | null;
  source: Phrase | null;
  /** Indices of the quoted stretches it holds. */
  stretches: number[];
  unit: number;
  /** 0 to 1: how surely the source said it. */
  sure: number;
  /** Told by its layout: a transcript's name, a signature. */
  form?: 'label';
  /** A question that is put in an interview. */
  asks?: boolean;
};

/** The attribution of the words in `regions`: direct where all stand in quotation marks. */
export function makeAttribution(
  doc: Doc,
  regions: Region[],
  reported: Omit<Attribution, 'kind' | 'spans' | 'stretches'>,
): Attribution {
  const stretches = regions.flatMap((region) => region.stretches);
  const kind = kindOf(doc, regions, stretches);
  const spans =
    kind === 'direct'
      ? stretches.map((stretch) => stretchSpan(doc, stretch))
      : regions.map((region) => regionSpan(doc, region));
  return { ...reported, kind, stretches, spans };
}

function kindOf({ tokens }: Doc, regions: Region[], stretches: number[]): QuoteKind {
  if (stretches.length === 0) return 'indirect';
  return regions.every((region) => isWhollyQuoted(tokens, region)) ? 'direct' : 'mixed';
}

/** The words of a stretch, without a comma or blank at its ends that belongs to the frame. */
export function stretchSpan({ text, stretches }: Doc, stretch: number): Span {
  let { start, end } = stretches[stretch]!;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /[\s,]/u.test(text[end - 1]!)) end--;
  return { start, end };
}

export const isWithin = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** A region's words, with the marks of a stretch that opens or closes it. */
function regionSpan({ tokens }: Doc, { first, last }: Phrase): Span {
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
