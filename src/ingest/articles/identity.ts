import type { Feed } from '../../model.ts';
import { shortHash } from '../../short-hash.ts';
import { foldWords } from '../../text/fold.ts';
import { pageKey } from '../web/clean-url.ts';

/** What a feed tells of an item that says which one it is. */
type Named = { guid: string | null; url: string | null; title: string; summary: string | null };

/** By what an article is known again. `keys` go from the surest to the weakest; the first becomes its id. */
export type Identity = { realm: string; keys: string[] };

/**
 * Within whose sight articles are the same. What shared feeds bring is everybody's; a feed that only some places
 * follow has articles of its own, so that nobody can see, spoil or delete what others read.
 */
export const realmOf = ({ id, kind, shared }: Pick<Feed, 'id' | 'kind' | 'shared'>): string =>
  kind === 'sample' ? 'sample' : shared ? 'shared' : id;

/** An item is known by its guid within its feed, else by its page, else by what the feed says of it. */
export function identifyItem(
  feed: Pick<Feed, 'id' | 'kind' | 'shared'>,
  { guid, url, title, summary }: Named,
): Identity {
  const realm = realmOf(feed);
  const keys = [guid ? toKey('guid', feed.id, guid) : [], urlKey(realm, url) ?? []].flat();
  return { realm, keys: keys.length > 0 ? keys : [toKey('item', realm, `${title}\n${summary}`)] };
}

/** The key of a page, however its address is written; null where there is none. */
export function urlKey(realm: string, url: string | null): string | null {
  const key = pageKey(url);
  return key && toKey('url', realm, key);
}

/** The key of a text under its headline at its outlet, whatever its date. */
export const textKey = (realm: string, outlet: string, title: string, text: string): string =>
  toKey('text', realm, ...[outlet, title, text].map((part) => foldWords(part).join(' ')));

/** What a feed says of an item, dates aside: another one means that the article may have been edited. */
export const fingerprintOf = ({
  title,
  summary,
  contentHtml,
}: Pick<Named, 'title' | 'summary'> & { contentHtml: string | null }): string =>
  toKey('item', title, summary ?? '', contentHtml ?? '');

function toKey(...parts: string[]): string {
  return shortHash(JSON.stringify(parts), 20, 'hex');
}
