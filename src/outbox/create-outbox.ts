import type { Adapter } from '../chat/adapter.ts';
import { shortenLines } from '../chat/fit/shorten-lines.ts';
import type { Reply } from '../chat/reply/reply.ts';
import { message } from '../language/say.ts';
import { speakIn } from '../language/speak.ts';
import type { Order } from '../model.ts';
import type { Complaints } from '../store/complaints.ts';
import type { Cursors } from '../store/cursors.ts';
import type { Claimed, Deliveries, DeliveryEnd } from '../store/outbox/deliveries.ts';
import type { Editions } from '../store/outbox/editions.ts';
import type { Hindrances } from '../store/outbox/hindrances.ts';
import type { Notices } from '../store/outbox/notices.ts';
import type { Orders } from '../store/outbox/orders.ts';
import type { Slots } from '../store/outbox/slots.ts';
import { createQueue, type Queue } from './create-queue.ts';
import type { DeliverDeps, Edition } from './deliver.ts';
import { inGroups } from './in-groups.ts';
import { nameOf } from './name-of.ts';
import { isOfPlace } from './say-pauses.ts';
import { tellNotices } from './tell-notices.ts';
import { toKept } from './to-kept.ts';
import { createTrouble, type Operator, type TellTrouble } from './trouble.ts';

export type OutboxDeps = {
  store: Deliveries &
    Editions &
    Orders &
    Hindrances &
    Slots &
    Notices &
    Complaints &
    Pick<Cursors, 'saveCursor'>;
  /** Of the platforms that are posted to from here, by name. */
  adapters: Record<string, Adapter>;
  operator: Operator | null;
  compose: DeliverDeps['compose'];
  onTrouble: DeliverDeps['onTrouble'];
  /** Told of every post that arrived, and how late it was. */
  onSent?(platform: string, lagMs: number): void;
  now(): Date;
  random(): number;
  /** Between two posts in one channel: what every platform allows. */
  channelGapMs?: number;
  /** Longer than a post may take, so that nobody else starts the same one. */
  leaseMs?: number;
};

export type Outbox = {
  /** Claims and posts everything that is due; resolves once all of it is in lanes. */
  fill(): Promise<void>;
  /** Ends what is too late and begins to tell people of trouble. */
  tidy(): Promise<void>;
  /**
   * A platform fares differently: the operators are told of refused credentials, and what waits for
   * one that is up again is tried at once.
   */
  follow(platform: string, health: { state: string; reason: string | null }): Promise<void>;
  /** Tells whoever made them that where these were posted is gone. */
  tellVanished(orders: Order[]): Promise<void>;
  /** Tells them what we have paused, and what goes on. */
  tellPauses: Pick<TellTrouble, 'hindered' | 'goesOn'>;
  /** Milliseconds until something may be claimed; null where nothing is open. */
  msUntilNext(): Promise<number | null>;
  /** Resolves when nothing that was claimed waits or is on its way, and everybody is told. */
  idle(): Promise<void>;
  /** Claims nothing more, gives back what has not begun, and waits for the rest. */
  stop(): Promise<void>;
};

/** An attempt, and what it posts that may have to be corrected. */
type Starting = { delivery: Claimed; posts: Reply | null };

/** Of a lease; the rest of it is for the post. */
const MAX_START_SHARE = 0.25;
/** Ends the slot of what goes on under another one, and so many go on at most. */
const UNDER = ' under';
const MAX_UNDER = 8;
const FORGET_NOTICES_MS = 30 * 86_400_000;
const FORGET_DELIVERIES_MS = 90 * 86_400_000;
const FORGET_COMPLAINTS_MS = 90 * 86_400_000;
/** Of what readers say is wrong so many are told at one heartbeat. */
const COMPLAINTS_AT_ONCE = 10;

/**
 * Everything that must arrive once: claimed in batches, posted in lanes, one for each channel of
 * each platform, so that a platform or channel that hangs costs the others a second at most.
 * Several processes may do this over one database; the leases share the work among them.
 */
