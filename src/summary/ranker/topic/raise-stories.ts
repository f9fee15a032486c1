import type { Source } from '../read-source.ts';
import type { Scene } from '../scene.ts';
import type { Answer } from '../score-topic.ts';

/** A story is told if it is at least this much on the topic, beside the one that is most. */
const MIN_SHARE_OF_BEST = 0.4;
/** From here two stories are on it alike: the newer comes first. */
const ALMOST_BEST = 0.6;
/** What the story that is most on the topic gains, in ranges of the ranker’s values. */
const MAX_GAIN = 3;
/** More reports do not make it more of an answer. */
const MAX_REPORTS = 2;
/** A story counts half if its newest report came so long before the newest of all. */
const HALF_LIFE_MS = 48 * 3_600_000;

/**
 * What a sentence gains by its story: by how many reports of it are on the topic, how much, and how
 * new the story is. `isWanted` is false for stories that are less so than others.
 */
export function raiseStories({ passages }: Scene, sources: Source[], answers: Answer[]) {
  const about = sources.map(() => 0);
  answers.forEach((answer, at) => {
    about[passages[at]!.source] = answer.about;
  });
  const times = sources.map(({ published = '' }) => Date.parse(published) || 0);
  const newest = Math.max(...times);
  const strengths = new Map<string | undefined, number>();
  for (const [story, own] of Map.groupBy(sources.keys(), (one) => sources[one]!.story)) {
    const age = newest - Math.max(...own.map((source) => times[source]!));
    const most = own.map((source) => about[source]! ** 2).sort((a, b) => b - a);
    const all = most.slice(0, MAX_REPORTS).reduce((sum, one) => sum + one, 0);
    strengths.set(story, all * 0.5 ** (age / HALF_LIFE_MS));
  }
  const best = Math.max(...strengths.values()) || 1;
  const shareOf = (at: number): number =>
    strengths.get(sources[passages[at]!.source]!.story)! / best;
  return {
    gainOf: (at: number): number =>
      MAX_GAIN * (shareOf(at) >= ALMOST_BEST ? 1 : shareOf(at)) + answers[at]!.newness,
    isWanted: (at: number): boolean => shareOf(at) >= MIN_SHARE_OF_BEST,
  };
}
