import type { Reply } from '../chat/reply.ts';
import type { Briefing, Delivery } from '../model.ts';
import type { Store } from '../store/store.ts';
import { buildBriefing } from './build-briefing.ts';

const DAY = 86_400_000;
/** A briefing looks back to the one before, at least a day, at most this: a long weekend. */
const LONGEST = 4 * DAY;

/** What a briefing would post at this moment; undefined where nothing is new. */
export async function editionOf(
  briefing: Briefing,
  at: Date,
  store: Store,
): Promise<Reply | undefined> {
  const since = new Date(
    Math.min(
      at.getTime() - DAY,
      Math.max(at.getTime() - LONGEST, await lastPosted(briefing, at, store)),
    ),
  );
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

async function lastPosted(briefing: Briefing, at: Date, store: Store): Promise<number> {
  const deliveries = await store.findDeliveries(briefing.id, 20);
  const sent = deliveries.filter(
    ({ state, dueAt }: Delivery) => state === 'sent' && Date.parse(dueAt) < at.getTime(),
  );
  return Math.max(
    at.getTime() - LONGEST,
    ...sent.map(({ dueAt }) => Date.parse(dueAt)),
    Date.parse(briefing.createdAt) - DAY,
  );
}

const dateOf = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at);
