import type { Reply } from '../chat/reply.ts';
import type { Briefing, Delivery } from '../model.ts';
import type { Store } from '../store/store.ts';
import { buildBriefing } from './build-briefing.ts';

const DAY_MS = 86_400_000;
/** A briefing looks back to the one before, but at least a day and at most a long weekend. */
const MAX_SPAN_MS = 4 * DAY_MS;

/** What a briefing would post at this moment; undefined where nothing is new. */
export async function editionOf(
  briefing: Briefing,
  at: Date,
  store: Store,
): Promise<Reply | undefined> {
  const since = new Date(Math.min(at.getTime() - DAY_MS, await lastPosted(briefing, at, store)));
  const title = briefing.topic ? `Briefing: ${briefing.topic}` : 'Briefing';
  return buildBriefing({
    store,
    placeId: briefing.place.id,
    since: since.toISOString(),
    until: at.toISOString(),
    topics: briefing.topic === null ? [] : [briefing.topic],
    title: `${title} · ${dateOf(at, briefing.zone)}`,
  });
}

/** When the briefing before was due, or a day before the first; at most as far as we look. */
async function lastPosted(briefing: Briefing, at: Date, store: Store): Promise<number> {
  const deliveries = await store.findDeliveries(briefing.id, 20);
  const sent = deliveries.filter(
    ({ state, dueAt }: Delivery) => state === 'sent' && Date.parse(dueAt) < at.getTime(),
  );
  return Math.max(
    at.getTime() - MAX_SPAN_MS,
    ...sent.map(({ dueAt }) => Date.parse(dueAt)),
    Date.parse(briefing.createdAt) - DAY_MS,
  );
}

const dateOf = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at);
