import type { Doc } from '../doc.ts';
import type { Model } from '../learned/model.ts';
import { rowOf } from '../learned/table.ts';
import { decodeLabels } from './decode-labels.ts';
import { GOES_ON, LABEL_COUNT, OPENS, OUTSIDE, type Run } from './labels.ts';
import { MARGINS, readMargins } from './margins.ts';
import { mendSegments } from './mend-segments.ts';
import { paragraphsOf } from './paragraphs-of.ts';
import { readTokenKeys } from './read-token-keys.ts';
import { overlap, type Segment, segmentsOf } from './segment.ts';

/** How much less “no role” scores in the second, less strict reading, in units of a weight. */
const LOOSER_BY = 25;

/** What the tagger finds in an article. */
export type Tags = {
  segments: Segment[];
  /** Further sources and contents, found by the less strict reading. */
  loose: Segment[];
  /** MARGINS numbers for each token. */
  margins: Float32Array;
};

type TaggerModel = Pick<Model, 'lexicon' | 'tagger' | 'transitions'>;

/**
 * Finds sources, cues and contents of speech, paragraph by paragraph, with a linear-chain tagger
 * (an averaged structured perceptron: Collins 2002). Speech within speech is not marked again.
 */
export function tagDoc(doc: Doc, model: TaggerModel): Tags {
  const emissions = scoreTokens(doc, model);
  const runs = runsOf(doc, emissions, model);
  const margins = new Float32Array(doc.tokens.length * MARGINS);
  for (const run of runs) readMargins(run, margins);
  const segments = findSegments(doc, runs, model);
  for (let at = 0; at < emissions.length; at += LABEL_COUNT)
    emissions[at] = emissions[at]! - LOOSER_BY;
  return { segments, loose: findFurther(findSegments(doc, runs, model), segments), margins };
}

function runsOf(doc: Doc, emissions: Float32Array, { transitions }: TaggerModel): Run[] {
  const places = placesOf(doc);
  return paragraphsOf(doc.units).map(({ first, last }) => ({
    offset: first,
    size: last - first + 1,
    emissions,
    places,
    transitions,
  }));
}

/** Where each token stands to the quotation marks. */
function placesOf({ tokens }: Doc): Uint8Array {
  return Uint8Array.from(tokens, ({ stretch }, at) =>
    stretch < 0 ? OUTSIDE : tokens[at - 1]?.stretch === stretch ? GOES_ON : OPENS,
  );
}

function findSegments(doc: Doc, runs: Run[], { lexicon }: TaggerModel): Segment[] {
  const labels = new Uint8Array(doc.tokens.length);
  for (const run of runs) decodeLabels(run, labels);
  return mendSegments(doc, segmentsOf(doc, labels), lexicon);
}

/** The sources and contents that overlap none already found. Both lists are in order. */
function findFurther(loose: Segment[], found: Segment[]): Segment[] {
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
 * Sums the weights of each token's facts, in units of a weight. The seven labels are written out,
 * as this is where the time goes.
 */
function scoreTokens(doc: Doc, { lexicon, tagger }: TaggerModel): Float32Array {
  const { starts, keys } = readTokenKeys(doc, lexicon);
  const { weights } = tagger;
  const emissions = new Float32Array(doc.tokens.length * LABEL_COUNT);
  for (let at = 0; at < doc.tokens.length; at++) {
    let e0 = 0;
    let e1 = 0;
    let e2 = 0;
    let e3 = 0;
    let e4 = 0;
    let e5 = 0;
    let e6 = 0;
    const end = starts[at + 1]!;
    for (let fact = starts[at]!; fact < end; fact++) {
      const row = rowOf(tagger, keys[fact]!);
      if (row < 0) continue;
      e0 += weights[row]!;
      e1 += weights[row + 1]!;
      e2 += weights[row + 2]!;
      e3 += weights[row + 3]!;
      e4 += weights[row + 4]!;
      e5 += weights[row + 5]!;
      e6 += weights[row + 6]!;
    }
    const base = at * LABEL_COUNT;
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
