import type { Entry } from './entry.ts';
import type { StreamRarity } from './stream-rarity.ts';

/** The reports of these days, by their keys. */
export type Recent = {
  add(entry: Entry): void;
  find(id: string): Entry | undefined;
  /**
   * Reports that share at least two keys with an arrival; those that share the most weight first.
   */
  findRelated(arrival: Entry): Entry[];
  /**
   * Forgets the reports that arrived before a moment, in milliseconds since 1970, and returns them.
   */
  forget(before: number): Entry[];
};

/**
 * Each key remembers only its latest reports, and only so many related ones are given: this bounds
 * the cost.
 */
const MAX_REPORTS_PER_KEY = 60;
const MAX_RELATED = 40;
const MIN_SHARED_KEYS = 2;
/**
 * Forgotten reports are cleared away when there are more than this, and more of them than others.
 */
const MAX_FORGOTTEN = 10_000;

export function createRecent(rarity: StreamRarity): Recent {
  const holders = new Map<number, Entry[]>();
  const entries = new Map<string, Entry>();
  const queue: Entry[] = [];
  let oldest = 0;
  let round = 0;
  return { add, find: (id) => entries.get(id), findRelated, forget };

  function add(entry: Entry): void {
    entries.set(entry.id, entry);
    queue.push(entry);
    for (const key of entry.keys) {
      const held = holders.get(key);
      if (!held) holders.set(key, [entry]);
      else if (held.push(entry) > MAX_REPORTS_PER_KEY) held.shift();
    }
  }

  function findRelated({ keys }: Entry): Entry[] {
    const related: Entry[] = [];
    round++;
    for (const key of keys) {
      const weight = rarity.of(key);
      for (const other of holders.get(key) ?? []) {
        if (other.common.round !== round) other.common = { round, keys: 0, weight: 0 };
        other.common.weight += weight;
        if (++other.common.keys === MIN_SHARED_KEYS) related.push(other);
      }
    }
    return related.sort((a, b) => b.common.weight - a.common.weight).slice(0, MAX_RELATED);
  }

  function forget(before: number): Entry[] {
    const gone: Entry[] = [];
    for (
      let first = queue[oldest];
      first && first.arrived < before;
      oldest++, first = queue[oldest]
    ) {
      gone.push(first);
      remove(first);
    }
    if (oldest > MAX_FORGOTTEN && oldest > queue.length / 2) {
      queue.splice(0, oldest);
      oldest = 0;
    }
    return gone;
  }

  function remove(entry: Entry): void {
    entries.delete(entry.id);
    rarity.count(entry.terms.terms, -1);
    for (const key of entry.keys) {
      const held = holders.get(key)?.filter((other) => other !== entry) ?? [];
      if (held.length > 0) holders.set(key, held);
      else holders.delete(key);
    }
  }
}
