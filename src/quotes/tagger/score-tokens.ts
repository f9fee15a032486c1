import type { Doc } from '../doc.ts';
import type { Model } from '../learned/model.ts';
import type { Table } from '../learned/table.ts';
import { createRows, type Rows } from './fact-rows.ts';
import { LABEL_COUNT } from './labels.ts';
import { stretchFacts } from './quotation-facts.ts';
import { tokenFacts } from './token-facts.ts';
import { type View, viewOf } from './view.ts';
import { REACH, wordFacts } from './word-facts.ts';
import { NO_WORD, type WordView } from './word-view.ts';

const STEPS = 2 * REACH + 1;

/** The rows of a table's facts, and what each word met so far adds to the tokens around it. */
type Scorer = { rows: Rows; weights: Int8Array; sums: WeakMap<WordView, Int16Array> };

const scorers = new WeakMap<Table, Scorer>();

/**
 * Sums the weights of each token's facts, in units of a weight. What a word tells wherever it stands
 * is summed once for each word, and what a quotation tells once for each quotation, as this is where
 * most of the time goes.
 */
export function scoreTokens(doc: Doc, model: Pick<Model, 'lexicon' | 'tagger'>): Float32Array {
  const view = viewOf(doc, model.lexicon);
  const scorer = scorerOf(model.tagger);
  const ofWord = view.words.map((word) => sumsOf(word, scorer));
  const ofStretch = view.stretch.map((stretch) => {
    const sums = new Int16Array(LABEL_COUNT);
    if (stretch) stretchFacts(stretch, scorer.rows.tell);
    addRows(scorer, NOTHING, sums, 0);
    return sums;
  });
  const emissions = new Float32Array(doc.tokens.length * LABEL_COUNT);
  const around = new Int16Array(LABEL_COUNT);
  const beyond = sumsOf(NO_WORD, scorer);
  for (let at = 0; at < doc.tokens.length; at++) {
    addWords(view, at, ofWord, beyond, ofStretch[doc.tokens[at]!.stretch] ?? NOTHING, around);
    tokenFacts(view, at, scorer.rows.tell);
    addRows(scorer, around, emissions, at * LABEL_COUNT);
  }
  return emissions;
}

const NOTHING = new Int16Array(LABEL_COUNT);

function scorerOf(table: Table): Scorer {
  let scorer = scorers.get(table);
  if (!scorer) {
    scorer = { rows: createRows(table), weights: table.weights, sums: new WeakMap() };
    scorers.set(table, scorer);
  }
  return scorer;
}

/** What a word adds to each label of the tokens around it, by steps. */
function sumsOf(word: WordView, scorer: Scorer): Int16Array {
  let sums = scorer.sums.get(word);
  if (!sums) {
    sums = new Int16Array(STEPS * LABEL_COUNT);
    for (let step = -REACH; step <= REACH; step++) {
      wordFacts(word, step, scorer.rows.tell);
      addRows(scorer, NOTHING, sums, (step + REACH) * LABEL_COUNT);
    }
    scorer.sums.set(word, sums);
  }
  return sums;
}

/** The sums of the words around a token and of its quotation. The labels are written out: a loop takes twice the time. */
function addWords(
  { paragraphFirst, paragraphLast }: View,
  at: number,
  ofWord: Int16Array[],
  beyond: Int16Array,
  ofStretch: Int16Array,
  sums: Int16Array,
): void {
  const low = paragraphFirst[at]!;
  const high = paragraphLast[at]!;
  let [s0, s1, s2, s3, s4, s5, s6] = [
    ofStretch[0]!,
    ofStretch[1]!,
    ofStretch[2]!,
    ofStretch[3]!,
    ofStretch[4]!,
    ofStretch[5]!,
    ofStretch[6]!,
  ];
  for (let step = 0; step < STEPS; step++) {
    const near = at + step - REACH;
    const own = near < low || near > high ? beyond : ofWord[near]!;
    const base = step * LABEL_COUNT;
    s0 += own[base]!;
    s1 += own[base + 1]!;
    s2 += own[base + 2]!;
    s3 += own[base + 3]!;
    s4 += own[base + 4]!;
    s5 += own[base + 5]!;
    s6 += own[base + 6]!;
  }
  write(sums, 0, s0, s1, s2, s3, s4, s5, s6);
}

/** Writes `sums` and the weights of all facts told since the last time. */
function addRows(
  { rows, weights }: Scorer,
  sums: Int16Array,
  to: Float32Array | Int16Array,
  base: number,
): void {
  let [s0, s1, s2, s3, s4, s5, s6] = [
    sums[0]!,
    sums[1]!,
    sums[2]!,
    sums[3]!,
    sums[4]!,
    sums[5]!,
    sums[6]!,
  ];
  const { found } = rows;
  const end = rows.take();
  for (let which = 0; which < end; which++) {
    const row = found[which]!;
    s0 += weights[row]!;
    s1 += weights[row + 1]!;
    s2 += weights[row + 2]!;
    s3 += weights[row + 3]!;
    s4 += weights[row + 4]!;
    s5 += weights[row + 5]!;
    s6 += weights[row + 6]!;
  }
  write(to, base, s0, s1, s2, s3, s4, s5, s6);
}

function write(
  to: Float32Array | Int16Array,
  base: number,
  s0: number,
  s1: number,
  s2: number,
  s3: number,
  s4: number,
  s5: number,
  s6: number,
): void {
  to[base] = s0;
  to[base + 1] = s1;
  to[base + 2] = s2;
  to[base + 3] = s3;
  to[base + 4] = s4;
  to[base + 5] = s5;
  to[base + 6] = s6;
}
