import {
  DEFAULT_GRACE_MINUTES,
  DEFAULT_STORIES,
  NEVER_REFUSED,
} from '../../src/briefings/due/new-briefing.ts';
import { nextOccurrence } from '../../src/briefings/due/next-occurrence.ts';
import type { Context } from '../../src/chat/command.ts';
import type { Briefing, Channel } from '../../src/model.ts';
import { shortHash } from '../../src/short-hash.ts';
import type { Asked } from './read-asked.ts';

/** A briefing as it was asked for; its times must be known. */
export function makeBriefing(
  { order, topics = [], sources = [], length = 'normal', stories, graceMinutes, ...aside }: Asked,
  channel: Channel,
  paused: boolean,
  { place, now, user }: Context,
): Briefing {
  const createdAt = now.toISOString();
  const zone = order.zone ?? user.zone ?? 'UTC';
  const schedule = { times: order.times!, days: order.days ?? 'daily', zone };
  const parts = [
    place.id,
    channel.id,
    ...Object.values(schedule),
    ...topics,
    ...sources,
    createdAt,
  ];
  return {
    id: shortHash(parts.join('\n'), 6, 'hex'),
    place,
    channel,
    kind: 'briefing',
    ...schedule,
    topics,
    sources,
    length,
    stories: stories ?? DEFAULT_STORIES,
    graceMinutes: graceMinutes ?? DEFAULT_GRACE_MINUTES,
    ping: aside.ping ?? null,
    quiet: aside.quiet ?? null,
    ...NEVER_REFUSED,
    paused,
    createdBy: user.id,
    createdAt,
    nextDueAt: paused ? null : (nextOccurrence(schedule, now)?.toISOString() ?? null),
  };
}
