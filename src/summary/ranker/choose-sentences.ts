import { readFeatures } from './features.ts';
import type { Candidate } from './find-candidates.ts';
import type { Passage } from './passages.ts';
import type { Source } from './read-source.ts';
import { type Scene, setScene } from './scene.ts';
import { type Selection, startSelection } from './selection.ts';
import { kindOf } from './summary-kind.ts';
import { followTopic, type Guide } from './topic/follow-topic.ts';
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
  const inStories = options.topic && sources.some(({ story }) => story !== undefined);
  const kind = inStories ? 'article' : kindOf(passages, sources.length);
  const { first, further }: Ranker = options.ranker ?? rankerOf(kind);
  const selection = startSelection(scene, readFeatures(scene));
  // What tells an article’s news need not tell of the topic.
  const isFirst = (): boolean => selection.picked.length === 0 && !options.topic;
  const rate = (candidate: Candidate): number =>
    rateRow(selection.describe(candidate), isFirst() ? first : further);
  const guide = followTopic(scene, sources, options, () => selection.candidates(1).map(rate));
  const preferWanted = followAdvice(scene, selection);
  const choices: Choice[] = [];
  for (const words of options.words ?? [Number.POSITIVE_INFINITY])
    while (choices.length < options.count) {
      const best = findBest(
        preferWanted(guide.choose(selection.candidates(options.count - choices.length, words))),
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

/**
 * In an article summed up for itself, the first pick that it is read for, such as a verdict, comes
 * before all others: until there is one, only such candidates are given, if there are any.
 */
function followAdvice({ passages, starts }: Scene, { picked }: Selection) {
  const isWanted = (at: number): boolean => passages[at]!.advice.use === 'wanted';
  const isAsked = starts.length === 1 && passages.some((_, at) => isWanted(at));
  return (candidates: Candidate[]): Candidate[] => {
    if (!isAsked || picked.some(isWanted)) return candidates;
    const wanted = candidates.filter((candidate) => candidate.some(isWanted));
    return wanted.length > 0 ? wanted : candidates;
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
