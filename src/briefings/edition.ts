import type { Reply } from '../chat/reply.ts';
import type { Briefing } from '../model.ts';
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
  const sent = await store.lastSent([briefing.id], at.toISOString());
  return buildBriefing({
    store,
    placeId: briefing.place.id,
    ...contentOf(briefing, at, sent.get(briefing.id)),
    title: titleOf(briefing, at),
  });
}

/** What an edition covers: with the same content, two briefings say the same. */
export function contentOf(
  { createdAt, topics }: Briefing,
  at: Date,
  lastSent: string | undefined,
): { since: string; until: string; topics: string[] } {
  const before = Date.parse(lastSent ?? createdAt) - (lastSent ? 0 : DAY_MS);
  const since = Math.max(at.getTime() - MAX_SPAN_MS, Math.min(at.getTime() - DAY_MS, before));
  return {
    since: new Date(since).toISOString(),
    until: at.toISOString(),
    topics,
  };
}

/** `Briefing: ferry · Friday 20 March`, in the briefing's own zone. */
export const titleOf = ({ topics, zone }: Briefing, at: Date): string =>
  `${['Briefing', ...(topics.length > 0 ? [topics.join(', ')] : [])].join(': ')} · ${dayIn(zone).format(at)}`;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept, because making one takes longer than all else about a title. */
function dayIn(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  formats.set(zone, format);
  return format;
}
