import { cleanUrl } from '../web/clean-url.ts';
import { withoutWww } from '../web/site-name.ts';

/**
 * The first address that a page gives itself on its own site, else the one it was fetched from. An
 * address on another site does not count: the article would appear under a stranger's name.
 */
export function ownAddress(
  candidates: (string | null)[],
  fetchedFrom: string | null,
): string | null {
  const fetched = cleanUrl(fetchedFrom);
  const isOwn = (url: string | null): boolean =>
    url !== null && isPublicSite(url) && (fetched === null || siteOf(url) === siteOf(fetched));
  return candidates.map((candidate) => cleanUrl(candidate, fetched)).find(isOwn) ?? fetched;
}

const isPublicSite = (url: string): boolean => /\.[a-z][a-z0-9-]+$/u.test(new URL(url).hostname);

/** The last two labels of a host, or three where the last but one is short: `bbc.co.uk`. */
function siteOf(url: string): string {
  const labels = new URL(url).hostname.split('.');
  const kept = (labels.at(-2)?.length ?? 0) <= 3 ? 3 : 2;
  return withoutWww(labels.slice(-kept).join('.'));
}
