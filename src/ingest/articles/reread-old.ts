import { setImmediate } from 'node:timers/promises';
import type { Rereading } from '../../store/quotes/rereading.ts';

type RereadDeps = {
  store: Rereading;
  /** Resolves after so many milliseconds. */
  sleep: (ms: number) => Promise<unknown>;
  /** Called once, where there is much to do. */
  onMuch: (quotes: number) => void;
  onError: (error: unknown, articleId: string) => void;
};

/** Fewer quotes take no longer than a minute. */
const MUCH = 5_000;
const BATCH = 20;
/** Leaves the database and this thread to others between two batches. */
const REST_MS = 50;

/**
 * Finds out what quotes do that were saved before statements were told from other speech: reads their
 * articles again, a few at a time, until none is left or `signal` is aborted. Each article is saved
 * by itself, so that it may end at any time and goes on where it was. An article that fails is left
 * for the next time.
 */
export async function rereadOld(
  { store, sleep, onMuch, onError }: RereadDeps,
  { signal }: { signal?: AbortSignal } = {},
): Promise<void> {
  const quotes = await store.countOld();
  if (quotes === 0) return;
  if (quotes > MUCH) onMuch(quotes);
  // Loads all that finds quotes, for what is done once after an update.
  const { readAgain } = await import('./read-again.ts');
  let after = '';
  while (!signal?.aborted) {
    const articleIds = await store.findOld({ after, limit: BATCH });
    if (articleIds.length === 0) return;
    for (const articleId of articleIds) {
      if (signal?.aborted) return;
      // Gives visits of feeds a turn.
      await setImmediate();
      try {
        const texts = await store.readOld(articleId);
        await store.saveReread(articleId, texts.flatMap(readAgain));
      } catch (error) {
        onError(error, articleId);
      }
      after = articleId;
    }
    await sleep(REST_MS);
  }
}
