import { DEFAULT_GRACE_MINUTES, DEFAULT_STORIES } from '../../src/briefings/due/new-briefing.ts';
import { nextOccurrence } from '../../src/briefings/due/next-occurrence.ts';
import { describeGrace } from '../../src/briefings/due/read-grace.ts';
import { sayDays } from '../../src/briefings/order/days.ts';
import { sayZone } from '../../src/briefings/order/read-offset-at.ts';
import { listAll } from '../../src/language/list.ts';
import type { Briefing } from '../../src/model.ts';
import { localTime } from '../../src/outbox/local-time.ts';
import { MAX_REFUSALS } from '../../src/outbox/refusal-pauses.ts';
import { sayWhere } from '../say-where.ts';

/** `every weekday at 08:00 and 18:00 (Europe/Berlin) in #news, about ferry, without sport` */
export function describeBriefing(briefing: Briefing): string {
  const { times, days, zone, channel, topics, sources, length, stories } = briefing;
  const { graceMinutes, ping, quiet } = briefing;
  const [about, without] = [topics.filter(isWanted), topics.filter((topic) => !isWanted(topic))];
  return [
    `${sayDays(days)} at ${listed(times)} (${sayZone(zone)}) ${sayWhere(channel)}`,
    about.length > 0 && `about ${listed(about)}`,
    without.length > 0 && `without ${listed(without.map((topic) => topic.slice(1)))}`,
    sources.length > 0 && `only from ${listed(sources)}`,
    length !== 'normal' && length,
    stories !== DEFAULT_STORIES && `at most ${stories} ${stories === 1 ? 'story' : 'stories'}`,
    graceMinutes !== DEFAULT_GRACE_MINUTES && `at most ${describeGrace(graceMinutes)} late`,
    ping && `pinging @${ping.name}`,
    quiet && `without a sound at ${sayQuiet(quiet)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** `22:00–07:00` */
export const sayQuiet = (quiet: string): string => quiet.replace('-', '–');

const isWanted = (topic: string): boolean => !topic.startsWith('-');

/** `gas, rates and dams` */
export const listed = (words: readonly string[]): string =>
  listAll(words.map((word) => word.replace(/"([^"]*)"/gu, '“$1”')));

/** `Fri 20 Mar, 10:00` in the briefing's own zone. */
export function describeNext({ nextDueAt, zone, paused, refusals }: Briefing): string {
  if (paused) return 'paused';
  if (!nextDueAt) return 'never again';
  const next = localTime(nextDueAt, zone);
  return refusals >= MAX_REFUSALS ? `${next}, tried once a day until its channel takes it` : next;
}

const SHOWN_DATES = 3;

/** When it comes next: `Next: Fri 20 Mar, 10:00; Mon 23 Mar, 10:00; Tue 24 Mar, 10:00.` */
export function nextDates(briefing: Briefing, now: Date): string {
  if (briefing.paused) return 'It is paused.';
  const dates: Date[] = [];
  for (let at = nextOccurrence(briefing, now); at && dates.length < SHOWN_DATES; ) {
    dates.push(at);
    at = nextOccurrence(briefing, at);
  }
  return `Next: ${dates.map((date) => localTime(date.toISOString(), briefing.zone)).join('; ')}.`;
}

/** The same for programs. */
export const briefingData = ({
  id,
  times,
  days,
  zone,
  channel,
  topics,
  sources,
  length,
  stories,
  paused,
  nextDueAt,
  graceMinutes,
  ping,
  quiet,
  refusal,
}: Briefing) => ({
  id,
  times,
  days,
  zone,
  channel: channel.name,
  topics,
  sources,
  length,
  stories,
  paused,
  nextDueAt,
  graceMinutes,
  ping: ping?.name ?? null,
  quiet,
  refusal,
});
