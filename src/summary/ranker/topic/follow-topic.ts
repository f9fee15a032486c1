import { readTopic } from '../../topic.ts';
import type { Candidate } from '../find-candidates.ts';
import type { Source } from '../read-source.ts';
import { rangeOf } from '../scale.ts';
import type { Scene } from '../scene.ts';
import { type Answer, scoreTopic } from '../score-topic.ts';
import { coverWords } from './cover-words.ts';
import { followStories, type Stories } from './follow-stories.ts';
import { raiseStories } from './raise-stories.ts';

/** What the sentences on a topic are chosen by. */
export type Guide = {
  /** Those that may be picked next. */
  choose(candidates: Candidate[]): Candidate[];
  /** What a candidate is worth; `plain` is what the ranker values it at. */
  rate(candidate: Candidate, plain: number): number;
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
/** The news of stories, more than any detail: it comes first, by its story alone. */
const NEWS_GAIN = 10;
/** What a detail gains if other reports have it too. */
const MAX_DETAIL_GAIN = 1.5;
/** How much the topic’s words count in the details of a story that is on the topic. */
const DETAIL_WEIGHT = 1.2;

/**
 * Without a topic, all are free to be picked. Where the sources are in stories, these are told. Of
 * a single source the ranker’s values do not count: few of its sentences are on the topic.
 */
export function followTopic(
  scene: Scene,
  sources: Source[],
  { topic, mentionsOnly = false }: Asked,
  rateAll: () => number[],
): Guide {
  if (!topic)
    return { choose: (all) => all, rate: (_, plain) => plain, pick: () => {}, arrange: inOrder };
  const answers = scoreTopic(scene, topic);
  const terms = termsOf(topic, scene);
  const inStories = !mentionsOnly && sources.some(({ story }) => story !== undefined);
  const stories = inStories ? followStories(scene, sources, new Set(terms)) : undefined;
  const { rate, pick, isWanted } =
    sources.length === 1
      ? { ...coverWords(scene, answers, terms.length), isWanted: () => true }
      : stories
        ? rateInStories(scene, sources, { stories, answers, range: rangeOf(rateAll()) })
        : rateByWords(scene, { answers, range: rangeOf(rateAll()) });
  const isOffered = ([at = 0, ...more]: Candidate): boolean =>
    isWanted(at) && (!mentionsOnly || [at, ...more].some((one) => answers[one]?.mentions));
  return {
    choose(candidates) {
      const offered = candidates.filter(isOffered);
      return stories ? stories.choose(offered) : offered;
    },
    rate,
    pick(candidate) {
      pick(candidate);
      stories?.pick(candidate);
    },
    arrange: stories?.arrange ?? inOrder,
  };
}

/** How the candidates are rated, and which of them are wanted at all, by their first passage. */
type Rating = Pick<Guide, 'rate' | 'pick'> & { isWanted(at: number): boolean };
type Basis = { answers: Answer[]; range: number };

function rateByWords(scene: Scene, { answers, range }: Basis): Rating {
  const shown = countShown(scene);
  const gainOf = (at: number): number => {
    const { own, about, newness } = answers[at]!;
    return own + about + newness;
  };
  return {
    rate: (candidate, plain) =>
      plain + range * (meanOf(candidate, gainOf) - REPEAT_COST * shown.of(candidate)),
    pick: shown.add,
    isWanted: () => true,
  };
}

function rateInStories(
  scene: Scene,
  sources: Source[],
  { stories, answers, range }: Basis & { stories: Stories },
): Rating {
  const shown = countShown(scene);
  const raised = raiseStories(scene, sources, answers);
  return {
    rate(candidate, plain) {
      const gain = meanOf(candidate, raised.gainOf);
      if (stories.isLead(candidate)) return range * (NEWS_GAIN + gain);
      const own = meanOf(candidate, (at) => answers[at]!.own);
      const detail = DETAIL_WEIGHT * own + MAX_DETAIL_GAIN * stories.gainOf(candidate);
      return plain + range * (gain + detail - REPEAT_COST * shown.of(candidate));
    },
    pick: shown.add,
    isWanted: raised.isWanted,
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

const termsOf = (topic: string, { words }: Scene): number[] =>
  readTopic(topic, (stem) => words.numberOf(stem) ?? -1).terms;
