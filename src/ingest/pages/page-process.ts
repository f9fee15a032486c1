import type { ArticleText } from '../article-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { extractPage } from './extract-page.ts';

type PageRequest = { html: string; url: string | null };
export type PageAnswer = { page: ArticleText } | { problem: string };

// The process that `read-page.ts` starts. It reads one page at a time until it is killed or its
// parent ends.
process.on('message', ({ html, url }: PageRequest) => process.send?.(answer(html, url)));
process.on('disconnect', () => process.exit());
process.send?.('ready');

function answer(html: string, url: string | null): PageAnswer {
  try {
    return { page: extractPage(html, url) };
  } catch (error) {
    if (error instanceof UnreadableError) return { problem: error.message };
    // linkedom and Readability throw a TypeError on pages without elements.
    return { problem: `${url ?? 'The page'} cannot be read as a web page.` };
  }
}
