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
};

const FREE: Guide = { choose: (candidates) => candidates, liftOf: () => 0, pick: () => {} };

/**
 * Each further sentence of one report loses this much, in ranges of the ranker’s values, so that
 * other reports have their say.
 */
const REPEAT_COST = 0.4;

type Asked = { topic?: string | undefined; mentionsOnly?: boolean };

/** Without a topic, all are free to be picked. Where the sources are in stories, these are told. */
export function followTopic(
  scene: Scene,
  sources: Source[],
  { topic, mentionsOnly }: Asked,
  rateAll: () => number[],
): Guide {
  if (!topic) return FREE;
  const answers = scoreTopic(scene, topic);
  const values = rateAll();
  const range = Math.max(1, Math.max(...values) - Math.min(...values));
  const shown = new Map<number, number>();
  const sourceOf = (candidate: Candidate): number => scene.passages[candidate[0]!]!.source;
  const inStories = sources.some(({ story }) => story !== undefined) && !mentionsOnly;
  const stories = inStories ? followStories(scene, sources, termsOf(topic, scene)) : FREE;
  return {
    choose: (candidates) =>
      stories.choose(
        mentionsOnly
          ? candidates.filter((candidate) => candidate.some((at) => answers[at]?.mentions))
          : candidates,
      ),
    liftOf(candidate) {
      const gain = candidate.reduce((sum, at) => sum + answers[at]!.gain, 0);
      return (
        range * (gain / candidate.length - REPEAT_COST * (shown.get(sourceOf(candidate)) ?? 0))
      );
    },
    pick(candidate) {
      const source = sourceOf(candidate);
      shown.set(source, (shown.get(source) ?? 0) + candidate.length);
      stories.pick(candidate);
    },
  };
}

const termsOf = (topic: string, { words }: Scene): Set<number> =>
  new Set(readTopic(topic, (stem) => words.numberOf(stem) ?? -1).terms);
