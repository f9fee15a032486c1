import type { Article } from '../../model.ts';
import type { Seen } from '../../store/looks/after-look.ts';
import type { DueLook } from '../../store/looks/page-looks.ts';
import { toWords } from '../../store/quotes/quotation-key.ts';
import type { ArticleText } from '../article-text.ts';
import { inProcess } from '../aside/in-process.ts';
import { toArticle } from '../aside/reading.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { pageKey } from '../web/clean-url.ts';
import { FetchError } from '../web/fetch-error.ts';
import { judgeReadings } from './house/judge-readings.ts';
import { isAbout } from './is-about.ts';
import type { ItemDeps } from './read-item.ts';
import { isLost, reviseArticle } from './revise-article.ts';
import type { StoreDeps } from './store-article.ts';
import type { About } from './to-article.ts';

export type LookDeps = ItemDeps & StoreDeps & { now: () => Date };

/** There is no such page. */
const MISSING = new Set([404, 410]);
/** So much of a text tells what it is about. */
const MAX_CHARS = 1_000;

/**
 * Reads the page of a stored article again and records what was seen. What was edited is revised as
 * after a visit of its feed. What refuses us, is another article or a front page tells nothing; a
 * page that is missing takes nothing away.
 */
export async function lookAtPage(due: DueLook, deps: LookDeps): Promise<Seen> {
  const page = await load(due.article, deps);
  const seen = typeof page === 'string' ? page : await compare(page, due, deps);
  // What is there was recorded with the comparison.
  if (seen !== 'there')
    await deps.store.saveLook(due.article.id, { seen, now: deps.now().toISOString() });
  return seen;
}

/** The article on the page now, under the headline that it is stored by, or why there is none. */
async function load(
  { url, title }: Article,
  { fetch, readPage }: ItemDeps,
): Promise<ArticleText | 'missing' | 'unreadable'> {
  try {
    const { body, contentType, url: fetchedFrom } = await fetch(url ?? '', { wants: 'page' });
    if (pageKey(fetchedFrom) === null) return 'unreadable';
    const page = await readPage({ body, contentType, url: fetchedFrom });
    return { ...page, title, fromPage: true };
  } catch (error) {
    if (error instanceof FetchError)
      return MISSING.has(error.status ?? 0) ? 'missing' : 'unreadable';
    if (error instanceof UnreadableError) return 'unreadable';
    throw error;
  }
}

async function compare(
  page: ArticleText,
  { article, isOfPage, isImported, statements }: DueLook,
  deps: LookDeps,
): Promise<Seen> {
  const { store, aside = inProcess } = deps;
  const now = deps.now().toISOString();
  const about = aboutStored(article, now);
  const { text, teaser } = await aside(toArticle, page, about);
  const summary = article.text.slice(0, MAX_CHARS);
  if (isLost(article, { ...(teaser !== undefined && { teaser }) })) return 'unreadable';
  if (!isAbout(text, { title: article.title, summary })) return 'unreadable';
  const isSame = text === article.text;
  const isFilled = article.teaser !== undefined && teaser === undefined;
  if (!isOfPage && !isSame && !isFilled) {
    // The feed’s words differ from the page’s from the start, so no difference is an edit.
    if (!holdsAll(text, statements)) return 'unreadable';
    await store.markLooked(article.id, { now });
    await store.saveLook(article.id, { seen: 'there', now });
    return 'there';
  }
  const feedId = isImported ? null : article.feedId;
  const read = isSame ? page : await withoutHouse(page, article, feedId, { ...deps, now });
  if (!read.fromPage) return 'unreadable';
  const outcome = await reviseArticle({ articleId: article.id }, read, about, deps);
  return outcome === 'same' || outcome === 'revised' ? 'there' : 'unreadable';
}

/** As a visit of its feed would read it: without what the site adds to all its articles. */
async function withoutHouse(
  read: ArticleText,
  { title, url }: Article,
  feedId: string | null,
  deps: Parameters<typeof judgeReadings>[2],
): Promise<ArticleText> {
  const unknown = { guid: null, author: null, published: null, summary: null, contentHtml: null };
  const item = { ...unknown, url, title };
  const { judged } = await judgeReadings([{ item, read }], feedId, deps);
  return judged[0]?.read ?? read;
}

const aboutStored = ({ id, feedId, outlet, url }: Article, now: string): About => ({
  identity: { realm: '', keys: [id] },
  feedId,
  outlet,
  url,
  published: null,
  sample: false,
  now,
});

function holdsAll(text: string, statements: string[][]): boolean {
  const words = ` ${toWords(text)} `;
  const holds = (piece: string): boolean => words.includes(` ${toWords(piece)} `);
  return statements.length > 0 && statements.every((pieces) => pieces.every(holds));
}
