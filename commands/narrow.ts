import type { Context, Suggestion } from '../src/chat/command.ts';
import { count } from '../src/chat/count.ts';
import { formatDuration, sayDuration } from '../src/chat/duration.ts';
import { fold } from '../src/text/fold.ts';

/** The options that narrow every look-up. */
export const NARROW = {
  since: { kind: 'duration', about: 'how far back, like 7d', named: true },
  source: {
    kind: 'text',
    about: 'only from this outlet',
    named: true,
    suggest: suggestOutlets,
  },
} as const;

/** The option of look-ups whose results may take several messages. */
export const FROM = {
  from: {
    kind: 'number',
    about: 'skip the first n',
    min: 0,
    max: 100_000,
    default: 0,
    named: true,
  },
} as const;

/** What was given for `NARROW`; `since` in milliseconds. */
export type Narrowed = { since: number | undefined; source: string | undefined };

/** The same for the store. */
export function narrow(
  { since, source }: Narrowed,
  { now }: Context,
): { since?: string; outlet?: string } {
  return {
    ...(since ? { since: new Date(now.getTime() - since).toISOString() } : {}),
    ...(source ? { outlet: source } : {}),
  };
}

/** The same for `formatLine`. */
export const asTyped = ({ since, source }: Narrowed) => ({
  since: since ? formatDuration(since) : undefined,
  source,
});

/** The same for people: ` from “Calder Post” in the last 7 days`, or nothing. */
export const inWords = ({ since, source }: Narrowed): string =>
  `${source ? ` from “${source}”` : ''}${since ? ` in the last ${sayDuration(since)}` : ''}`;

/** “Searched 240 quotes from 4 sources.” */
export async function searchedWhat({ store, place }: Context): Promise<string> {
  const feeds = await store.findFeeds(place.id);
  const { total, exact } = await store.findQuotes({
    placeId: place.id,
    vanished: true,
    speech: 'all',
    limit: 0,
  });
  return `Searched ${exact ? '' : 'more than '}${count(total, 'quote')} from ${count(feeds.length, 'source')}.`;
}

async function suggestOutlets(typed: string, { store, place }: Context): Promise<Suggestion[]> {
  const feeds = await store.findFeeds(place.id);
  const titles = [...new Set(feeds.map(({ title }) => title))].filter((title) =>
    fold(title).includes(fold(typed)),
  );
  return titles.sort().map((value) => ({ value, label: value }));
}
