import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Reply } from '../chat/reply.ts';
import type { Briefing, Delivery } from '../model.ts';
import type { Edition } from '../outbox/deliver.ts';
import { inGroups } from '../outbox/in-groups.ts';
import type { Store } from '../store/store.ts';
import { buildBriefing } from './build-briefing.ts';
import { contentOf, titleOf } from './edition.ts';

/** A delivery of a briefing. */
export type Due = Delivery & { order: Briefing };
/** Editions of one content, by their titles. */
type Composed = { at: number; untitled: Promise<Reply | undefined>; titled: Map<string, Edition> };

/** Editions that fall due together are composed together; later ones may have newer reports. */
const KEPT_MS = 60_000;
const MAX_KEPT = 2_500;

/**
 * Gives the function that writes editions. Each distinct content (what the place sees, the topic,
 * the span of time) is composed once and shared by all briefings that are due with it; briefings of
 * one title even share the reply, so that an adapter may keep what it makes of it.
 */
export function createCompose({ store, now }: { store: Store; now(): Date }) {
  const kept = new Map<string, Composed>();
  let last: Promise<unknown> = Promise.resolve();
  const sights = new Map<string, { at: number; sight: Promise<string> }>();

  const lastSent = inGroups<Due, string | undefined>(async (due) => {
    const byTime = Map.groupBy(due, ({ dueAt }) => dueAt);
    const sent = new Map<Due, string | undefined>();
    for (const [dueAt, group] of byTime) {
      const found = await store.lastSent(
        group.map(({ orderId }) => orderId),
        dueAt,
      );
      for (const one of group) sent.set(one, found.get(one.orderId));
    }
    return due.map((one) => sent.get(one));
  });

  function sightOf(placeId: string): Promise<string> {
    return keep(sights, placeId, () => ({ sight: store.sightOf(placeId) })).sight;
  }

  function keep<T>(map: Map<string, T & { at: number }>, key: string, make: () => T) {
    const at = now().getTime();
    const known = map.get(key);
    if (known && at - known.at < KEPT_MS) return known;
    const made = { at, ...make() };
    map.delete(key);
    map.set(key, made);
    if (map.size > MAX_KEPT) map.delete(map.keys().next().value!);
    return made;
  }

  /** Each holds a day of articles in memory and keeps the processor busy: one at a time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(() => nextTurn()).then(work);
    last = done.catch(() => {});
    return done;
  }

  return async function compose(delivery: Due): Promise<Edition | undefined> {
    const { order: briefing, dueAt } = delivery;
    const at = new Date(dueAt);
    const placeId = briefing.place.id;
    const content = contentOf(briefing, at, await lastSent(delivery));
    const key = JSON.stringify([await sightOf(placeId), content]);
    const finish = (): void => {
      composed.at = now().getTime();
    };
    const composed: Composed = keep(kept, key, () => {
      const untitled = inTurn(() => buildBriefing({ store, placeId, ...content, title: '' }));
      untitled.then(finish, () => kept.delete(key));
      // Where many wait for their turn it may take minutes; until it is done, it is not asked for anew.
      return { untitled, titled: new Map<string, Edition>(), at: Number.POSITIVE_INFINITY };
    });
    const untitled = await composed.untitled;
    return untitled && withTitle(composed.titled, untitled, titleOf(briefing, at));
  };
}

function withTitle(titled: Map<string, Edition>, untitled: Reply, title: string): Edition {
  const known = titled.get(title);
  if (known) return known;
  const edition = { reply: { ...untitled, title }, told: { stories: [], statements: [] } };
  titled.set(title, edition);
  return edition;
}
