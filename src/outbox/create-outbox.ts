import type { Adapter } from '../chat/adapter.ts';
import type { Briefings } from '../store/outbox/briefings.ts';
import type { Claimed, Deliveries, DeliveryEnd } from '../store/outbox/deliveries.ts';
import type { Notices } from '../store/outbox/notices.ts';
import { messageOf } from '../text/message-of.ts';
import { type Again, type DeliverDeps, deliver } from './deliver.ts';
import { inGroups } from './in-groups.ts';
import { createLanes, type Lanes } from './lanes.ts';
import { tellNotices } from './tell-notices.ts';
import { createTrouble, type Operator } from './trouble.ts';

export type OutboxDeps = {
  store: Deliveries & Briefings & Notices;
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
  /** Milliseconds until something may be claimed; null where nothing is open. */
  msUntilNext(): Promise<number | null>;
  /** Resolves when nothing that was claimed waits or is on its way, and everybody is told. */
  idle(): Promise<void>;
  /** Claims nothing more, gives back what has not begun, and waits for the rest. */
  stop(): Promise<void>;
};

/** Of a lease; the rest of it is for the post. */
const MAX_START_SHARE = 0.25;
/** A delivery in a lane, under the newest lease that it has. */
type Held = { delivery: Claimed; isRunning: boolean };
type Queue = { fill(): Promise<void>; close(): Promise<void>; lanes: Lanes<Held> };

const MAX_CLAIMED_AT_ONCE = 200;
const MAX_IN_HAND = 1_000;
const LANES = { atOnce: 64, patienceMs: 1_000 };
/** A platform that is held for longer gets back to its deliveries by claiming them anew. */
const MAX_HOLD_IN_LANES_MS = 15_000;
const FORGET_NOTICES_MS = 30 * 86_400_000;
const FORGET_DELIVERIES_MS = 90 * 86_400_000;

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

  const start = inGroups<Claimed, Claimed | undefined>(async (held) => {
    const started = new Map((await store.startAttempts(held, leaseMs)).map((one) => [one.id, one]));
    return held.map(({ id }) => started.get(id));
  });
  const settle = inGroups<DeliveryEnd, void>(async (ends) => {
    await store.settleDeliveries(ends);
    return ends.map(() => undefined);
  });
  /** A process that was frozen meanwhile may have lost its lease, and nothing is posted. */
  async function startAttempt(delivery: Claimed): Promise<Claimed | undefined> {
    const from = now().getTime();
    const started = await start(delivery);
    return now().getTime() - from < leaseMs * MAX_START_SHARE ? started : undefined;
  }
  const tell = createTrouble({ ...deps, onSaved: tellAll });
  const queues = new Map(platforms.map((name) => [name, createQueue(name)]));

  function createQueue(platform: string): Queue {
    const lanes = createLanes<Held>({
      ...LANES,
      gapMs: channelGapMs,
      onRoom: refill,
    });
    const inHand = new Map<string, Held>();
    let filling: Promise<void> | undefined;
    let isEmpty = true;
    /** A process may be the first that runs since the credentials were mended. */
    let areRefused = true;

    function fill(): Promise<void> {
      filling ??= claim().finally(() => {
        filling = undefined;
      });
      return filling;
    }

    async function claim(): Promise<void> {
      while (!isStopping && !lanes.isHeld() && lanes.size() < MAX_IN_HAND) {
        const claimed = await store.claimDeliveries(platform, MAX_CLAIMED_AT_ONCE, leaseMs);
        isEmpty = claimed.length < MAX_CLAIMED_AT_ONCE;
        if (isStopping) await store.releaseDeliveries(claimed);
        else for (const delivery of claimed) put(delivery);
        if (isEmpty) return;
      }
    }

    /**
     * What has waited in its lane for longer than its lease is claimed anew, and keeps its place: a
     * second one behind it would end up with a lease that is over, too, and none would be posted.
     */
    function put(delivery: Claimed): void {
      const known = inHand.get(delivery.id);
      if (known) {
        if (!known.isRunning) known.delivery = delivery;
        return;
      }
      const held: Held = { delivery, isRunning: false };
      inHand.set(delivery.id, held);
      lanes.add(delivery.briefing.channel.id, held, async () => {
        held.isRunning = true;
        const again = await postOne(held.delivery);
        held.isRunning = false;
        if (again) held.delivery = again.delivery;
        else inHand.delete(delivery.id);
        return again?.inMs;
      });
    }

    async function giveBack(waiting: Held[]): Promise<void> {
      const deliveries = waiting.map(({ delivery }) => delivery);
      for (const { id } of deliveries) inHand.delete(id);
      await store
        .releaseDeliveries(deliveries)
        .catch((error) => onTrouble('Deliveries cannot be given back', error));
    }

    async function postOne(delivery: Claimed): Promise<Again | undefined> {
      try {
        return await deliver(delivery, { ...deps, ...parts });
      } catch (error) {
        // The lease ends by itself, and then it is tried again.
        onTrouble(`Briefing ${delivery.briefingId}, ${delivery.slot}: ${messageOf(error)}`, error);
        return undefined;
      }
    }

    const parts = {
      onSent({ dueAt }: Claimed) {
        deps.onSent?.(platform, now().getTime() - Date.parse(dueAt));
        if (areRefused) void tell.credentialsOver(platform).catch(cannotForget);
        areRefused = false;
      },
      adapter: adapters[platform]!,
      startAttempt,
      settle,
      tell: {
        ...tell,
        credentials(...told: Parameters<typeof tell.credentials>) {
          areRefused = true;
          return tell.credentials(...told);
        },
      },
      refuse: ({ briefingId }: Claimed, reason: string) =>
        store.refuseBriefing(briefingId, reason, now().toISOString()),
      async accept(delivery: Claimed) {
        await store.acceptBriefings([delivery.briefingId]);
        await tell.over(delivery);
      },
      hold(ms: number) {
        lanes.hold(ms);
        if (ms > MAX_HOLD_IN_LANES_MS) void giveBack(lanes.clear());
      },
    };

    /** More is claimed in time, so that the lanes do not run dry. */
    function refill(): void {
      if (!isEmpty && !isStopping && lanes.size() < MAX_IN_HAND / 2)
        fill().catch((error) => onTrouble(`Deliveries to ${platform} cannot be claimed`, error));
    }

    return { fill, lanes, close: () => giveBack(lanes.close()) };
  }

  const cannotForget = (error: unknown): void =>
    onTrouble('That credentials are accepted again cannot be noted', error);

  const ago = (ms: number): string => new Date(now().getTime() - ms).toISOString();

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
        const reason = delivery.error ?? 'it could not be posted in time';
        onTrouble(`Briefing ${delivery.briefingId}, ${delivery.slot}: given up. ${reason}`);
        await tell.lost(delivery, reason);
      }
      await store.forgetNotices(ago(FORGET_NOTICES_MS));
      await store.forgetDeliveries(ago(FORGET_DELIVERIES_MS));
      tellAll();
    },

    async follow(platform, { state, reason }) {
      if (state === 'refused') await tell.signIn(platform, reason ?? '');
      if (state !== 'up') return;
      await tell.signInOver(platform);
      queues.get(platform)?.lanes.resume();
      await store.hurryDeliveries(platform);
    },

    msUntilNext: () => store.msUntilClaim(platforms),

    async idle() {
      for (const { lanes } of queues.values()) await lanes.idle();
      await Promise.all(telling.values());
    },

    async stop() {
      isStopping = true;
      for (const { close } of queues.values()) await close();
      for (const { lanes } of queues.values()) await lanes.idle();
      await Promise.all(telling.values());
    },
  };
}
