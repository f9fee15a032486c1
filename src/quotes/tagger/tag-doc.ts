import type { Doc } from '../doc.ts';
import type { Model } from '../learned/model.ts';
import { rowOf } from '../learned/table.ts';
import { COUNT, GOES_ON, OPENS, OUTSIDE } from './labels.ts';
import { MARGINS, readMargins } from './margins.ts';
import { mendSegments } from './mend-segments.ts';
import { overlap, type Segment, segmentsOf } from './segment.ts';
import { readFeatures } from './token-facts.ts';
import { decode } from './viterbi.ts';

/** Longer paragraphs are no article's; they are tagged in pieces. */
const LONGEST = 2_000;

/** A labelling that lies no further behind than this is a second opinion. */
const LOOSE = 25;

/** What the tagger makes of an article. */
export type Tags = {
  segments: Segment[];
  /** Sources and contents it would find if it were less strict, beside those it has found. */
  loose: Segment[];
  /** See `readMargins`. */
  margins: Float32Array;
};

/**
 * Finds sources, cues and contents of speech with a linear-chain tagger, paragraph by paragraph (an averaged
 * structured perceptron: Collins 2002). Nested speech is not marked twice.
 */
export function tagDoc(doc: Doc, model: Pick<Model, 'lexicon' | 'tagger' | 'transitions'>): Tags {
  const emissions = scoreTokens(doc, model);
  const places = placesOf(doc);
  const paragraphs = paragraphsOf(doc);
  const label = (): Segment[] => {
    const labels = new Uint8Array(doc.tokens.length);
    for (const { first, last } of paragraphs)
      decode(emissions, first, last - first + 1, places, model.transitions, labels);
    return mendSegments(doc, segmentsOf(doc, labels), model.lexicon);
  };
  const margins = new Float32Array(doc.tokens.length * MARGINS);
  for (const { first, last } of paragraphs)
    readMargins(emissions, first, last - first + 1, places, model.transitions, margins);
  const segments = label();
  for (let at = 0; at < doc.tokens.length; at++)
    emissions[at * COUNT] = emissions[at * COUNT]! - LOOSE;
  return { segments, loose: besides(label(), segments), margins };
}

/** Sources and contents that overlap none of those found already; both lists are in order. */
function besides(loose: Segment[], found: Segment[]): Segment[] {
  return (['source', 'content'] as const).flatMap((role) => {
    const taken = found.filter((segment) => segment.role === role);
    let next = 0;
    return loose.filter((segment) => {
      if (segment.role !== role) return false;
      while (next < taken.length && taken[next]!.last < segment.first) next++;
      const near = taken[next];
      return near === undefined || !overlap(near, segment);
    });
  });
}

/**
 * Sums the weights of each token's features, in units of a weight; the labels are written out, as this is where the
 * time goes.
 */
function scoreTokens(
  doc: Doc,
  { lexicon, tagger }: Pick<Model, 'lexicon' | 'tagger'>,
): Float32Array {
  const { starts, keys } = readFeatures(doc, lexicon);
  const { weights } = tagger;
  const emissions = new Float32Array(doc.tokens.length * COUNT);
  for (let at = 0; at < doc.tokens.length; at++) {
    let e0 = 0;
    let e1 = 0;
    let e2 = 0;
    let e3 = 0;
    let e4 = 0;
    let e5 = 0;
    let e6 = 0;
    const end = starts[at + 1]!;
    for (let feature = starts[at]!; feature < end; feature++) {
      const row = rowOf(tagger, keys[feature]!);
      if (row < 0) continue;
      e0 += weights[row]!;
      e1 += weights[row + 1]!;
      e2 += weights[row + 2]!;
      e3 += weights[row + 3]!;
      e4 += weights[row + 4]!;
      e5 += weights[row + 5]!;
      e6 += weights[row + 6]!;
    }
    const base = at * COUNT;
    emissions[base] = e0;
    emissions[base + 1] = e1;
    emissions[base + 2] = e2;
    emissions[base + 3] = e3;
    emissions[base + 4] = e4;
    emissions[base + 5] = e5;
    emissions[base + 6] = e6;
  }
  return emissions;
}

/** Where each token stands to the quotation marks, as `mayFollow` asks. */
export function placesOf({ tokens }: Doc): Uint8Array {
  return Uint8Array.from(tokens, ({ stretch }, at) =>
    stretch < 0 ? OUTSIDE : tokens[at - 1]?.stretch === stretch ? GOES_ON : OPENS,
  );
}

/** First and last token of each paragraph, long ones in pieces. */
export function paragraphsOf({ tokens, units }: Doc): { first: number; last: number }[] {
  const pieces: { first: number; last: number; paragraph: number }[] = [];
  for (const { first, last, paragraph } of units) {
    const piece = pieces.at(-1);
    if (piece && piece.paragraph === paragraph && last - piece.first < LONGEST) piece.last = last;
    else pieces.push({ first, last, paragraph });
  }
  return tokens.length === 0 ? [] : pieces;
}
