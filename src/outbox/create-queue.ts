import { speakIn } from '../language/speak.ts';
import type { Claimed, Deliveries } from '../store/outbox/deliveries.ts';
import { messageOf } from '../text/message-of.ts';
import { type Again, type DeliverDeps, deliver } from './deliver.ts';
import { createLanes } from './lanes.ts';
import { nameOf } from './name-of.ts';

export type Queue = {
  /** Claims what is due and puts it into lanes, as far as there is room. */
  fill(): Promise<void>;
  /** What was held is tried again. */
  resume(): void;
  /** Resolves when nothing that was claimed waits or is on its way. */
  idle(): Promise<void>;
  /** Claims nothing more and gives back what has not begun; what has goes on. */
  close(): Promise<void>;
};

export type QueueDeps = Omit<DeliverDeps, 'hold'> & {
  platform: string;
  store: Pick<Deliveries, 'claimDeliveries' | 'releaseDeliveries'>;
  leaseMs: number;
  channelGapMs: number;
};

/** A delivery in a lane, under the newest lease that it has. */
type Held = { delivery: Claimed; isRunning: boolean };

const MAX_CLAIMED_AT_ONCE = 200;
const MAX_IN_HAND = 1_000;
const LANES = { atOnce: 64, patienceMs: 1_000 };
/** A platform that is held for longer gets back to its deliveries by claiming them anew. */
const MAX_HOLD_IN_LANES_MS = 15_000;

/** What is to be posted to one platform: claimed in batches, posted in lanes. */
export function createQueue(deps: QueueDeps): Queue {
  const { platform, store, leaseMs, onTrouble } = deps;
  const lanes = createLanes<Held>({ ...LANES, gapMs: deps.channelGapMs, onRoom: refill });
  const inHand = new Map<string, Held>();
  let filling: Promise<void> | undefined;
  let isEmpty = true;
  let isClosed = false;

  function fill(): Promise<void> {
    filling ??= claim().finally(() => {
      filling = undefined;
    });
    return filling;
  }

  async function claim(): Promise<void> {
    while (!isClosed && !lanes.isHeld() && lanes.size() < MAX_IN_HAND) {
      const claimed = await store.claimDeliveries(platform, MAX_CLAIMED_AT_ONCE, leaseMs);
      isEmpty = claimed.length < MAX_CLAIMED_AT_ONCE;
      if (isClosed) await store.releaseDeliveries(claimed);
      else for (const delivery of claimed) put(delivery);
      if (isEmpty) return;
    }
  }

  /** More is claimed in time, so that the lanes do not run dry. */
  function refill(): void {
    if (!isEmpty && !isClosed && lanes.size() < MAX_IN_HAND / 2)
      fill().catch((error) => onTrouble(`Deliveries to ${platform} cannot be claimed`, error));
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
    lanes.add(delivery.order.channel.id, held, async () => {
      held.isRunning = true;
      const again = await postOne(held.delivery);
      held.isRunning = false;
      if (again) held.delivery = again.delivery;
      else inHand.delete(delivery.id);
      return again?.inMs;
    });
  }

  async function postOne(delivery: Claimed): Promise<Again | undefined> {
    try {
      return await speakIn(delivery.language, () => deliver(delivery, { ...deps, hold }));
    } catch (error) {
      // The lease ends by itself, and then it is tried again.
      onTrouble(`${nameOf(delivery)}: ${messageOf(error)}`, error);
      return undefined;
    }
  }

  function hold(ms: number): void {
    lanes.hold(ms);
    if (ms > MAX_HOLD_IN_LANES_MS) void giveBack(lanes.clear());
  }

  async function giveBack(waiting: Held[]): Promise<void> {
    const deliveries = waiting.map(({ delivery }) => delivery);
    for (const { id } of deliveries) inHand.delete(id);
    await store
      .releaseDeliveries(deliveries)
      .catch((error) => onTrouble('Deliveries cannot be given back', error));
  }

  return {
    fill,
    resume: lanes.resume,
    idle: lanes.idle,
    close() {
      isClosed = true;
      return giveBack(lanes.close());
    },
  };
}
