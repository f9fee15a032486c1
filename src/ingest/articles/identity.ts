import type { Feed } from '../../model.ts';
import { shortHash } from '../../short-hash.ts';
import { realmOf } from '../../store/realm.ts';
import { foldWords } from '../../text/fold.ts';
import { pageKey, splitLink } from '../web/clean-url.ts';

/** What a feed says of an item that helps to recognise it. */
type Named = {
  guid: string | null;
  url: string | null;
  title: string;
  summary: string | null;
  sharesPage?: true;
};

/** What an article is recognised by: the surest key comes first, and becomes its id. */
export type Identity = { realm: string; keys: string[] };

/**
 * An item is known by its guid within its feed and its page, else by what the feed says of it. A
 * page that several entries share is nobody's.
 */
export function identifyItem(
  feed: Pick<Feed, 'id' | 'kind' | 'shared'>,
  { guid, url, title, summary, sharesPage }: Named,
): Identity {
  const realm = realmOf(feed);
  const page = sharesPage ? null : urlKey(realm, url);
  const keys = [guid ? toKey('guid', feed.id, guid) : [], page ?? []].flat();
  return { realm, keys: keys.length > 0 ? keys : [toKey('item', realm, `${title}\n${summary}`)] };
}

/**
 * The key of one edition of what comes again and again under one guid or address, such as a bulletin:
 * its headline and day tell it from the others.
 */
export const editionKey = (
  realm: string,
  { title, published }: { title: string; published: string | null },
): string => toKey('edition', realm, title, published ?? '');

/**
 * The key of a page, whichever form of its address is used; null where `pageKey` gives none. A link
 * to a place on a page has a key of its own.
 */
export function urlKey(realm: string, url: string | null): string | null {
  const key = pageKey(url);
  return key && toKey('url', realm, key + splitLink(url ?? '').anchor);
}

/**
 * The key of a text by its outlet, headline and words; its date does not count. `words` are the
 * text’s, folded.
 */
export const textKey = (
  realm: string,
  outlet: string,
  title: string,
  text: string,
  words = foldWords(text),
): string =>
  toKey('text', realm, ...[foldWords(outlet), foldWords(title), words].map((own) => own.join(' ')));

/** The key of what was read from a file: edited, it is the same article. */
export const fileKey = (realm: string, path: string): string => toKey('file', realm, path);

/** Changes when the feed's text for an item does (not its dates): it may have been edited. */
export const fingerprintOf = ({
  title,
  summary,
  contentHtml,
}: Pick<Named, 'title' | 'summary'> & { contentHtml: string | null }): string =>
  toKey('item', title, summary ?? '', contentHtml ?? '');

function toKey(...parts: string[]): string {
  return shortHash(JSON.stringify(parts), 20, 'hex');
}
