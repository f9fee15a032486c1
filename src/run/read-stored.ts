import { cutText } from '../chat/fit/cut-text.ts';
import type { Complaint, ComplaintReason, Hindrance, Order } from '../model.ts';
import { LATE_MS } from '../outbox/mark-late.ts';
import { personOf } from '../outbox/person-of.ts';
import type { Complaints } from '../store/complaints.ts';
import type { DatabaseSize } from '../store/database-size.ts';
import type { FailedFeeds, FeedCounts } from '../store/failed-feeds.ts';
import type {
  Amiss,
  DeliveryWatch,
  DueCounts,
  Queued,
  States,
} from '../store/outbox/delivery-watch.ts';
import type { Hindrances } from '../store/outbox/hindrances.ts';
import type { ShardHolder, ShardLeases } from '../store/shards.ts';
import { delivererOf, webhookOf } from '../webhook-of.ts';
import { hideSecrets } from './hide-secrets.ts';

/** What the database tells of how the desk is doing. Nothing in it lets anybody in. */
export type Stored = {
  queue: Queued[];
  /** Of the last day. */
  due: DueCounts;
  amiss: AmissTold[];
  hindered: { paused: Partial<Record<Hindrance, number>>; refused: number };
  hindrances: HindranceTold[];
  /** Of the last days, so many. */
  corrections: { states: States; days: number };
  feeds: FeedCounts;
  worst: WorstTold[];
  complaints: Partial<Record<ComplaintReason, number>>;
  newestComplaints: ComplaintTold[];
  /** Which process holds which connections to a platform, by leases. */
  holders: ShardHolder[];
  size: { bytes: number; rows: Record<string, number | null> };
};

/** An order by what it is called in the log, and where it is posted; no name of a person. */
export type OrderTold = { order: string; platform: string; place: string; channel: string };
export type AmissTold = OrderTold & {
  state: 'failed' | 'uncertain' | 'late';
  isCorrection: boolean;
  dueAt: string;
  settledAt: string | null;
  why: string | null;
};
export type HindranceTold = OrderTold & {
  /** Null where it goes on though its channel was refused. */
  hindrance: Hindrance | null;
  reason: string | null;
  since: string | null;
  refusals: number;
};
export type WorstTold = {
  title: string;
  host: string;
  failures: number;
  reason: string;
  deliveredAt: string | null;
  nextDueAt: string | null;
};
export type ComplaintTold = Pick<Complaint, 'reason' | 'platform' | 'savedAt' | 'quoteIds'> & {
  place: string | null;
  line: string;
  note: string | null;
};

export type StoredDeps = {
  store: DeliveryWatch &
    Pick<Hindrances, 'countHindered' | 'findHindered'> &
    Pick<FailedFeeds, 'findWorstFeeds' | 'countFeeds'> &
    Pick<Complaints, 'countComplaints' | 'findNewestComplaints'> &
    Pick<ShardLeases, 'listHolders'> &
    DatabaseSize;
  now(): Date;
};

const DAY_MS = 86_400_000;
const CORRECTION_DAYS = 7;
const MAX_AMISS = 20;
const MAX_HINDRANCES = 20;
const MAX_FEEDS = 10;
const MAX_COMPLAINTS = 10;
const MAX_CHARS = 300;

/** Asks all of it. Throws a `StoreError` where the database is in trouble. */
export async function readStored({ store, now }: StoredDeps): Promise<Stored> {
  const ago = (ms: number): string => new Date(now().getTime() - ms).toISOString();
  const since = ago(DAY_MS);
  const due = await store.countDue(since, LATE_MS);
  const amiss = await store.findAmiss({
    // Without any, a whole day would be gone through to find none.
    lateSince: due.late > 0 ? since : null,
    ...{ lateMs: LATE_MS, limit: MAX_AMISS },
  });
  return {
    queue: await store.readQueue(),
    due,
    amiss: amiss.map(tellAmiss),
    hindered: await store.countHindered(),
    hindrances: (await store.findHindered(MAX_HINDRANCES)).map(tellHindrance),
    corrections: {
      states: await store.countCorrections(ago(CORRECTION_DAYS * DAY_MS)),
      days: CORRECTION_DAYS,
    },
    feeds: await store.countFeeds(ago(0)),
    worst: (await store.findWorstFeeds(MAX_FEEDS)).map(({ title, url, lastError, ...feed }) => ({
      ...feed,
      ...{ title: plain(title), host: hostOf(url), reason: plain(lastError ?? '') },
    })),
    complaints: await store.countComplaints(),
    newestComplaints: (await store.findNewestComplaints(MAX_COMPLAINTS)).map(tellComplaint),
    holders: await store.listHolders(),
    size: await store.readSize(),
  };
}

function tellAmiss({ order, state, corrects, dueAt, settledAt, error }: Amiss): AmissTold {
  return {
    ...tellOrder(order),
    state: state === 'failed' || state === 'uncertain' ? state : 'late',
    isCorrection: corrects !== null,
    ...{ dueAt, settledAt },
    why: error === null ? null : plain(error),
  };
}

function tellHindrance(order: Order): HindranceTold {
  const { hindrance, refusal, refusedAt, refusals } = order;
  return {
    ...tellOrder(order),
    ...{ hindrance, refusals, since: refusedAt },
    reason: refusal === null ? null : plain(refusal),
  };
}

/** Of an address its host alone; in direct messages nobody is named, and neither is what they follow. */
function tellOrder({ id, kind, place, channel }: Order): OrderTold {
  const address = webhookOf(channel);
  const isPerson = personOf(channel) !== undefined;
  return {
    order: `${kind === 'briefing' ? 'Briefing' : 'Follow'} ${cutText(id, 40)}`,
    platform: delivererOf({ channel, place }),
    place: isPerson ? 'a direct message' : plain(place.name),
    channel: isPerson ? '' : address ? hostOf(address) : `#${plain(channel.name)}`,
  };
}

const tellComplaint = ({ line, note, placeName, ...rest }: Complaint): ComplaintTold => {
  const { reason, platform, savedAt, quoteIds } = rest;
  return {
    ...{ reason, platform, savedAt, quoteIds },
    place: placeName === null ? null : plain(placeName),
    line: plain(line),
    note: note ? plain(note) : null,
  };
};

const plain = (words: string): string => cutText(hideSecrets(words.slice(0, 2_000)), MAX_CHARS);

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');
