import type { NoteBlock } from '../../chat/reply/reply.ts';
import { inSpoken } from '../../language/in-spoken.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/speak.ts';
import type { Briefing } from '../../model.ts';
import { localTime } from '../../outbox/local-time.ts';
import { keepLast } from '../../text/keep-last.ts';
import { nextOccurrence } from '../due/next-occurrence.ts';
import { readTopics } from '../topic/read-topic.ts';

const MAX_NAMED = 4;
const MAX_NAME_CHARS = 60;
/** Schedules that are kept; making a format takes longer than all else about a title. */
const MAX_KEPT = 1_000;

/** `Briefing: ferry, gas talks · Friday 20 March`, in the briefing's own zone. */
export function titleOf({ topics, zone }: Briefing, at: Date): string {
  const names = readTopics(topics).topics.map(({ name }) => cut(name));
  const more = names.length - MAX_NAMED;
  const day = dayIn(zone).format(at);
  const named = names.slice(0, MAX_NAMED).join(', ');
  if (more > 0) return say('Briefing: {topics}, {more} more · {day}', { topics: named, more, day });
  return named
    ? say('Briefing: {topics} · {day}', { topics: named, day })
    : say('Briefing · {day}', { day });
}

const cut = (name: string): string =>
  name.length > MAX_NAME_CHARS ? `${name.slice(0, MAX_NAME_CHARS)}…` : name;

const dayIn = inSpoken(
  (locale, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }),
);

/** When the next edition comes, in the briefing's own zone; undefined where none will. */
export function nextOf(briefing: Briefing, at: Date): NoteBlock | undefined {
  const { paused, nextDueAt } = briefing;
  return paused || nextDueAt === null ? undefined : nextAfter({ ...briefing, at });
}

const nextAfter = keepLast(
  MAX_KEPT,
  ({ times, days, zone, at }: Pick<Briefing, 'times' | 'days' | 'zone'> & { at: Date }) =>
    `${spoken()} ${at.getTime()} ${days} ${zone} ${times}`,
  ({ at, ...schedule }): NoteBlock | undefined => {
    const instant = nextOccurrence(schedule, at)?.toISOString();
    const text = instant && localTime(instant, schedule.zone);
    return text && instant
      ? { kind: 'note', text: say('Next:'), when: { instant, text } }
      : undefined;
  },
);
