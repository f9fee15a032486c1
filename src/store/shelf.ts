import type { Article } from '../model.ts';

/**
 * A shelf holds the articles that a place sees together or not at all: those of all shared feeds,
 * the sample, or those of one feed that only its followers see.
 */
export const SHARED_SHELF = 'shared';
export const SAMPLE_SHELF = 'sample';

/** The shelf of an article. */
export function shelfOf({ sample, feedId }: Pick<Article, 'sample' | 'feedId'>, isShared: boolean) {
  if (sample) return SAMPLE_SHELF;
  return isShared ? SHARED_SHELF : feedId;
}
