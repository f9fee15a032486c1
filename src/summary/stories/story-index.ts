import { averageLink } from './average-link.ts';
import { createEntryReader, type Entry, type Group, type Kept, type Report } from './entry.ts';
import { createGroups, type Placement } from './groups.ts';
import { createRecent } from './recent.ts';
import { cosine, weigh } from './sparse.ts';
import { createStreamRarity } from './stream-rarity.ts';

export type StoryIndex = {
  /**
   * Places a report, or keeps it in the story it is known to belong to. The first placement is its
   * own; the others are of reports that changed their story.
   */
  place(report: Report, storyId?: string): Placement[];
  /** Keeps a report in its story as `place` has, from what `termsOf` gave of it in any process. */
  recall(report: Kept, storyId: string): void;
  storyOf(articleId: string): string | undefined;
  /** All that a report of these days is known by. */
  termsOf(articleId: string): string | undefined;
};

/** The least mean cosine between the reports of one story. */
const MIN_STORY_LIKENESS = 0.185;
/** An arrival may rearrange stories of this many reports in all; larger ones stay as they are. */
const MAX_REARRANGED = 40;
const DAY_MS = 86_400_000;
/** A report is forgotten after this time, and a story that has none left is over. */
const LIFETIME_MS = 10 * DAY_MS;
/** Reports that lie this far apart in time count as half as alike. */
const HALF_LIFE_MS = 7 * DAY_MS;

/**
 * Groups reports into stories as they arrive. An arrival is compared with recent reports that share
 * its most telling terms. The stories of those like it are then clustered anew, together with it,
 * by average linkage. So stories merge and split as in batch clustering, yet the cost of an arrival
 * does not depend on how many reports are kept. A story keeps its id: in a split the largest part
 * keeps it, in a merger the oldest story’s id stays. (Single-pass detection after Allan, Papka and
 * Lavrenko 1998, with local repair.)
 */
export function createStoryIndex(): StoryIndex {
  const rarity = createStreamRarity();
  const entries = createEntryReader(rarity);
  const recent = createRecent(rarity);
  const groups = createGroups();
  return {
    place,
    recall,
    storyOf: (articleId) => recent.find(articleId)?.story.id,
    termsOf(articleId) {
      const entry = recent.find(articleId);
      return entry && entries.write(entry);
    },
  };

  function place(report: Report, storyId?: string): Placement[] {
    forgetBefore(report);
    const entry = entries.read(report);
    const touched = storyId === undefined ? findTouched(entry) : [];
    recent.add(entry);
    if (storyId !== undefined) return groups.enter(entry, storyId);
    return groups.settle(entry, touched, cluster(entry, touched));
  }

  function recall(report: Kept, storyId: string): void {
    forgetBefore(report);
    const entry = entries.recall(report);
    recent.add(entry);
    groups.enter(entry, storyId);
  }

  function forgetBefore({ arrived }: { arrived: number }): void {
    for (const gone of recent.forget(arrived - LIFETIME_MS)) groups.leave(gone);
  }

  /** The stories of the reports most like the arrival, as many as it may rearrange. */
  function findTouched(entry: Entry): Group[] {
    const own = weigh(entry.terms, rarity.of);
    const alike = recent
      .findRelated(entry)
      .map((other): [Entry, number] => [
        other,
        cosine(own, weigh(other.terms, rarity.of)) * decay(entry, other),
      ])
      .filter(([, likeness]) => likeness >= MIN_STORY_LIKENESS)
      .sort(([, a], [, b]) => b - a);
    const touched = new Set<Group>();
    let size = 0;
    for (const [{ story }] of alike) {
      if (touched.has(story) || size + story.entries.length > MAX_REARRANGED) continue;
      touched.add(story);
      size += story.entries.length;
    }
    return [...touched];
  }

  function cluster(entry: Entry, touched: Group[]): Entry[][] {
    const members = [entry, ...touched.flatMap(({ entries }) => entries)].sort(
      (a, b) => a.arrived - b.arrived || (a.id < b.id ? -1 : 1),
    );
    const vectors = members.map(({ terms }) => weigh(terms, rarity.of));
    const likeness = (a: number, b: number): number =>
      cosine(vectors[a]!, vectors[b]!) * decay(members[a]!, members[b]!);
    return averageLink(members.length, likeness, MIN_STORY_LIKENESS).map((cluster) =>
      cluster.map((at) => members[at]!),
    );
  }
}

/** Reports that are far apart in time count as less alike. */
const decay = (a: Entry, b: Entry): number =>
  2 ** (-Math.abs(a.arrived - b.arrived) / HALF_LIFE_MS);
