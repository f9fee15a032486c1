import { takeHead } from '../texts/head/take-head.ts';
import type { PageMetadata } from './page-metadata.ts';
import type { Block } from './words/read-blocks.ts';

/** Headline, authors and date stand among so many stretches of text. */
const MAX_BLOCKS = 12;

/**
 * Adds what stands under the headline in plain words, where nothing else of the page says it: who wrote it
 * and, in a file, for whom and when. Of a page on the web, its feed knows that better.
 */
export function addHead(about: PageMetadata, blocks: Block[], isFile: boolean): PageMetadata {
  const at = blocks.findIndex(({ text }) => text.trim() === about.title);
  if (at < 0) return about;
  const lines = blocks.slice(at, at + MAX_BLOCKS).flatMap(({ text }) => ['', ...text.split('\n')]);
  const { byline, outlet, published } = Object.assign({}, ...takeHead(lines).told.toReversed());
  return {
    ...about,
    byline: about.byline ?? byline ?? null,
    outlet: about.outlet ?? ((isFile && outlet) || null),
    published: about.published ?? ((isFile && published) || null),
  };
}
