import type { Watches } from '../store/follows/watches.ts';
import type { Edited, Editions, Shown } from '../store/outbox/editions.ts';
import type { Restored } from '../store/outbox/restored.ts';
import type { Slots } from '../store/outbox/slots.ts';
import type { KnownQuotes } from '../store/quotes/known-quotes.ts';
import type { Sights } from '../store/sights.ts';
import { readCorrection } from './read-correction.ts';
import { correctionNote } from './say-correction.ts';

type Deps = {
  store: Editions &
    Pick<Slots, 'addDelivery'> &
    Pick<Restored, 'restoredAt'> &
    Pick<KnownQuotes, 'findByReceipt'> &
    Pick<Watches, 'readMark' | 'saveMark'> &
    Pick<Sights, 'sightOf'>;
  now(): Date;
};

const NAME = 'corrections';
/** Between the time that an edit bears and its commit; clocks differ, too. */
const MAX_COMMIT_MS = 5 * 60_000;
const EVERY_MS = 15_000;
const PAGE = 200;
/** A correction matters for longer than news. */
const GRACE_MINUTES = 7 * 24 * 60;

/**
 * Gives the function that looks which messages show quotations that their sources have changed since
 * its last call, and adds a delivery to each, which corrects it; it answers how many. How far it came
 * is stored, and looking twice adds nothing twice.
 */
export function createWatchCorrections({ store, now }: Deps): () => Promise<number> {
  let since: string | undefined;
  let restoredAt: string | undefined;
  let savedAt = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  /** Edits that were looked at and may be found again. */
  let seen = new Set<string>();

  return async function watchCorrections(): Promise<number> {
    const at = now().getTime();
    if (at - lookedAt < EVERY_MS) return 0;
    if (since === undefined) restoredAt = await store.restoredAt();
    since ??= (await store.readMark(NAME)) ?? now().toISOString();
    const edited = await store.findEdited(since);
    const fresh = edited.filter((edit) => !seen.has(keyOf(edit)));
    const added = await addAll([...new Set(fresh.map(({ articleId }) => articleId))]);
    seen = new Set(edited.map(keyOf));
    lookedAt = at;
    since = new Date(at - MAX_COMMIT_MS).toISOString();
    if (at - savedAt < MAX_COMMIT_MS) return added;
    await store.saveMark(NAME, since);
    savedAt = at;
    return added;
  };

  async function addAll(articleIds: string[]): Promise<number> {
    if (articleIds.length === 0) return 0;
    const keyFor = createKeyFor();
    let added = 0;
    for (let beyond = ''; ; ) {
      const shown = await store.findShowing({ articleIds, beyond, limit: PAGE });
      for (const one of shown) if (await add(one, await keyFor(one))) added++;
      const last = shown.at(-1);
      if (!last || shown.length < PAGE) return added;
      beyond = last.id;
    }
  }

  async function add(shown: Shown, key: string | undefined): Promise<boolean> {
    if (key === undefined) return false;
    const { id, order, slot, messageId, under, dueAt } = shown;
    // What has changed since a back-up may have been corrected before its restore.
    const mayBePosted = restoredAt !== undefined && dueAt <= restoredAt;
    return store.addDelivery(order, {
      slot: `${slot} corrected ${key}`,
      dueAt: now().toISOString(),
      under: under ?? messageId,
      corrects: id,
      graceMinutes: GRACE_MINUTES,
      ...(mayBePosted && { state: 'attempted', firstAttemptAt: dueAt }),
    });
  }

  /** Many messages show the same edition, in places that see the same. */
  function createKeyFor(): (shown: Shown) => Promise<string | undefined> {
    const known = new Map<string, Promise<string | undefined>>();
    return async (shown) => {
      const sight = await store.sightOf(shown.order.place.id);
      const like = `${shown.editionId} ${sight}`;
      const key =
        known.get(like) ??
        readCorrection(shown, correctionNote(now()), { store }).then((found) => found?.key);
      known.set(like, key);
      return key;
    };
  }
}

const keyOf = ({ articleId, at }: Edited): string => `${at} ${articleId}`;
