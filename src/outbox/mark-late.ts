import type { Reply } from '../chat/reply.ts';

/** An edition that is later than this says so. */
const LATE_MS = 10 * 60_000;

/** The edition, marked as late where it is, with the hour at which it was due in its own zone. */
export function markLate(edition: Reply, { dueAt, zone, now }: Lateness): Reply {
  if (now.getTime() - Date.parse(dueAt) <= LATE_MS) return edition;
  const due = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(dueAt));
  const note = { kind: 'note', text: `Late: this was due on ${due}.` } as const;
  return { ...edition, title: `${edition.title} · late`, blocks: [note, ...edition.blocks] };
}

type Lateness = { dueAt: string; zone: string; now: Date };
