import type { Briefing } from '../../src/model.ts';

/** `08:00 weekdays Europe/Berlin in #news, on ferry` */
export const describeBriefing = ({ time, days, zone, channel, topic }: Briefing): string =>
  `${time} ${days} ${zone} in #${channel.name}${topic ? `, on ${topic}` : ''}`;

/** `Fri 20 Mar, 10:00` in the briefing's own zone. */
export function describeNext({ nextDueAt, zone, paused }: Briefing): string {
  if (paused) return 'paused';
  if (!nextDueAt) return 'never again';
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(nextDueAt));
}

/** The same for programs. */
export const briefingData = ({
  id,
  time,
  days,
  zone,
  channel,
  topic,
  paused,
  nextDueAt,
}: Briefing) => ({
  id,
  time,
  days,
  zone,
  channel: channel.name,
  topic,
  paused,
  nextDueAt,
});
