import { readTopic } from '../../topic.ts';
import type { Source } from '../passages.ts';
import type { Scene } from '../scene.ts';
import { type Answer, scoreTopic } from '../score-topic.ts';
import type { Candidate } from '../selection.ts';
import { followStories } from './follow-stories.ts';
import { raiseStories } from './raise-stories.ts';

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

type Asked = { topic?: string | undefined; mentionsOnly?: boolean };

/**
 * Each further sentence of one report loses this much, in ranges of the ranker’s values, so that
 * other reports have their say.
 */
const REPEAT_COST = 0.4;
/** What the news of a story gains if it tells all that its headline does. */
const MAX_TITLE_GAIN = 1.5;
/** How much the topic’s words count in the details of a story that is on the topic. */
const DETAIL_WEIGHT = 0.7;

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
  const inStories = !mentionsOnly && sources.some(({ story }) => story !== undefined);
  return inStories
    ? guideByStories(scene, sources, { topic, range, answers })
    : guideByWords(scene, { mentionsOnly, range, answers });
}

function guideByWords(
  scene: Scene,
  { mentionsOnly, range, answers }: { mentionsOnly: boolean; range: number; answers: Answer[] },
): Guide {
  const shown = countShown(scene);
  return {
    choose: (candidates) =>
      candidates.filter((one) => !mentionsOnly || one.some((at) => answers[at]?.mentions)),
    liftOf: (candidate) =>
      range *
      (meanOf(candidate, (at) => {
        const { own, about, newness } = answers[at]!;
        return own + about + newness;
      }) -
        REPEAT_COST * shown.of(candidate)),
    pick: shown.add,
    arrange: inOrder,
  };
}

function guideByStories(
  scene: Scene,
  sources: Source[],
  { topic, range, answers }: { topic: string; range: number; answers: Answer[] },
): Guide {
  const shown = countShown(scene);
  const raised = raiseStories(scene, sources, answers);
  const stories = followStories(scene, sources, termsOf(topic, scene));
  return {
    choose: (candidates) => stories.choose(candidates.filter(([at = 0]) => raised.isWanted(at))),
    liftOf(candidate) {
      const isLead = stories.isLead(candidate);
      const ownWeight = isLead ? 1 : DETAIL_WEIGHT;
      const gain = meanOf(candidate, (at) => ownWeight * answers[at]!.own + raised.gainOf(at));
      const titled = isLead ? MAX_TITLE_GAIN * stories.nearnessToTitle(candidate) : 0;
      return range * (gain + titled - REPEAT_COST * shown.of(candidate));
    },
    pick(candidate) {
      shown.add(candidate);
      stories.pick(candidate);
    },
    arrange: stories.arrange,
  };
}

/** How many sentences of a candidate’s report are shown already. */
function countShown({ passages }: Scene) {
  const shown = new Map<number, number>();
  const sourceOf = ([at = 0]: Candidate): number => passages[at]!.source;
  const of = (candidate: Candidate): number => shown.get(sourceOf(candidate)) ?? 0;
  const add = (candidate: Candidate): void => {
    shown.set(sourceOf(candidate), of(candidate) + candidate.length);
  };
  return { of, add };
}

const inOrder = (picked: number[]): number[] => picked.toSorted((a, b) => a - b);

const meanOf = (candidate: Candidate, read: (at: number) => number): number =>
  candidate.reduce((sum, at) => sum + read(at), 0) / candidate.length;

const termsOf = (topic: string, { words }: Scene): Set<number> =>
  new Set(readTopic(topic, (stem) => words.numberOf(stem) ?? -1).terms);
