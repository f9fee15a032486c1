import type { Feed } from '../model.ts';

/**
 * A realm holds the articles that a place sees together or not at all, and within which two articles
 * can be the same: those of all shared feeds, the sample's, or those of one feed that only some
 * places follow. So nobody can see, spoil or delete what others read.
 */
export const SHARED_REALM = 'shared';
export const SAMPLE_REALM = 'sample';

/** The realm of a feed. */
export function realmOf({ id, kind, shared }: Pick<Feed, 'id' | 'kind' | 'shared'>): string {
  if (kind === 'sample') return SAMPLE_REALM;
  return shared ? SHARED_REALM : id;
}

/** The realm of an article; of a feed it is known whether all places see it. */
export const realmOfArticle = (
  { sample, feedId }: { sample: boolean; feedId: string },
  isShared: boolean,
): string => realmOf({ id: feedId, kind: sample ? 'sample' : 'network', shared: isShared });
