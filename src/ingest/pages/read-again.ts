import { message } from '../../language/say.ts';
import type { ArticleText } from '../article-text.ts';
import { plainText } from '../plain-text.ts';
import { isDoor } from './doors/is-door.ts';
import { removeAsks } from './doors/remove-asks.ts';
import type { JsonLd } from './json-ld.ts';
import { parsePage } from './parse-page.ts';
import { readSparse, saysArticle } from './whole/read-sparse.ts';
import { isSentence } from './words/is-sentence.ts';
import { readBlocks } from './words/read-blocks.ts';
import { showAsRead } from './words/show-as-read.ts';

const NOSCRIPT = /<\/?noscript\b[^<>]{0,200}>/giu;
/** Kept in English, like all that is said of a teaser. */
const REST_BY_SCRIPT = message('its page shows the rest by script alone');
// Data from which a script makes the page
const DATA_OF_PAGE = /\bid=["']?__NEXT_DATA__\b|\bwindow\.__NUXT__/u;
const DESCRIPTIONS = ['og:description', 'description', 'twitter:description'];

type About = { page: string; data: JsonLd; title: string | null };

/**
 * What a second look finds on a page on which the first found no article: one that is short, told in
 * captions, or meant for browsers without scripts. Else what the page says that it is about, as a
 * teaser; undefined where that is nothing either.
 */
export function readAgain(
  html: string,
  { page, data, title }: About,
): Pick<ArticleText, 'text' | 'teaser'> | undefined {
  const document = parsePage(html.replace(NOSCRIPT, ''), page);
  showAsRead(document.body);
  removeAsks(readBlocks(document.body));
  const lines = readSparse(document, data);
  if (lines.length > 0 && !isDoor(lines, title)) return { text: lines.join('\n\n') };
  // The page of a post, or of anything, has a description as well.
  const isArticle = saysArticle(document, data) || DATA_OF_PAGE.test(html);
  const said = isArticle ? describe(document) : undefined;
  return said && said !== title && !isDoor([said], title)
    ? { text: said, teaser: REST_BY_SCRIPT }
    : undefined;
}

/** The first description in `<meta>` that is a sentence. */
const describe = (document: Document): string | undefined =>
  DESCRIPTIONS.map((name) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`),
  )
    .map((meta) => plainText(meta?.getAttribute('content') ?? ''))
    .find((text) => isSentence(text));
