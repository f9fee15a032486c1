import { say } from '../../language/say.ts';
import type { ArticleText } from '../article-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { decodeText } from '../web/decode-text.ts';
import { extractPage } from './extract-page.ts';
import { readFragment } from './read-fragment.ts';

/** A page as it was served, or as text. */
export type Page = {
  body: Uint8Array | string;
  contentType?: string | null;
  url: string | null;
  /** What an error calls a page without an address: its file. */
  name?: string;
  /** What a feed holds of an article: all of it is text. */
  isFragment?: boolean;
};

/** Reads a page where it holds nobody up. */
export type ReadPage = (page: Page) => Promise<ArticleText>;

/** The article of a page. Throws `UnreadableError` where there is none. */
export function readPage({ body, contentType = null, url, name, isFragment }: Page): ArticleText {
  try {
    const html = typeof body === 'string' ? body : decodeText(body, contentType);
    return isFragment ? readFragment(html, url) : extractPage(html, url, name);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    // Readability throws a TypeError on pages without elements.
    throw new UnreadableError(
      say('{page} cannot be read as a web page.', { page: url ?? name ?? say('The page') }),
    );
  }
}
