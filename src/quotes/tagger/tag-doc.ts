import type { Doc } from '../doc.ts';
import type { Model } from '../learned/model.ts';
import { decodeLabels } from './decode-labels.ts';
import { forwardScores } from './forward-scores.ts';
import { GOES_ON, LABEL_COUNT, OPENS, OUTSIDE, type Run } from './labels.ts';
import { MARGINS, readMargins } from './margins.ts';
import { mendSegments } from './mend-segments.ts';
import { paragraphsOf } from './paragraphs-of.ts';
import { scoreTokens } from './score-tokens.ts';
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
  const labels = new Uint8Array(doc.tokens.length);
  for (const run of runs) {
    const forward = forwardScores(run);
    readMargins(run, margins, forward);
    decodeLabels(run, labels, forward);
  }
  const segments = toSegments(doc, labels, model);
  for (let at = 0; at < emissions.length; at += LABEL_COUNT)
    emissions[at] = emissions[at]! - LOOSER_BY;
  for (const run of runs) decodeLabels(run, labels);
  return { segments, loose: findFurther(toSegments(doc, labels, model), segments), margins };
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
  const places = new Uint8Array(tokens.length).fill(OUTSIDE);
  let before = -1;
  for (let at = 0; at < tokens.length; at++) {
    const { stretch } = tokens[at]!;
    if (stretch >= 0) places[at] = before === stretch ? GOES_ON : OPENS;
    before = stretch;
  }
  return places;
}

const toSegments = (doc: Doc, labels: Uint8Array, { lexicon }: TaggerModel): Segment[] =>
  mendSegments(doc, segmentsOf(doc, labels), lexicon);

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
