import type { Entry, Group } from './entry.ts';

/** Where reports belong now: the one that arrived, and those whose story changed by it. */
export type Placement = { articleId: string; storyId: string };

/** The stories that have reports, each under a name it keeps. */
export type Groups = {
  /** Puts a report in the story it is known to belong to. */
  enter(entry: Entry, storyId: string): Placement[];
  /** Makes stories of the clusters into which an arrival and the stories it touched have fallen. */
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
    const names = inherit(touched, clusters);
    for (const { id } of touched) groups.delete(id);
    for (const entries of clusters) {
      const id = names.get(entries) ?? newName(entries, names);
      names.set(entries, id);
      const group = { id, entries };
      groups.set(id, group);
      for (const member of entries) member.story = group;
    }
    const moved = clusters
      .flat()
      .filter((member) => member !== arrival && before.get(member) !== member.story.id);
    return [arrival, ...moved].map(({ id, story }) => ({ articleId: id, storyId: story.id }));
  }

  /** A story is called after its first report whose name is not taken. */
  function newName(cluster: Entry[], names: Map<Entry[], string>): string {
    const taken = new Set(names.values());
    const free = cluster.find(({ id }) => !taken.has(id) && !groups.has(id));
    return (free ?? cluster[0]!).id;
  }

  function leave(entry: Entry): void {
    entry.story.entries = entry.story.entries.filter((other) => other !== entry);
    if (entry.story.entries.length === 0) groups.delete(entry.story.id);
  }
}

/** A story’s name goes to the cluster with most of its reports; of several stories there, the oldest’s. */
function inherit(touched: Group[], clusters: Entry[][]): Map<Entry[], string> {
  const names = new Map<Entry[], string>();
  for (const group of touched.toSorted((a, b) => startOf(a) - startOf(b))) {
    const shares = clusters.map(
      (cluster) => group.entries.filter((own) => cluster.includes(own)).length,
    );
    const home = clusters[shares.indexOf(Math.max(...shares))] as Entry[];
    if (!names.has(home)) names.set(home, group.id);
  }
  return names;
}

const startOf = ({ entries }: Group): number => Math.min(...entries.map(({ arrived }) => arrived));
