import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Holds, holdsAll } from '../chat/adapter.ts';
import { speakIn, spoken } from '../language/speak.ts';
import type { Briefing } from '../model.ts';
import type { Edition } from '../outbox/deliver.ts';
import { shortHash } from '../short-hash.ts';
import type { Claimed } from '../store/outbox/deliveries.ts';
import type { Store } from '../store/store.ts';
import { buildEdition, type Fits, type Untitled } from './edition/build-edition.ts';
import { buildOthers } from './edition/build-others.ts';
import { finishEdition, framed } from './edition/finish-edition.ts';
import { type Content, createReadContent } from './edition/read-content.ts';
import { type Day, readDay } from './news/read-day.ts';
import type { Known } from './told/known.ts';

/** A delivery of a briefing. */
export type Due = Claimed & { order: Briefing };
/** What of it matters here. */
type Asked = Pick<Due, 'order' | 'dueAt' | 'under'> & { id: string | undefined };
/** Editions of one content, by what each briefing adds to it. */
type Composed = { at: number; untitled: Promise<Untitled | undefined> };
/** Editions that wait for the same day to be read. */
type Waiting = { make(day: Day, failed: string[]): Promise<void>; fail(error: unknown): void };

/** Editions that fall due together are composed together; later ones may have newer reports. */
const KEPT_MS = 60_000;
const MAX_KEPT = 2_500;

/**
 * Gives the function that writes editions. Each distinct content (what the place sees, the topics, the
 * span of time, what the channel was told before, the room on its platform, the language) is composed once and
 * shared by all briefings that are due with it; briefings of one title and next date even share the
 * reply, so that an adapter may keep what it makes of it.
 */
export const createCompose = (deps: ComposeDeps): ((due: Due) => Promise<Edition | undefined>) =>
  createEditions(deps);

/** Left out, every message has room for all. */
export type ComposeDeps = { store: Store; now(): Date; holds?: Holds };

/** The same for what would be a delivery. */
export function createEditions({ store, now, holds = holdsAll }: ComposeDeps) {
  const readContent = createReadContent(store);
  const kept = new Map<string, Composed>();
  const sights = new Map<string, { at: number; sight: Promise<string> }>();
  const waiting = new Map<string, Waiting[]>();
  let last: Promise<unknown> = Promise.resolve();

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
  function inTurn(work: () => Promise<void>): void {
    last = last.then(() => nextTurn()).then(work);
  }

  /** All that wait for one day when it is read are composed of it. */
  function composeOf(
    dayKey: string,
    { day, edition }: Content,
    { order, under }: Asked,
  ): Promise<Untitled | undefined> {
    return new Promise((resolve, reject) => {
      const language = spoken();
      const make = async (news: Day, failed: string[]): Promise<void> => {
        const build = under ? buildOthers : buildEdition;
        const isRoom = await holds(order.place.platform);
        const fits: Fits = (reply) => isRoom(under ? reply : framed(reply, order));
        // It may be made of what another has read, who speaks otherwise.
        const write = () => build(news, { ...edition, failed }, fits, store);
        await speakIn(language, write).then(resolve, reject);
      };
      const all = waiting.get(dayKey) ?? [];
      all.push({ make, fail: reject });
      if (all.length > 1) return;
      waiting.set(dayKey, all);
      inTurn(() => composeAll(dayKey, { ...day, placeId: order.place.id }));
    });
  }

  async function composeAll(dayKey: string, asked: Parameters<typeof readDay>[0]): Promise<void> {
    const all = waiting.get(dayKey)!;
    try {
      const day = await readDay(asked, store);
      const failed = await store.findFailedFeeds(day.placeId, day.since);
      // While one is composed, others may come.
      for (const { make } of all) await make(day, failed);
    } catch (error) {
      for (const { fail } of all) fail(error);
    } finally {
      waiting.delete(dayKey);
    }
  }

  return async function compose(due: Asked): Promise<Edition | undefined> {
    const { order: briefing, dueAt, under, id } = due;
    const content = await readContent({ briefing, at: dueAt, id });
    const { platform } = briefing.place;
    const { known, meanwhile, ...edition } = content.edition;
    const dayKey = JSON.stringify([await sightOf(briefing.place.id), content.day]);
    const told = [keyOf(known), keyOf(meanwhile.before)];
    const others = [meanwhile.stories, meanwhile.followed, meanwhile.beside].map((ids) => [...ids]);
    const rest = [spoken(), platform, edition, told, others, under !== null];
    const key = shortHash(`${dayKey}\n${JSON.stringify(rest)}`, 32);
    const finish = (): void => {
      composed.at = now().getTime();
    };
    const composed: Composed = keep(kept, key, () => {
      const untitled = composeOf(dayKey, content, due);
      untitled.then(finish, () => kept.delete(key));
      // Where many wait for their turn it may take minutes; until it is done, it is not asked for anew.
      return { untitled, at: Number.POSITIVE_INFINITY };
    });
    const untitled = await composed.untitled;
    return untitled && finishEdition(untitled, due);
  };
}

const keyOf = ({ stories, byFollow, statements }: Known) => [
  [...stories],
  [...byFollow],
  statements,
];
