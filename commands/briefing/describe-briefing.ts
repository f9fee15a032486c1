import { DEFAULT_GRACE_MINUTES, DEFAULT_STORIES } from '../../src/briefings/due/new-briefing.ts';
import { nextOccurrence } from '../../src/briefings/due/next-occurrence.ts';
import { sayDays } from '../../src/briefings/order/days.ts';
import { sayZone } from '../../src/briefings/order/read-offset-at.ts';
import { inMarks } from '../../src/chat/in-marks.ts';
import { listAll } from '../../src/language/list.ts';
import { type Message, message, say } from '../../src/language/say.ts';
import type { Briefing, BriefingLength } from '../../src/model.ts';
import { localTime } from '../../src/outbox/local-time.ts';
import { MAX_REFUSALS } from '../../src/outbox/refusal-pauses.ts';
import { sayWhere } from '../say-where.ts';

/** `every weekday at 08:00 and 18:00 (Europe/Berlin) in #news, about ferry, without sport` */
export function describeBriefing(briefing: Briefing): string {
  const { times, days, zone, channel, topics, sources, length, stories } = briefing;
  const { graceMinutes, ping, quiet } = briefing;
  const [about, without] = [topics.filter(isWanted), topics.filter((topic) => !isWanted(topic))];
  return [
    say('{days} at {times} ({zone}) {where}', {
      days: sayDays(days),
      times: listed(times),
      zone: sayZone(zone),
      where: sayWhere(channel),
    }),
    about.length > 0 && say('about {topics}', { topics: listed(about) }),
    without.length > 0 &&
      say('without {topics}', { topics: listed(without.map((topic) => topic.slice(1))) }),
    sources.length > 0 && say('only from {sources}', { sources: listed(sources) }),
    length !== 'normal' && say(LENGTHS[length]),
    stories !== DEFAULT_STORIES &&
      say('at most {stories, plural, one {# story} other {# stories}}', { stories }),
    graceMinutes !== DEFAULT_GRACE_MINUTES && sayGrace(graceMinutes),
    ping && say('pinging @{role}', { role: ping.name }),
    quiet && say('without a sound at {hours}', { hours: sayQuiet(quiet) }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** How much is said of each story. */
export const LENGTHS: Record<BriefingLength, Message> = {
  short: message('short'),
  normal: message('normal'),
  full: message('full'),
};

const sayGrace = (minutes: number): string =>
  minutes % 60 === 0
    ? say('at most {hours, plural, one {# hour} other {# hours}} late', { hours: minutes / 60 })
    : say('at most {minutes, plural, one {# minute} other {# minutes}} late', { minutes });

/** `22:00–07:00` */
export const sayQuiet = (quiet: string): string => quiet.replace('-', '–');

const isWanted = (topic: string): boolean => !topic.startsWith('-');

/** `gas, rates and dams` */
export const listed = (words: readonly string[]): string =>
  listAll(words.map((word) => word.replace(/"([^"]*)"/gu, (_, words: string) => inMarks(words))));

/** `Fri 20 Mar, 10:00` in the briefing's own zone. */
export function describeNext(briefing: Briefing): string {
  const { nextDueAt, zone, paused, refusals, hindrance, refusal } = briefing;
  if (hindrance && refusal) return say('paused: {reason}', { reason: refusal });
  if (paused) return say('paused');
  if (!nextDueAt) return say('never again');
  const next = localTime(nextDueAt, zone);
  return refusals >= MAX_REFUSALS
    ? say('{next}, tried once a day until its channel takes it', { next })
    : next;
}

const SHOWN_DATES = 3;

/** When it comes next: `Next: Fri 20 Mar, 10:00; Mon 23 Mar, 10:00; Tue 24 Mar, 10:00.` */
export function nextDates(briefing: Briefing, now: Date): string {
  if (briefing.paused) return say('It is paused.');
  const dates: Date[] = [];
  for (let at = nextOccurrence(briefing, now); at && dates.length < SHOWN_DATES; ) {
    dates.push(at);
    at = nextOccurrence(briefing, at);
  }
  const said = dates.map((date) => localTime(date.toISOString(), briefing.zone)).join('; ');
  return say('Next: {dates}.', { dates: said });
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
