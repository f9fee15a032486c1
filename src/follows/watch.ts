import { inBatches } from '../store/database/in-batches.ts';
import type { Lately } from '../store/follows/arrivals.ts';
import type { Watches } from '../store/follows/watches.ts';
import type { Restored } from '../store/outbox/restored.ts';
import { createMatching, lookThrough, type WatchStore } from './look-through.ts';
import { scheduleFound } from './schedule-found.ts';

/** How far was looked: by the order of arrival, and by when articles were read again. */
type Mark = { after: number; since: string };

const NAME = 'follows';
/**
 * An article that comes before others in the order of arrival may be committed after them, on
 * Postgres; and until then it may have no story.
 */
const SETTLED_MS = 60_000;
/** A report that nobody puts into a story in this time is one of its own. */
const MAX_UNPLACED_MS = 45_000;
/** Between the time that an article bears as read and its commit; clocks differ, too. */
const MAX_COMMIT_MS = 5 * 60_000;
/** What was read before so long, while nobody looked, is told to nobody. */
const MAX_LATE_MS = 24 * 3_600_000;
const PAGE = 500;
/** Articles that are looked through before any are marked as such. */
const AT_ONCE = 50;
const LEASE_MS = 60_000;

type WatchDeps = { store: WatchStore & Watches & Pick<Restored, 'restoredAt'>; now(): Date };

/**
 * Gives the function that looks through what was read since its last call, in all places, for what
 * is followed; it answers how many articles it looked at. How far it came is stored. What may have
 * been committed late is looked at again: finding is harmless to repeat. Several processes may do
 * this, one at a time.
 */
export function createWatch({ store, now }: WatchDeps) {
  let mark: Mark | undefined;
  /** What was read after a back-up is read again after its restore. */
  let restoredAt: string | undefined;
  /** How far earlier looks came, and when. */
  let reached: { seq: number; at: number }[] = [];
  let seen = new Map<string, { at: number; looked: string }>();

  return async function watch(): Promise<number> {
    mark ??= await begin();
    const at = now().getTime();
    const lately = await findAll(mark);
    seen = new Map(lately.map(({ id }) => [id, seen.get(id) ?? { at, looked: '' }]));
    const isPlaced = ({ id, storyId }: Lately): boolean =>
      storyId !== null || at - seen.get(id)!.at >= MAX_UNPLACED_MS;
    const stateOf = (one: Lately): string => `${one.readAt} ${isPlaced(one)}`;
    const isFresh = (one: Lately): boolean =>
      seen.get(one.id)!.looked !== stateOf(one) && at - Date.parse(one.readAt) < MAX_LATE_MS;
    const fresh = lately.filter(isFresh);
    if (fresh.length > 0 && !(await look(fresh, mark.after))) return 0;
    await settle(mark, lately.at(-1)?.seq ?? 0, at);
    return fresh.length;

    /** False where another process looks now. */
    async function look(articles: Lately[], after: number): Promise<boolean> {
      const followers = await store.findFollowers();
      if (followers.length === 0) return note(articles);
      if (!(await store.leaseWatch(NAME, LEASE_MS))) return false;
      try {
        const matching = createMatching(followers);
        for (const batch of inBatches(articles, AT_ONCE)) {
          const reports = batch.filter((one) => one.seq > after && isPlaced(one));
          await lookThrough(
            {
              ...{ articleIds: idsOf(batch), reportIds: new Set(idsOf(reports)), matching },
              cameOutAfter: restoredAt,
            },
            { store, now },
          );
          note(batch);
        }
        await scheduleFound({ store, now });
      } finally {
        await store.releaseWatch(NAME);
      }
      return true;
    }

    function note(articles: Lately[]): true {
      for (const one of articles) seen.set(one.id, { ...seen.get(one.id)!, looked: stateOf(one) });
      return true;
    }
  };

  /** What was read before the first look of all is old. */
  async function begin(): Promise<Mark> {
    // A process may have ended after it had found something.
    await scheduleFound({ store, now });
    restoredAt = await store.restoredAt();
    const stored = await store.readMark(NAME);
    if (stored !== undefined) return JSON.parse(stored);
    const first = { after: await store.lastArrival(), since: now().toISOString() };
    await store.saveMark(NAME, JSON.stringify(first));
    return first;
  }

  async function findAll({ after, since }: Mark): Promise<Lately[]> {
    const found: Lately[] = [];
    for (;;) {
      const beyond = found.at(-1)?.seq ?? 0;
      const page = await store.findLately({ after, since, beyond, limit: PAGE });
      found.push(...page);
      if (page.length < PAGE) return found;
    }
  }

  async function settle(before: Mark, last: number, at: number): Promise<void> {
    if (last > (reached.at(-1)?.seq ?? before.after)) reached.push({ seq: last, at });
    const settled = reached.findLast((one) => at - one.at >= SETTLED_MS);
    reached = reached.filter((one) => at - one.at < SETTLED_MS);
    const after = Math.max(before.after, settled?.seq ?? 0);
    mark = { after, since: new Date(at - MAX_COMMIT_MS).toISOString() };
    if (after > before.after) await store.saveMark(NAME, JSON.stringify(mark));
  }
}

const idsOf = (articles: Lately[]): string[] => articles.map(({ id }) => id);
