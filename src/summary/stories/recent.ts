import type { Entry } from './entry.ts';
import type { StreamRarity } from './stream-rarity.ts';

/** The reports of these days, which can be asked for those that are about the same things. */
export type Recent = {
  add(entry: Entry): void;
  find(id: string): Entry | undefined;
  /** Those that share most of an arrival’s keys, at least two, the weightiest first. */
  findRelated(arrival: Entry): Entry[];
  /** Forgets those that arrived before a moment, in milliseconds, and gives them. */
  forget(before: number): Entry[];
};

/** Each key remembers the latest reports that have it, and so many related ones are given: the cost has a bound. */
const REMEMBERED = 60;
const RELATED = 40;
const LEAST_KEYS = 2;
/** Forgotten reports are cleared away once they are so many and more than the others. */
const CLEARED = 10_000;

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
      const held = holders.get(key) ?? [];
      held.push(entry);
      if (held.length > REMEMBERED) held.shift();
      holders.set(key, held);
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
        if (++other.common.keys === LEAST_KEYS) related.push(other);
      }
    }
    return related.sort((a, b) => b.common.weight - a.common.weight).slice(0, RELATED);
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
    if (oldest > CLEARED && oldest > queue.length / 2) {
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
