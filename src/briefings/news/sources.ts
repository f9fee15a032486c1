import type { Article, Feed } from '../../model.ts';
import { fold } from '../../text/fold.ts';

/** Where a briefing’s reports may come from. */
export type Sources = {
  /** Folded names of outlets. */
  outlets: string[];
  feedIds: string[];
  /** What names no source, or several, as typed. */
  unclear: string[];
};

/**
 * Finds the sources that are named as people name them: by outlet, or a part of its name that no other
 * has, or by the group in which the place has put its feeds.
 */
export function findSources(names: string[], feeds: Feed[]): Sources {
  const found: Sources = { outlets: [], feedIds: [], unclear: [] };
  for (const name of names) {
    const named = feedsNamed(fold(name).trim(), feeds);
    found.feedIds.push(...named.map(({ id }) => id));
    // Also an outlet that is no feed, as that of an imported article.
    found.outlets.push(fold(name).trim(), ...named.map(({ title }) => fold(title)));
    if (named.length === 0) found.unclear.push(name);
  }
  const sorted = (texts: string[]): string[] => [...new Set(texts)].sort();
  return { ...found, outlets: sorted(found.outlets), feedIds: sorted(found.feedIds) };
}

function feedsNamed(name: string, feeds: Feed[]): Feed[] {
  const inGroup = feeds.filter(({ group }) => group !== null && fold(group) === name);
  if (inGroup.length > 0) return inGroup;
  const whole = feeds.filter(({ title }) => fold(title) === name);
  if (whole.length > 0) return whole;
  const part = feeds.filter(({ title }) => fold(title).includes(name));
  return new Set(part.map(({ title }) => fold(title))).size === 1 ? part : [];
}

/** Gives whether a report comes from there; null is anywhere. */
export function createIsFrom(
  sources: Sources | null,
): (report: Pick<Article, 'outlet' | 'feedId'>) => boolean {
  if (sources === null) return () => true;
  const outlets = new Map<string, boolean>();
  return ({ outlet, feedId }) => {
    const isOf = outlets.get(outlet) ?? sources.outlets.includes(fold(outlet));
    outlets.set(outlet, isOf);
    return isOf || sources.feedIds.includes(feedId);
  };
}
