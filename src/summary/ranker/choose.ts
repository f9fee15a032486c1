import { readFeatures, setScene } from './features.ts';
import type { Scene } from './group.ts';
import { kindOf, rateRow, weightsOf } from './model.ts';
import type { Passage, Source } from './passages.ts';
import { type Answer, scoreTopic } from './query.ts';
import { type Candidate, startSelection } from './selection.ts';

/** A picked sentence and its place among all; `score` is 0 to 1 within its summary. */
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
  const rate = (candidate: Candidate): number => rateRow(selection.describe(candidate), weights);
  const topic = followTopic(scene, limits, () => selection.candidates(1).map(rate));
  const choices: Choice[] = [];
  for (const words of limits.words ?? [Number.POSITIVE_INFINITY])
    while (choices.length < limits.count) {
      const best = findBest(
        selection.candidates(limits.count - choices.length, words).filter(topic.isWanted),
        (candidate) => rate(candidate) + topic.liftOf(candidate, choices),
      );
      if (!best) break;
      selection.pick(best.candidate);
      for (const at of best.candidate)
        choices.push({ passage: passages[at]!, at, score: best.value });
    }
  return { choices: scaleScores(choices), scene };
}

/** Each further sentence of one report is worth so much less, in ranges: others have their say. */
const SPREAD = 0.4;

/** What a topic asks of candidates: whether they may be picked, and what they gain by it. Without one all are alike. */
function followTopic(scene: Scene, { topic, mentionsOnly }: Limits, rateAll: () => number[]) {
  if (!topic) return { isWanted: () => true, liftOf: () => 0 };
  const answers = scoreTopic(scene, topic);
  const values = rateAll();
  const range = Math.max(1, Math.max(...values) - Math.min(...values));
  const sourceOf = (at: number | undefined) => scene.passages[at ?? -1]?.source;
  return {
    isWanted: (candidate: Candidate): boolean =>
      !mentionsOnly || candidate.some((at) => answers[at]?.mentions),
    liftOf(candidate: Candidate, choices: Choice[]): number {
      const gain = candidate.reduce((sum, at) => sum + (answers[at] as Answer).gain, 0);
      const shown = choices.filter(({ passage }) => passage.source === sourceOf(candidate[0]));
      return range * (gain / candidate.length - SPREAD * shown.length);
    },
  };
}

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
