import { say } from '../language/say.ts';
import type { Place } from '../model.ts';
import type { Store } from '../store/store.ts';
import { UserError } from './errors.ts';

/** So long a button works after it was last shown or pressed. */
export const CURSOR_LIFETIME_MS = 30 * 86_400_000;

// a stored line, and what is added to it: `cursor Ab3… from:10`
const CURSOR = /^\s*cursor ([\w-]+)(?: (.*))?$/u;

type Pressed = { line: string; place: Place };

/** The line that a button stands for. Throws `UserError` where it is no longer kept. */
export async function readCursor(
  { line, place }: Pressed,
  { store, now }: { store: Pick<Store, 'findCursor'>; now: Date },
): Promise<string> {
  const [, id, added = ''] = CURSOR.exec(line) ?? [];
  if (!id) return line;
  const since = new Date(now.getTime() - CURSOR_LIFETIME_MS).toISOString();
  const stored = await store.findCursor(place.id, id, since);
  if (stored === undefined) throw tooOld();
  return `${stored} ${added}`.trimEnd();
}

/** The same, and it is kept as long again. */
export async function openCursor(
  pressed: Pressed,
  { store, now }: { store: Pick<Store, 'findCursor' | 'renewCursor'>; now: Date },
): Promise<string> {
  const line = await readCursor(pressed, { store, now });
  const [, id] = CURSOR.exec(pressed.line) ?? [];
  if (id) await store.renewCursor({ id, placeId: pressed.place.id, savedAt: now.toISOString() });
  return line;
}

const tooOld = (): UserError =>
  new UserError(
    say(
      'This button is more than 30 days old, and what it led to is no longer kept. Ask again: for quotes, for the day’s stories, or for help.',
    ),
    [
      { label: say('The newest quotes'), line: 'quotes' },
      { label: say('The last day’s stories'), line: 'summary' },
      'help',
    ],
  );
