import { parseOpml } from 'feedsmith';
import { cleanUrl } from './identity.ts';
import { UnreadableError } from './unreadable.ts';

/** A feed of a list of subscriptions; `group` is the outline it stands in. */
export type ListedFeed = { url: string; title: string; group: string | null };

type Outline = NonNullable<NonNullable<ReturnType<typeof parseOpml>['body']>['outlines']>[number];

const MAX_DEPTH = 10;

/** The feeds of an OPML file, in order and each once. Throws `UnreadableError` for anything that is no OPML. */
export function readOpml(xml: string): ListedFeed[] {
  const feeds = new Map<string, ListedFeed>();
  for (const feed of listFeeds(parse(xml), null, MAX_DEPTH))
    if (!feeds.has(feed.url)) feeds.set(feed.url, feed);
  return [...feeds.values()];
}

function parse(xml: string): Outline[] {
  try {
    return parseOpml(xml).body?.outlines ?? [];
  } catch (cause) {
    throw new UnreadableError('That is not a list of feeds (OPML).', { cause });
  }
}

function listFeeds(outlines: Outline[], group: string | null, depth: number): ListedFeed[] {
  if (depth === 0) return [];
  return outlines.flatMap((outline) => {
    const name = outline.title ?? outline.text ?? '';
    const url = cleanUrl(outline.xmlUrl);
    const own = url ? [{ url, title: name || new URL(url).hostname, group }] : [];
    return [...own, ...listFeeds(outline.outlines ?? [], name || group, depth - 1)];
  });
}
