import { readFeatures, setScene } from './features.ts';
import type { Scene } from './group.ts';
import { kindOf, weightsOf } from './model.ts';
import type { Passage, Source } from './passages.ts';
import { type Answer, scoreTopic } from './query.ts';
import { type Candidate, startSelection } from './selection.ts';

/** A picked sentence; `score` is 0 to 1 within its summary, `order` when it was picked. */
export type Choice = { passage: Passage; at: number; score: number };

export type Limits = {
  /** At most so many sentences. */
  count: number;
  /** At most so many words; of several numbers, as many sentences as fit each, one after the other. */
  words?: number[];
  /** What is asked for, in the asker’s words. */
  topic?: string | undefined;
  /** Whether only sentences that speak of the topic are wanted. */
  mentionsOnly?: boolean;
};

/**
 * The sentences that matter, best first. A linear ranker, trained on articles and what people made of them, picks one
 * after the other; where a topic is asked for, what speaks of it is lifted. Nothing where no sentence can be read by
 * itself.
 */
export function chooseSentences(
  sources: Source[],
  limits: Limits,
): { choices: Choice[]; scene: Scene } {
  const scene = setScene(sources);
  const { passages } = scene;
  if (passages.length === 0) return { choices: [], scene };
  const weights = weightsOf(kindOf(passages, sources.length));
  const selection = startSelection(scene, readFeatures(scene));
  const rate = (candidate: Candidate): number => dot(weights, selection.describe(candidate));
  const answers = scoreTopic(scene, limits.topic);
  const range = rangeOf(selection.candidates(1).map(rate));
  const gainOf = (candidate: Candidate): number =>
    candidate.reduce((sum, at) => sum + (answers[at] as Answer).gain, 0) / candidate.length;
  const shownOf = ([first = 0]: Candidate): number =>
    choices.filter(({ passage }) => passage.source === passages[first]?.source).length;
  const isWanted = (candidate: Candidate): boolean =>
    !limits.mentionsOnly || candidate.some((at) => answers[at]?.mentions);
  const choices: Choice[] = [];
  for (const words of limits.words ?? [Number.POSITIVE_INFINITY])
    while (choices.length < limits.count) {
      const best = findBest(
        selection.candidates(limits.count - choices.length, words).filter(isWanted),
        (candidate) =>
          rate(candidate) +
          range * (gainOf(candidate) - (limits.topic ? SPREAD * shownOf(candidate) : 0)),
      );
      if (!best) break;
      selection.pick(best.candidate);
      for (const at of best.candidate)
        choices.push({ passage: passages[at] as Passage, at, score: best.value });
    }
  return { choices: scaleScores(choices), scene };
}

/** With a topic, each further sentence of one report is worth so much less, in ranges: others have their say. */
const SPREAD = 0.4;

/** What lies between the best and the worst value, at least 1. */
const rangeOf = (values: number[]): number =>
  values.length > 0 ? Math.max(1, Math.max(...values) - Math.min(...values)) : 1;

function findBest(
  candidates: Candidate[],
  rate: (candidate: Candidate) => number,
): { candidate: Candidate; value: number } | undefined {
  let best: { candidate: Candidate; value: number } | undefined;
  for (const candidate of candidates) {
    const value = rate(candidate);
    if (!best || value > best.value) best = { candidate, value };
  }
  return best;
}

/** The ranker’s values are logarithms: what is left of 1 is the share of the best one’s chance. */
function scaleScores(choices: Choice[]): Choice[] {
  const most = Math.max(...choices.map(({ score }) => score));
  return choices.map((choice) => ({ ...choice, score: Math.exp(choice.score - most) }));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
