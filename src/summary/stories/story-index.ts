import { averageLink } from './average-link.ts';
import { createEntryReader, type Entry, type Group, type Report } from './entry.ts';
import { createGroups, type Placement } from './groups.ts';
import { createRecent } from './recent.ts';
import { cosine, weigh } from './sparse.ts';
import { createStreamRarity } from './stream-rarity.ts';

export type StoryIndex = {
  /** Places a report, or keeps it in the story it is known to belong to. The first placement is its own. */
  place(report: Report, storyId?: string): Placement[];
  storyOf(articleId: string): string | undefined;
};

/** Mean cosine from which reports are of one story. */
const SAME_STORY = 0.185;
/** Reports whose stories an arrival may put in question; larger stories stay as they are. */
const REARRANGED = 40;
/** After so long without a report a story is over. Likeness halves in as many days. */
const DAY = 86_400_000;
const LIFETIME = 10 * DAY;
const HALF_LIFE = 7 * DAY;

/**
 * Groups reports into stories as they arrive. An arrival is compared with the recent reports that share its most
 * telling terms; the stories of those that are like it are then clustered anew with it, by average linkage. So
 * stories merge and split as batch clustering would have it, yet the cost of an arrival does not depend on how many
 * reports are kept. A story keeps its id: of the parts of a split, the largest; of merged ones, the oldest’s.
 * (Single-pass detection after Allan, Papka and Lavrenko 1998, with local repair.)
 */
export function createStoryIndex(): StoryIndex {
  const rarity = createStreamRarity();
  const readEntry = createEntryReader(rarity);
  const recent = createRecent(rarity);
  const groups = createGroups();
  return { place, storyOf: (articleId) => recent.find(articleId)?.story.id };

  function place(report: Report, storyId?: string): Placement[] {
    for (const gone of recent.forget(report.arrived - LIFETIME)) groups.leave(gone);
    const entry = readEntry(report);
    const touched = storyId === undefined ? findTouched(entry) : [];
    recent.add(entry);
    if (storyId !== undefined) return groups.enter(entry, storyId);
    return groups.settle(entry, touched, cluster(entry, touched));
  }

  /** The stories of the reports that are like the arrival, the likeliest first, as many as can be looked at. */
  function findTouched(entry: Entry): Group[] {
    const own = weigh(entry.terms, rarity.of);
    const alike = recent
      .findRelated(entry)
      .map((other): [Entry, number] => [
        other,
        cosine(own, weigh(other.terms, rarity.of)) * decay(entry, other),
      ])
      .filter(([, likeness]) => likeness >= SAME_STORY)
      .sort(([, a], [, b]) => b - a);
    const touched = new Set<Group>();
    let size = 0;
    for (const [{ story }] of alike) {
      if (touched.has(story) || size + story.entries.length > REARRANGED) continue;
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
    return averageLink(members.length, likeness, SAME_STORY).map((cluster) =>
      cluster.map((at) => members[at]!),
    );
  }
}

/** What is far apart in time counts as less alike. */
const decay = (a: Entry, b: Entry): number => 2 ** (-Math.abs(a.arrived - b.arrived) / HALF_LIFE);
