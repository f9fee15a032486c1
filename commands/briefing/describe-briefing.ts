import { DEFAULT_GRACE_MINUTES } from '../../src/briefings/new-briefing.ts';
import { describeGrace } from '../../src/briefings/read-grace.ts';
import type { Briefing } from '../../src/model.ts';
import { localTime } from '../../src/outbox/local-time.ts';
import { MAX_REFUSALS } from '../../src/outbox/refusal-pauses.ts';

/** `08:00 weekdays Europe/Berlin in #news, on ferry` */
export function describeBriefing(briefing: Briefing): string {
  const { times, days, zone, channel, topics, graceMinutes } = briefing;
  const about = topics.length > 0 ? `, on ${topics.join(', ')}` : '';
  const grace =
    graceMinutes === DEFAULT_GRACE_MINUTES ? '' : `, at most ${describeGrace(graceMinutes)} late`;
  return `${times.join(', ')} ${days} ${zone} in #${channel.name}${about}${grace}`;
}

/** `Fri 20 Mar, 10:00` in the briefing's own zone. */
export function describeNext({ nextDueAt, zone, paused, refusals }: Briefing): string {
  if (paused) return 'paused';
  if (!nextDueAt) return 'never again';
  const next = localTime(nextDueAt, zone);
  return refusals >= MAX_REFUSALS ? `${next}, tried once a day until its channel takes it` : next;
}

/** The same for programs. */
export const briefingData = ({
  id,
  times,
  days,
  zone,
  channel,
  topics,
  paused,
  nextDueAt,
  graceMinutes,
  refusal,
}: Briefing) => ({
  id,
  times,
  days,
  zone,
  channel: channel.name,
  topics,
  paused,
  nextDueAt,
  graceMinutes,
  refusal,
});
