import { readFeatures } from './features.ts';
import type { Candidate } from './find-candidates.ts';
import type { Passage } from './passages.ts';
import type { Source } from './read-source.ts';
import { type Scene, setScene } from './scene.ts';
import { scoreTopic } from './score-topic.ts';
import { type Selection, startSelection } from './selection.ts';
import { kindOf } from './summary-kind.ts';
import { type Ranker, rankerOf, rateRow } from './weights-of.ts';

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
  /** The trained one if left out. */
  ranker?: Ranker;
};

/**
 * The sentences that matter, best first. A linear ranker, trained on articles and on summaries that
 * people wrote or chose, picks one after the other. If a topic is asked for, sentences that speak
 * of it are raised. There are no choices if no sentence can stand alone.
 */
export function chooseSentences(
  sources: Source[],
  options: ChooseOptions,
): { choices: Choice[]; scene: Scene } {
  const scene = setScene(sources);
  const { passages } = scene;
  if (passages.length === 0) return { choices: [], scene };
  const { first, further }: Ranker = options.ranker ?? rankerOf(kindOf(passages, sources.length));
  const selection = startSelection(scene, readFeatures(scene));
  // What tells an article’s news need not tell of the topic.
  const isFirst = (): boolean => selection.picked.length === 0 && !options.topic;
  const rate = (candidate: Candidate): number =>
    rateRow(selection.describe(candidate), isFirst() ? first : further);
  const range = lazily(() => rangeOf(selection.candidates(options.count).map(rate)));
  const topic = followTopic(scene, options, range);
  const wish = followAdvice(scene, selection, range);
  const choices: Choice[] = [];
  for (const words of options.words ?? [Number.POSITIVE_INFINITY])
    while (choices.length < options.count) {
      const best = findBest(
        selection.candidates(options.count - choices.length, words).filter(topic.isWanted),
        (candidate) => rate(candidate) + wish.liftOf(candidate) + topic.liftOf(candidate, choices),
      );
      if (!best) break;
      selection.pick(best.candidate);
      for (const at of best.candidate)
        choices.push({ passage: passages[at]!, at, score: best.value });
    }
  return { choices: scaleScores(choices), scene };
}

/**
 * Each further sentence of one report loses this much, in ranges of the ranker’s values, so that
 * other reports have their say.
 */
const REPEAT_COST = 0.4;

/** More than all else can make up for. */
const WANTED_GAIN = 2;

/** Whether a topic allows a candidate, and what the candidate gains; without a topic, yes and 0. */
function followTopic(
  scene: Scene,
  { topic, mentionsOnly }: ChooseOptions,
  rangeOfAll: () => number,
) {
  if (!topic) return { isWanted: () => true, liftOf: () => 0 };
  const answers = scoreTopic(scene, topic);
  const range = rangeOfAll();
  const sourceOf = (at: number | undefined) => scene.passages[at ?? -1]?.source;
  return {
    isWanted: (candidate: Candidate): boolean =>
      !mentionsOnly || candidate.some((at) => answers[at]?.mentions),
    liftOf(candidate: Candidate, choices: Choice[]): number {
      const gain = candidate.reduce((sum, at) => sum + answers[at]!.gain, 0);
      const shown = choices.filter(({ passage }) => passage.source === sourceOf(candidate[0]));
      return range * (gain / candidate.length - REPEAT_COST * shown.length);
    },
  };
}

/**
 * In an article summed up for itself, the first pick that it is read for, such as a verdict, comes
 * before all others.
 */
function followAdvice({ passages, starts }: Scene, { picked }: Selection, range: () => number) {
  const isWanted = (at: number): boolean => passages[at]!.advice.use === 'wanted';
  const isAsked = starts.length === 1 && passages.some(({ advice }) => advice.use === 'wanted');
  return {
    liftOf: (candidate: Candidate): number =>
      isAsked && candidate.some(isWanted) && !picked.some(isWanted) ? WANTED_GAIN * range() : 0,
  };
}

const rangeOf = (values: number[]): number =>
  Math.max(1, Math.max(...values) - Math.min(...values));

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
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

/**
 * The ranker’s values are logarithms: a score is a sentence’s chance relative to the best one’s. The
 * first pick is the best, and none is better than the one before.
 */
function scaleScores(choices: Choice[]): Choice[] {
  const most = Math.max(...choices.map(({ score }) => score));
  let last = 1;
  return choices.map((choice, n) => {
    last = n === 0 ? 1 : Math.min(last, Math.exp(choice.score - most));
    return { ...choice, score: last };
  });
}