export function createOutbox(deps: OutboxDeps): Outbox {
  const { store, adapters, now, onTrouble, channelGapMs = 1_000, leaseMs = 60_000 } = deps;
  const platforms = Object.keys(adapters);
  /** Of each platform, what goes on in telling its people: one that hangs keeps no other from it. */
  const telling = new Map<string, Promise<void>>();
  let isStopping = false;

  const start = inGroups<Starting, Claimed | undefined>(async (starting) => {
    const savedAt = now().toISOString();
    const kept = starting.map(({ posts }) => posts && toKept(posts, savedAt));
    await store.keepEditions(kept.filter((one) => one !== null));
    const held = starting.map(({ delivery }, at) => ({
      ...delivery,
      editionId: kept[at]?.id ?? null,
    }));
    const started = new Map((await store.startAttempts(held, leaseMs)).map((one) => [one.id, one]));
    return held.map(({ id }) => started.get(id));
  });
  const settle = inGroups<DeliveryEnd, void>(async (ends) => {
    await store.settleDeliveries(ends);
    return ends.map(() => undefined);
  });
  /** A process that was frozen meanwhile may have lost its lease, and nothing is posted. */
  async function startAttempt(
    delivery: Claimed,
    posts: Reply | null,
  ): Promise<Claimed | undefined> {
    const from = now().getTime();
    const started = await start({ delivery, posts });
    return now().getTime() - from < leaseMs * MAX_START_SHARE ? started : undefined;
  }
  /** Lines of buttons may be as long in posts as in answers. */
  async function compose(delivery: Claimed): Promise<Edition | undefined> {
    const edition = await deps.compose(delivery);
    if (!edition) return undefined;
    const reply = await shortenLines(edition.reply, delivery.order.place.id, deps);
    return reply === edition.reply ? edition : { ...edition, reply };
  }
  const tell = createTrouble({ ...deps, onSaved: tellAll });
  const queues = new Map(platforms.map((name) => [name, openQueue(name)]));

  function openQueue(platform: string): Queue {
    /** A process may be the first that runs since the credentials were mended. */
    let areRefused = true;
    return createQueue({
      ...deps,
      ...{ platform, leaseMs, channelGapMs, startAttempt, settle, compose },
      adapter: adapters[platform]!,
      tell: {
        ...tell,
        credentials(...told: Parameters<typeof tell.credentials>) {
          areRefused = true;
          return tell.credentials(...told);
        },
      },
      onSent({ dueAt }) {
        deps.onSent?.(platform, now().getTime() - Date.parse(dueAt));
        if (areRefused) void tell.credentialsOver(platform).catch(cannotForget);
        areRefused = false;
      },
      async goOn({ order, slot, dueAt, under }, messageId, wasFound) {
        if (slot.split(UNDER).length > MAX_UNDER) return;
        // What goes on under a message that went on itself stands in the same thread.
        const next = { slot: `${slot}${UNDER}`, dueAt, under: under ?? messageId };
        await store.addDelivery(order, { ...next, state: wasFound ? 'attempted' : 'pending' });
      },
      async readKept(editionId) {
        const json = await store.readEdition(editionId);
        return json === undefined ? undefined : (JSON.parse(json) as Reply);
      },
      amended: ({ shown, reply }) =>
        store.replaceEdition(shown.id, toKept(reply, now().toISOString())),
      refuse: ({ orderId }, reason) => store.refuseOrder(orderId, reason, now().toISOString()),
      async hinder({ order: { place, channel } }, hindrance, reason) {
        const where = {
          placeId: place.id,
          ...(!isOfPlace(hindrance) && { channelId: channel.id }),
        };
        const at = now().toISOString();
        await tell.hindered(await store.hinder(where, { hindrance, reason, at }));
      },
      async accept(delivery) {
        await store.acceptOrders([delivery.orderId]);
        await tell.over(delivery);
      },
    });
  }

  const cannotForget = (error: unknown): void =>
    onTrouble('That credentials are accepted again cannot be noted', error);

  const ago = (ms: number): string => new Date(now().getTime() - ms).toISOString();

  /** Kept for when there is somebody to tell. */
  async function tellComplaints(): Promise<void> {
    if (!deps.operator) return;
    for (const complaint of await store.findUntoldComplaints(COMPLAINTS_AT_ONCE)) {
      await tell.complaint(complaint);
      await store.noteComplaintTold(complaint.id, now().toISOString());
    }
  }

  function tellAll(): void {
    for (const [platform, adapter] of Object.entries(adapters)) {
      const before = telling.get(platform) ?? Promise.resolve();
      const told = before
        .then(() =>
          tellNotices(platform, { store, adapter, now, onTrouble, isStopping: () => isStopping }),
        )
        .catch((error) => onTrouble('Notices cannot be told', error));
      telling.set(platform, told);
    }
  }

  return {
    async fill() {
      await Promise.all([...queues.values()].map((queue) => queue.fill()));
    },

    async tidy() {
      for (const delivery of await store.endLateDeliveries(now().toISOString())) {
        const reason = delivery.error ?? message('it could not be posted in time');
        onTrouble(`${nameOf(delivery)}: given up. ${reason}`);
        if (!delivery.under) await speakIn(delivery.language, () => tell.lost(delivery, reason));
      }
      await tellComplaints();
      await store.forgetNotices(ago(FORGET_NOTICES_MS));
      await store.forgetComplaints(ago(FORGET_COMPLAINTS_MS));
      await store.forgetDeliveries(ago(FORGET_DELIVERIES_MS));
      tellAll();
    },

    async follow(platform, { state, reason }) {
      if (state === 'refused') await tell.signIn(platform, reason ?? '');
      if (state !== 'up') return;
      await tell.signInOver(platform);
      queues.get(platform)?.resume();
      await store.hurryDeliveries(platform);
    },

    tellVanished: tell.vanished,
    tellPauses: tell,

    msUntilNext: () => store.msUntilClaim(platforms),

    async idle() {
      for (const { idle } of queues.values()) await idle();
      await Promise.all(telling.values());
    },

    async stop() {
      isStopping = true;
      for (const { close } of queues.values()) await close();
      for (const { idle } of queues.values()) await idle();
      await Promise.all(telling.values());
    },
  };
}
