import type { Reply } from '../chat/reply/reply.ts';
import { inSpoken } from '../language/in-spoken.ts';
import { say } from '../language/say.ts';

/** An edition that is later than this says so. */
export const LATE_MS = 10 * 60_000;

export const isLate = (dueAt: string, at: Date): boolean =>
  at.getTime() - Date.parse(dueAt) > LATE_MS;

type Lateness = { dueAt: string; zone: string; now: Date };

/** After an outage many briefings share an edition and its mark: they share the reply, too. */
const marked = new WeakMap<Reply, Map<string, Reply>>();

/** The edition, marked as late where it is, with the hour at which it was due in its own zone. */
export function markLate(edition: Reply, { dueAt, zone, now }: Lateness): Reply {
  if (!isLate(dueAt, now)) return edition;
  const known = marked.get(edition) ?? new Map<string, Reply>();
  marked.set(edition, known);
  const due = `${dueAt} ${zone}`;
  const late = known.get(due) ?? mark(edition, dueAt, zone);
  known.set(due, late);
  return late;
}

function mark(edition: Reply, dueAt: string, zone: string): Reply {
  const due = weekdayAndTime(zone).format(new Date(dueAt));
  const note = { kind: 'note', text: say('Late: this was due on {due}.', { due }) } as const;
  return {
    ...edition,
    title: say('{title} · late', { title: edition.title }),
    blocks: [note, ...edition.blocks],
  };
}

const weekdayAndTime = inSpoken(
  (locale, timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }),
);
