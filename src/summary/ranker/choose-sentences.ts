import { readFeatures } from './features.ts';
import type { Passage, Source } from './passages.ts';
import { type Scene, setScene } from './scene.ts';
import { type Candidate, startSelection } from './selection.ts';
import { kindOf } from './summary-kind.ts';
import { followTopic, type Guide } from './topic/follow-topic.ts';
import { rateRow, weightsOf } from './weights-of.ts';

/** A picked sentence, its index among all passages, and its score, 0 to 1 within its summary. */
export type Choice = { passage: Passage; at: number; score: number };

type ChooseOptions = {
  /** At most this many sentences. */
  count: number;
  /**
   * At most this many words. With several numbers, sentences are picked up to the first, then up to
   * the next.
   */
  words?: number[];
  /** What is asked for, in the asker’s words. */
  topic?: string | undefined;
  /** Whether only sentences that speak of the topic are wanted. */
  mentionsOnly?: boolean;
};

/**
 * The sentences that matter, best first. A linear ranker, trained on articles and on summaries that
 * people wrote or chose, picks one after the other. If a topic is asked for, sentences that speak
 * of it are raised. There are no choices if no sentence can stand alone. `arrange` puts the picked
 * ones, by their `at`, in the order in which they are told.
 */
export function chooseSentences(
  sources: Source[],
  options: ChooseOptions,
): { choices: Choice[]; scene: Scene; arrange: Guide['arrange'] } {
  const scene = setScene(sources);
  const { passages } = scene;
  if (passages.length === 0) return { choices: [], scene, arrange: (picked) => picked };
  const weights = weightsOf(kindOf(passages, sources.length));
  const selection = startSelection(scene, readFeatures(scene));
  const rate = (candidate: Candidate): number => rateRow(selection.describe(candidate), weights);
  const guide = followTopic(scene, sources, options, () => selection.candidates(1).map(rate));
  const choices: Choice[] = [];
  for (const words of options.words ?? [Number.POSITIVE_INFINITY])
    while (choices.length < options.count) {
      const best = findBest(
        guide.choose(selection.candidates(options.count - choices.length, words)),
        (candidate) => guide.rate(candidate, rate(candidate)),
      );
      if (!best) break;
      selection.pick(best.candidate);
      guide.pick(best.candidate);
      for (const at of best.candidate)
        choices.push({ passage: passages[at]!, at, score: best.value });
    }
  return { choices: scaleScores(choices), scene, arrange: guide.arrange };
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

/**
 * The ranker’s values are logarithms: a score is a sentence’s chance relative to the best one’s.
 */
function scaleScores(choices: Choice[]): Choice[] {
  const most = Math.max(...choices.map(({ score }) => score));
  return choices.map((choice) => ({ ...choice, score: Math.exp(choice.score - most) }));
}
