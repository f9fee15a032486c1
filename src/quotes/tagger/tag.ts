import type { Script, Token, Unit } from '../units.ts';
import { readFeatures } from './features.ts';
import { COUNT } from './labels.ts';
import type { Model } from './model.ts';
import { rowOf } from './table.ts';
import { decode } from './viterbi.ts';

/** A run of tokens with one role, `last` inclusive; it never crosses a paragraph. */
export type Segment = {
  role: 'source' | 'cue' | 'content';
  first: number;
  last: number;
  paragraph: number;
};

const ROLES = ['source', 'cue', 'content'] as const;
/** Longer paragraphs are no article's; they are tagged in pieces. */
const LONGEST = 2_000;

/**
 * Finds sources, cues and contents of speech with a linear-chain tagger, paragraph by paragraph (an averaged
 * structured perceptron: Collins 2002). Nested speech is not marked twice.
 */
export function tagScript(
  script: Script,
  model: Pick<Model, 'lexicon' | 'tagger' | 'transitions'>,
): Segment[] {
  const size = script.tokens.length;
  const emissions = scoreTokens(script, model);
  const labels = new Uint8Array(size);
  for (const { first, last } of paragraphsOf(script))
    decode(emissions, first, last - first + 1, model.transitions, labels);
  return segmentsOf(script, labels);
}

/** Sums the weights of each token's features; the labels are written out, as this is where the time goes. */
function scoreTokens(
  script: Script,
  { lexicon, tagger }: Pick<Model, 'lexicon' | 'tagger'>,
): Float32Array {
  const { starts, keys } = readFeatures(script, lexicon);
  const { weights, scale } = tagger;
  const emissions = new Float32Array(script.tokens.length * COUNT);
  for (let at = 0; at < script.tokens.length; at++) {
    let e0 = 0;
    let e1 = 0;
    let e2 = 0;
    let e3 = 0;
    let e4 = 0;
    let e5 = 0;
    let e6 = 0;
    const end = starts[at + 1] as number;
    for (let feature = starts[at] as number; feature < end; feature++) {
      const row = rowOf(tagger, keys[feature] as number);
      if (row < 0) continue;
      e0 += weights[row] as number;
      e1 += weights[row + 1] as number;
      e2 += weights[row + 2] as number;
      e3 += weights[row + 3] as number;
      e4 += weights[row + 4] as number;
      e5 += weights[row + 5] as number;
      e6 += weights[row + 6] as number;
    }
    const base = at * COUNT;
    emissions[base] = e0 * scale;
    emissions[base + 1] = e1 * scale;
    emissions[base + 2] = e2 * scale;
    emissions[base + 3] = e3 * scale;
    emissions[base + 4] = e4 * scale;
    emissions[base + 5] = e5 * scale;
    emissions[base + 6] = e6 * scale;
  }
  return emissions;
}

/** First and last token of each paragraph, long ones in pieces. */
export function paragraphsOf({ tokens, units }: Script): { first: number; last: number }[] {
  const pieces: { first: number; last: number; paragraph: number }[] = [];
  for (const { first, last, paragraph } of units) {
    const piece = pieces.at(-1);
    if (piece && piece.paragraph === paragraph && last - piece.first < LONGEST) piece.last = last;
    else pieces.push({ first, last, paragraph });
  }
  return tokens.length === 0 ? [] : pieces;
}

export function segmentsOf({ tokens, units }: Script, labels: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as number;
    if (label === 0) {
      open = undefined;
      continue;
    }
    const role = ROLES[(label - 1) >> 1] as Segment['role'];
    const { paragraph } = units[(tokens[at] as Token).unit] as Unit;
    if (open && open.role === role && open.paragraph === paragraph && label % 2 === 0)
      open.last = at;
    else {
      open = { role, first: at, last: at, paragraph };
      segments.push(open);
    }
  }
  return segments;
}
