import type { Briefing, Follow } from '../../model.ts';
import { inGroups } from '../../outbox/in-groups.ts';
import type { ToldBy } from '../../store/outbox/told.ts';
import type { Store } from '../../store/store.ts';
import { findFound } from '../followed/find-found.ts';
import type { DayAsked } from '../news/day-asked.ts';
import { findSources } from '../news/sources.ts';
import { knownFrom, meanwhileFrom } from '../told/known.ts';
import type { EditionAsked } from './read-material.ts';

const DAY_MS = 86_400_000;
/** A briefing looks back to the one before, but at least a day and at most a long weekend. */
const MAX_SPAN_MS = 4 * DAY_MS;
/** What was told in a channel longer ago may come again. */
const REMEMBERED_MS = 14 * DAY_MS;

/** What an edition is made of: with the same content, and the same sight, two briefings say the same. */
export type Content = {
  day: Omit<DayAsked, 'placeId'>;
  edition: Omit<EditionAsked, 'failed'>;
};

/** `id` is that of the delivery, where there is one. */
type Asked = { briefing: Briefing; at: string; id: string | undefined };

/** Gives the function that reads what an edition is made of, of many that are due together at once. */
export function createReadContent(store: Store): (asked: Asked) => Promise<Content> {
  const readPast = inGroups<Asked, Past>(async (all) => {
    const pasts = new Map<Asked, Past>();
    for (const [at, group] of Map.groupBy(all, (one) => one.at))
      for (const [nth, past] of (await readPasts(group, at)).entries())
        pasts.set(group[nth]!, past);
    return all.map((one) => pasts.get(one)!);
  });

  async function readPasts(group: Asked[], before: string): Promise<Past[]> {
    const sent = await store.lastSent(
      group.map(({ briefing }) => briefing.id),
      before,
    );
    const channels = group.map(({ briefing: { place, channel }, id }) => ({
      placeId: place.id,
      channelId: channel.id,
      // What an attempt of its own was to tell is not told yet.
      ...(id !== undefined && { except: id }),
    }));
    const since = new Date(Date.parse(before) - REMEMBERED_MS).toISOString();
    const told = await store.findToldIn(channels, since);
    const followed = await store.findFollowedIn(channels);
    return group.map(({ briefing }, nth) => ({
      lastSent: sent.get(briefing.id),
      told: told[nth]!,
      follows: followed[nth]!,
    }));
  }

  return async (asked) => {
    const { briefing, at } = asked;
    const { lastSent, told, follows } = await readPast(asked);
    const since = sinceOf(briefing, at, lastSent);
    const search = { placeId: briefing.place.id, channelId: briefing.channel.id };
    const { topics, sources, length, stories } = briefing;
    return {
      day: {
        since,
        until: at,
        topics,
        sources:
          sources.length > 0
            ? findSources(sources, await store.findFeeds(briefing.place.id))
            : null,
      },
      edition: {
        ...{ length, stories, known: knownFrom(told) },
        meanwhile: meanwhileFrom(told, lastSent ?? since, at),
        followed: await findFound({ ...search, since, before: at }, follows, store),
      },
    };
  };
}

type Past = { lastSent: string | undefined; told: ToldBy[]; follows: Follow[] };

function sinceOf({ createdAt }: Briefing, until: string, lastSent: string | undefined): string {
  const at = Date.parse(until);
  const before = Date.parse(lastSent ?? createdAt) - (lastSent ? 0 : DAY_MS);
  return new Date(Math.max(at - MAX_SPAN_MS, Math.min(at - DAY_MS, before))).toISOString();
}
