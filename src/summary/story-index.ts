import { foldTerms } from '../text/terms.ts';
import { averageLink } from './average-link.ts';
import { dot, type Sparse, toSparse, weigh } from './sparse.ts';
import { createStreamRarity } from './stream-rarity.ts';

/** A report as it arrives; `arrived` in milliseconds. */
export type Report = { id: string; title: string; text: string; arrived: number };

/** Where reports belong now: the one that arrived, and those whose story changed by it. */
export type Placement = { articleId: string; storyId: string };

export type StoryIndex = {
  /** Places a report, or keeps it in the story it is known to belong to. The first placement is its own. */
  place(report: Report, storyId?: string): Placement[];
  storyOf(articleId: string): string | undefined;
};

/** Mean cosine from which reports are of one story. */
const SAME_STORY = 0.185;
/** An article's beginning tells what it is about; its title says it once more. */
const HEAD = { terms: 90, characters: 2_400, title: 2 };
/** A report is looked up by its most telling terms, each of which remembers the latest reports that have it. */
const KEYS = 28;
const REMEMBERED = 60;
/** Reports compared with an arrival, those with the weightiest common terms first. */
const COMPARED = 40;
const LEAST_KEYS = 2;
/** Reports whose stories an arrival may put in question; larger stories stay as they are. */
const REARRANGED = 40;
/** After so long without a report a story is over. Likeness halves in as many days. */
const DAY = 86_400_000;
const LIFETIME = 10 * DAY;
const HALF_LIFE = 7 * DAY;

type Entry = {
  id: string;
  arrived: number;
  /** Square roots of counts: what the terms weigh changes with the news. */
  terms: Sparse;
  keys: number[];
  story: Group;
  /** What it shares with the latest arrival. */
  common: { round: number; keys: number; weight: number };
};
const NOTHING = { round: 0, keys: 0, weight: 0 };
type Group = { id: string; entries: Entry[] };

/**
 * Groups reports into stories as they arrive. An arrival is compared with the recent reports that share its most
 * telling terms; the stories of those that are like it are then clustered anew with it, by average linkage. So
 * stories merge and split as batch clustering would have it, yet the cost of an arrival does not depend on how many
 * reports are kept. A story keeps its id: of the parts of a split, the largest; of merged ones, the oldest’s.
 * (Single-pass detection after Allan, Papka and Lavrenko 1998, with local repair.)
 */
