import type { Context } from '../../src/chat/command.ts';
import type { Feed } from '../../src/model.ts';
import { findYields } from '../find-yields.ts';
import { ailingSince, sourceHealth } from './source-health.ts';
import { withoutAddress } from './without-address.ts';

/** A source as everybody may see it: its address may hold a password or a key, and stays here. */
export type SourceTold = {
  title: string;
  /** What its reports have as their outlet; null where there are none, or each may have another. */
  outlet: string | null;
  group: string | null;
  /** `https://news.example.org/`; null where it is no site. */
  site: string | null;
  state: 'fine' | 'failing' | 'ailing' | 'gone' | 'not read yet' | 'sample' | 'imported';
  health: string;
  /** When it last answered. */
  readAt: string | null;
};

/** All sources, by group and name. */
export async function readSources(context: Context): Promise<SourceTold[]> {
  const { store, place, now } = context;
  const feeds = await store.findFeeds(place.id);
  const yields = await findYields(feeds, context);
  const outlets = await store.findFeedOutlets(feeds.map(({ id }) => id));
  return feeds
    .map(withoutAddress)
    .map((feed) => {
      const brought = yields.get(feed.id);
      const ails = ailingSince(feed, now, brought) !== null;
      return {
        title: feed.title,
        outlet: feed.kind === 'import' ? null : (outlets.get(feed.id) ?? null),
        group: feed.group,
        site: feed.url || null,
        state: ails ? ('ailing' as const) : stateOf(feed),
        health: sourceHealth(feed, now, brought),
        readAt: feed.deliveredAt,
      };
    })
    .sort(
      (one, other) =>
        (one.group ?? '').localeCompare(other.group ?? '') || one.title.localeCompare(other.title),
    );
}

function stateOf({ kind, goneAt, lastError, deliveredAt }: Feed): SourceTold['state'] {
  if (kind === 'sample') return 'sample';
  if (kind === 'import') return 'imported';
  if (goneAt) return 'gone';
  if (lastError) return 'failing';
  return deliveredAt ? 'fine' : 'not read yet';
}
