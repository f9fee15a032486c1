import type { Doc } from '../doc.ts';
import type { Model } from '../learned/model.ts';
import type { Table } from '../learned/table.ts';
import { addRows, NOTHING, type Weighed, write } from './add-rows.ts';
import { createRows } from './fact-rows.ts';
import { LABEL_COUNT } from './labels.ts';
import { stretchFacts } from './quotation-facts.ts';
import { createStateSums, type StateSums } from './state-sums.ts';
import { tokenFacts } from './token-facts.ts';
import { type View, viewOf } from './view.ts';
import { REACH, wordFacts } from './word-facts.ts';
import { NO_WORD, type WordView } from './word-view.ts';

const STEPS = 2 * REACH + 1;

/** A table's weights, and what each word and state met so far adds to the tokens around it. */
type Scorer = Weighed & { sums: WeakMap<WordView, Int16Array>; states: StateSums };

const scorers = new WeakMap<Table, Scorer>();

/**
 * Sums the weights of each token's facts, in units of a weight. What a word tells wherever it stands
 * is summed once for each word, likewise for each state of a token, and what a quotation tells once
 * for each quotation, as this is where most of the time goes.
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
    const { stretch } = doc.tokens[at]!;
    addWords(view, at, ofWord, beyond, stretch < 0 ? NOTHING : ofStretch[stretch]!, around);
    addStates(scorer.states, view, at, around);
    tokenFacts(view, at, scorer.rows.tell);
    addRows(scorer, around, emissions, at * LABEL_COUNT);
  }
  return emissions;
}

function scorerOf(table: Table): Scorer {
  let scorer = scorers.get(table);
  if (!scorer) {
    const weighed = { rows: createRows(table), weights: table.weights };
    scorer = { ...weighed, sums: new WeakMap(), states: createStateSums(weighed) };
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
  let s0 = ofStretch[0]!;
  let s1 = ofStretch[1]!;
  let s2 = ofStretch[2]!;
  let s3 = ofStretch[3]!;
  let s4 = ofStretch[4]!;
  let s5 = ofStretch[5]!;
  let s6 = ofStretch[6]!;
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

/** Adds what the states of a token say. */
function addStates({ sums, find }: StateSums, view: View, at: number, to: Int16Array): void {
  const found = find(view, at);
  for (let which = 0; which < found.length; which++) {
    const base = found[which]!;
    for (let label = 0; label < LABEL_COUNT; label++) to[label] = to[label]! + sums[base + label]!;
  }
}
