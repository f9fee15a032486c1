import type { Follow } from '../../model.ts';
import { voiceOf } from '../../store/follows/voice-of.ts';
import type { Store } from '../../store/store.ts';

/** What the follows of a channel have found for its briefings. */
export type Found = {
  /** Statements, by their articles and words. */
  statements: { articleId: string; wordsKey: string }[];
  /** Who is followed, as the place sees them now. */
  voices: string[];
  /** The ids of reports on what is followed. */
  reports: string[];
};

export const NOTHING_FOUND: Found = { statements: [], voices: [], reports: [] };

type Search = { placeId: string; channelId: string; since: string; before: string };

/** What these follows have found in a span of time and nobody has told. */
export async function findFound(search: Search, follows: Follow[], store: Store): Promise<Found> {
  if (follows.length === 0) return NOTHING_FOUND;
  const byId = new Map(follows.map((follow) => [follow.id, follow]));
  // What has a delivery was told before the follow became one for briefings, or is old for it.
  const findings = (await store.findChannelFindings(search)).filter(
    ({ orderId, deliveryId }) => deliveryId === null && byId.has(orderId),
  );
  const voices = new Set<string>();
  for (const id of new Set(findings.map(({ orderId }) => orderId))) {
    const follow = byId.get(id)!;
    if ('topic' in follow.subject) continue;
    const { place } = await store.findFollower(follow);
    voices.add(voiceOf(follow.subject, place));
  }
  return {
    statements: findings.flatMap(({ articleId, wordsKey }) =>
      wordsKey === null ? [] : { articleId, wordsKey },
    ),
    voices: [...voices].sort(),
    reports: findings.flatMap(({ articleId, wordsKey }) => (wordsKey === null ? articleId : [])),
  };
}
