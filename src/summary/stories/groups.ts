import type { Entry, Group } from './entry.ts';

/** The story that a report belongs to now. */
export type Placement = { articleId: string; storyId: string };

/** The stories that have reports, each under an id that it keeps. */
export type Groups = {
  /** Puts a report into the story that it is known to belong to. */
  enter(entry: Entry, storyId: string): Placement[];
  /**
   * Makes stories of the clusters that an arrival and the stories it touched now form. The
   * arrival’s placement comes first, then those of reports whose story has changed.
   */
  settle(arrival: Entry, touched: Group[], clusters: Entry[][]): Placement[];
  leave(entry: Entry): void;
};

export function createGroups(): Groups {
  const groups = new Map<string, Group>();
  return { enter, settle, leave };

  function enter(entry: Entry, storyId: string): Placement[] {
    const group = groups.get(storyId) ?? { id: storyId, entries: [] };
    group.entries.push(entry);
    groups.set(storyId, group);
    entry.story = group;
    return [{ articleId: entry.id, storyId }];
  }

  function settle(arrival: Entry, touched: Group[], clusters: Entry[][]): Placement[] {
    const before = new Map(clusters.flat().map((member) => [member, member.story.id]));
    const ids = keepIds(touched, clusters);
    for (const { id } of touched) groups.delete(id);
    for (const entries of clusters) {
      const id = ids.get(entries) ?? newId(entries, ids);
      ids.set(entries, id);
      const group = { id, entries };
      groups.set(id, group);
      for (const member of entries) member.story = group;
    }
    const moved = clusters
      .flat()
      .filter((member) => member !== arrival && before.get(member) !== member.story.id);
    return [arrival, ...moved].map(({ id, story }) => ({ articleId: id, storyId: story.id }));
  }

  /** A story takes the id of its first report whose id no other story has. */
  function newId(cluster: Entry[], ids: Map<Entry[], string>): string {
    const taken = new Set(ids.values());
    const free = cluster.find(({ id }) => !taken.has(id) && !groups.has(id));
    return (free ?? cluster[0]!).id;
  }

  function leave(entry: Entry): void {
    entry.story.entries = entry.story.entries.filter((other) => other !== entry);
    if (entry.story.entries.length === 0) groups.delete(entry.story.id);
  }
}

/**
 * Gives each story’s id to the cluster that holds most of its reports. If several stories have the
 * same cluster, the oldest story’s id stays.
 */
function keepIds(touched: Group[], clusters: Entry[][]): Map<Entry[], string> {
  const ids = new Map<Entry[], string>();
  for (const group of touched.toSorted((a, b) => startOf(a) - startOf(b))) {
    const shares = clusters.map(
      (cluster) => group.entries.filter((own) => cluster.includes(own)).length,
    );
    const home = clusters[shares.indexOf(Math.max(...shares))]!;
    if (!ids.has(home)) ids.set(home, group.id);
  }
  return ids;
}

const startOf = ({ entries }: Group): number => Math.min(...entries.map(({ arrived }) => arrived));