export function createStoryIndex(): StoryIndex {
  const numbers = new Map<string, number>();
  const rarity = createStreamRarity();
  const holders = new Map<number, Entry[]>();
  const entries = new Map<string, Entry>();
  const groups = new Map<string, Group>();
  const queue: Entry[] = [];
  let oldest = 0;
  let round = 0;

  return {
    place(report, storyId) {
      expire(report.arrived);
      const entry = read(report);
      const touched = storyId === undefined ? findTouched(entry) : [];
      remember(entry);
      if (storyId === undefined) return rearrange(entry, touched);
      enter(entry, storyId);
      return [{ articleId: entry.id, storyId }];
    },
    storyOf: (articleId) => entries.get(articleId)?.story.id,
  };

  function read({ id, title, text, arrived }: Report): Entry {
    const counts = new Map<number, number>();
    const add = (term: string, weight: number) => {
      const number = numberOf(term);
      counts.set(number, (counts.get(number) ?? 0) + weight);
    };
    for (const term of foldTerms(title)) add(term, HEAD.title);
    for (const term of foldTerms(text.slice(0, HEAD.characters)).slice(0, HEAD.terms)) add(term, 1);
    rarity.count(counts.keys(), 1);
    for (const [term, count] of counts) counts.set(term, Math.sqrt(count));
    const keys = [...counts]
      .map(([term, value]): [number, number] => [term, value * rarity.of(term)])
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, KEYS)
      .map(([term]) => term);
    return {
      id,
      arrived,
      terms: toSparse(counts),
      keys,
      story: { id: '', entries: [] },
      common: NOTHING,
    };
  }

  function numberOf(term: string): number {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(term, number);
    rarity.know(number, term);
    return number;
  }

  /** The stories of the reports that are like the arrival, the likeliest first, as many as can be looked at. */
  function findTouched(entry: Entry): Group[] {
    const own = weigh(entry.terms, rarity.of);
    const alike = findRelated(entry)
      .map((other): [Entry, number] => [
        other,
        dot(own, weigh(other.terms, rarity.of)) * decay(entry, other),
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

  /** The kept reports that share most of the arrival’s keys, at least two. */
  function findRelated({ keys }: Entry): Entry[] {
    const related: Entry[] = [];
    round++;
    for (const key of keys) {
      const weight = rarity.of(key);
      for (const other of holders.get(key) ?? []) {
        if (other.common.round !== round) other.common = { round, keys: 0, weight: 0 };
        other.common.weight += weight;
        if (++other.common.keys === LEAST_KEYS) related.push(other);
      }
    }
    return related.sort((a, b) => b.common.weight - a.common.weight).slice(0, COMPARED);
  }

  function remember(entry: Entry): void {
    entries.set(entry.id, entry);
    queue.push(entry);
    for (const key of entry.keys) {
      const held = holders.get(key) ?? [];
      held.push(entry);
      if (held.length > REMEMBERED) held.shift();
      holders.set(key, held);
    }
  }

  function rearrange(entry: Entry, touched: Group[]): Placement[] {
    const members = [entry, ...touched.flatMap(({ entries }) => entries)].sort(
      (a, b) => a.arrived - b.arrived || (a.id < b.id ? -1 : 1),
    );
    const vectors = members.map(({ terms }) => weigh(terms, rarity.of));
    const clusters = averageLink(
      members.length,
      (a, b) =>
        dot(vectors[a] as Sparse, vectors[b] as Sparse) *
        decay(members[a] as Entry, members[b] as Entry),
      SAME_STORY,
    ).map((cluster) => cluster.map((at) => members[at] as Entry));
    return settle(entry, touched, clusters);
  }

  /** Gives each cluster the id of the oldest story that has most of its reports there, or one of its own. */
  function settle(entry: Entry, touched: Group[], clusters: Entry[][]): Placement[] {
    const before = new Map(clusters.flat().map((member) => [member, member.story.id]));
    const idOf = new Map<Entry[], string>();
    for (const group of touched.toSorted((a, b) => startOf(a) - startOf(b))) {
      const shares = clusters.map(
        (cluster) => group.entries.filter((own) => cluster.includes(own)).length,
      );
      const home = clusters[shares.indexOf(Math.max(...shares))] as Entry[];
      if (!idOf.has(home)) idOf.set(home, group.id);
    }
    for (const { id } of touched) groups.delete(id);
    for (const cluster of clusters) {
      const id = idOf.get(cluster) ?? newId(cluster, idOf);
      idOf.set(cluster, id);
      const group = { id, entries: cluster };
      groups.set(id, group);
      for (const member of cluster) member.story = group;
    }
    const moved = clusters
      .flat()
      .filter((member) => member !== entry && before.get(member) !== member.story.id);
    return [entry, ...moved].map((member) => ({ articleId: member.id, storyId: member.story.id }));
  }

  /** A story is called after its first report whose name is not taken. */
  function newId(cluster: Entry[], taken: Map<Entry[], string>): string {
    const ids = new Set(taken.values());
    const free = cluster.find(({ id }) => !ids.has(id) && !groups.has(id));
    return (free ?? (cluster[0] as Entry)).id;
  }

  function enter(entry: Entry, storyId: string): void {
    const group = groups.get(storyId) ?? { id: storyId, entries: [] };
    group.entries.push(entry);
    groups.set(storyId, group);
    entry.story = group;
  }

  function expire(now: number): void {
    for (
      let first = queue[oldest];
      first && first.arrived < now - LIFETIME;
      first = queue[oldest]
    ) {
      oldest++;
      forget(first);
    }
    if (oldest > 10_000 && oldest > queue.length / 2) {
      queue.splice(0, oldest);
      oldest = 0;
    }
  }

  function forget(entry: Entry): void {
    entries.delete(entry.id);
    rarity.count(entry.terms.terms, -1);
    entry.story.entries = entry.story.entries.filter((other) => other !== entry);
    if (entry.story.entries.length === 0) groups.delete(entry.story.id);
    for (const key of entry.keys) {
      const held = holders.get(key)?.filter((other) => other !== entry) ?? [];
      if (held.length > 0) holders.set(key, held);
      else holders.delete(key);
    }
  }
}

/** What is far apart in time counts as less alike. */
const decay = (a: Entry, b: Entry): number => 2 ** (-Math.abs(a.arrived - b.arrived) / HALF_LIFE);

const startOf = ({ entries }: Group): number => Math.min(...entries.map(({ arrived }) => arrived));
