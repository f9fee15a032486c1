import { readTopic } from '../../topic.ts';
import type { Source } from '../passages.ts';
import type { Scene } from '../scene.ts';
import { scoreTopic } from '../score-topic.ts';
import type { Candidate } from '../selection.ts';
import { followStories } from './follow-stories.ts';

/** What the sentences on a topic are chosen by. */
export type Guide = {
  /** Those that may be picked next. */
  choose(candidates: Candidate[]): Candidate[];
  /** What a candidate gains by answering the topic. */
  liftOf(candidate: Candidate): number;
  pick(candidate: Candidate): void;
  /** The indices of picked passages in the order in which they are told. */
  arrange(picked: number[]): number[];
};

/**
 * Each further sentence of one report loses this much, in ranges of the ranker’s values, so that
 * other reports have their say.
 */
const REPEAT_COST = 0.4;
/** What the news of a story gains if it tells all that its headline does. */
const MAX_TITLE_GAIN = 1;
/** In the details of a story that is on the topic, the topic’s words matter less. */
const DETAIL_WEIGHT = 0.5;

type Asked = { topic?: string | undefined; mentionsOnly?: boolean };

const inOrder = (picked: number[]): number[] => picked.toSorted((a, b) => a - b);

/** Without a topic, all are free to be picked. Where the sources are in stories, these are told. */
export function followTopic(
  scene: Scene,
  sources: Source[],
  { topic, mentionsOnly = false }: Asked,
  rateAll: () => number[],
): Guide {
  if (!topic) return { choose: (all) => all, liftOf: () => 0, pick: () => {}, arrange: inOrder };
  const answers = scoreTopic(scene, topic);
  const values = rateAll();
  const range = Math.max(1, Math.max(...values) - Math.min(...values));
  const shown = new Map<number, number>();
  const sourceOf = (candidate: Candidate): number => scene.passages[candidate[0]!]!.source;
  const inStories = !mentionsOnly && sources.some(({ story }) => story !== undefined);
  const stories = inStories ? followStories(scene, sources, termsOf(topic, scene)) : undefined;
  return {
    choose: (candidates) =>
      stories?.choose(candidates) ??
      candidates.filter((one) => !mentionsOnly || one.some((at) => answers[at]?.mentions)),
    liftOf(candidate) {
      const isLead = stories?.isLead(candidate);
      const ownWeight = stories && !isLead ? DETAIL_WEIGHT : 1;
      const gains = candidate.map((at) => ownWeight * answers[at]!.own + answers[at]!.ofReport);
      const gain = gains.reduce((sum, own) => sum + own, 0) / candidate.length;
      const titled = isLead ? MAX_TITLE_GAIN * stories!.nearnessToTitle(candidate) : 0;
      return range * (gain + titled - REPEAT_COST * (shown.get(sourceOf(candidate)) ?? 0));
    },
    pick(candidate) {
      const source = sourceOf(candidate);
      shown.set(source, (shown.get(source) ?? 0) + candidate.length);
      stories?.pick(candidate);
    },
    arrange: stories?.arrange ?? inOrder,
  };
}

const termsOf = (topic: string, { words }: Scene): Set<number> =>
  new Set(readTopic(topic, (stem) => words.numberOf(stem) ?? -1).terms);
