import type { Source } from '../read-source.ts';
import type { Scene } from '../scene.ts';
import type { Answer } from '../score-topic.ts';

/** A story is told if it gains this share of what the story gains that is most about the topic. */
const MIN_SHARE_OF_BEST = 0.85;

/**
 * What a sentence gains by its story: as much as by the report of it that is most about the topic,
 * since the others may use other words. `isWanted` is false for stories that are less about it.
 */
export function raiseStories({ passages }: Scene, sources: Source[], answers: Answer[]) {
  const gains = new Map<string | undefined, number>();
  const storyOf = (at: number): string | undefined => sources[passages[at]!.source]!.story;
  answers.forEach(({ about }, at) => {
    gains.set(storyOf(at), Math.max(gains.get(storyOf(at)) ?? 0, about));
  });
  const best = Math.max(...gains.values());
  const aboutOf = (at: number): number => gains.get(storyOf(at))!;
  return {
    gainOf: (at: number): number => aboutOf(at) + answers[at]!.newness,
    isWanted: (at: number): boolean => aboutOf(at) >= MIN_SHARE_OF_BEST * best,
  };
}
