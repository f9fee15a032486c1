import type { Seen } from '../../store/looks/after-look.ts';
import type { DueLook, PageLooks } from '../../store/looks/page-looks.ts';
import { StoreError } from '../../store-error.ts';
import { type LookDeps, lookAtPage } from '../articles/look-at-page.ts';

type LookDueDeps = Omit<LookDeps, 'store'> & {
  store: LookDeps['store'] & PageLooks;
  onLook?: (ms: number, seen: Seen) => void;
  onError: (error: unknown, where: string) => void;
};

/** Few, since visits of feeds go first. */
const MAX_AT_ONCE = 4;
const BATCH = 12;
/** So many are held at most, where one host has many that are due. */
const MAX_HELD = 40;
/** Longer than it takes to look at all that are held. */
const LEASE_MS = 15 * 60_000;

/**
 * Looks again at pages whose time has come, a few at a time and one at a time of each host, until
 * none is left or `signal` is aborted: then no look begins any more, and pages that were claimed and
 * not looked at are due again at once. A look that fails costs only itself. Throws where the
 * database is in trouble.
 */
export async function lookDue(
  deps: LookDueDeps,
  { atOnce = MAX_AT_ONCE, signal }: { atOnce?: number; signal?: AbortSignal } = {},
): Promise<void> {
  const { store, now } = deps;
  const waiting: DueLook[] = [];
  const busy = new Set<string>();
  let isEmpty = false;
  let claiming: Promise<void> | undefined;

  async function next(): Promise<DueLook | undefined> {
    while (!signal?.aborted) {
      const found = waiting.find((look) => !busy.has(hostOf(look)));
      if (found) {
        waiting.splice(waiting.indexOf(found), 1);
        busy.add(hostOf(found));
        return found;
      }
      if (isEmpty || waiting.length >= MAX_HELD) return undefined;
      claiming ??= claim().finally(() => {
        claiming = undefined;
      });
      await claiming;
    }
    return undefined;
  }

  async function claim(): Promise<void> {
    const claimed = await store.claimDueLooks(now().toISOString(), BATCH, LEASE_MS);
    waiting.push(...claimed);
    isEmpty = claimed.length === 0;
  }

  async function look(): Promise<void> {
    for (let due = await next(); due; due = await next()) {
      const startedAt = performance.now();
      const seen = await attempt(due, deps);
      busy.delete(hostOf(due));
      deps.onLook?.(performance.now() - startedAt, seen);
    }
  }

  try {
    await Promise.all(Array.from({ length: atOnce }, look));
  } finally {
    await store.releaseLooks(waiting, now().toISOString());
  }
}

async function attempt(due: DueLook, deps: LookDueDeps): Promise<Seen> {
  const { id, url } = due.article;
  try {
    return await lookAtPage(due, deps);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    deps.onError(error, url ?? id);
    // It is not tried again and again.
    await deps.store.saveLook(id, { seen: 'unreadable', now: deps.now().toISOString() });
    return 'unreadable';
  }
}

const hostOf = ({ article: { url } }: DueLook): string =>
  url !== null && URL.canParse(url) ? new URL(url).hostname : '';
