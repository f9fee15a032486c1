import type { ArticleText } from '../article-text.ts';
import { cutLine } from '../cut-line.ts';
import { dateFromUrl } from '../dates/date-from-url.ts';
import { readDate } from '../dates/read-date.ts';
import { plainText } from '../plain-text.ts';
import { readHeadLine } from '../texts/head/read-head-line.ts';
import { siteName } from '../web/site-name.ts';
import type { JsonLd } from './json-ld.ts';
import { AUTHORS, CHANGES, DATES } from './meta-names.ts';
import { ownAddress } from './own-address.ts';

/** `url` is the address that the page gives itself, else the one it was fetched from. */
export type PageMetadata = Omit<ArticleText, 'title' | 'text'> & { title: string | null };

type Page = { document: Document; meta: ReadonlyMap<string, string>; data: JsonLd };

// en, en-GB, zh_Hans_CN
const LANGUAGE = /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/iu;
// What parts the lines of a byline
const LINE_END = /<(?:br|\/?(?:div|li|p))\b[^<>]*>/giu;
const MAX_LINE_CHARS = 300;
const MAX_NAME_CHARS = 80;

/**
 * What a page says about itself: in its JSON-LD, else in `<meta>`, else in its visible elements.
 * Call it before Readability, which changes the document.
 */
export function readMetadata(document: Document, url: string | null, data: JsonLd): PageMetadata {
  const page: Page = { document, meta: readMeta(document), data };
  const canonical = ownAddress(
    [attributeAt(page, 'link[rel="canonical"]', 'href'), metaOf(page, ['og:url']), data.url],
    url,
  );
  const outlet =
    line(data.outlet) ?? metaOf(page, ['og:site_name', 'application-name', 'publisher']);
  const headline = headlineOf(page);
  const published = publishedAt(page) ?? dateFromUrl(canonical);
  const modified = modifiedAt(page);
  return {
    title: headline && withoutOutlet(headline, outlet),
    outlet: outlet ?? (canonical && siteName(canonical)),
    byline: bylineOf(page)?.replace(/^(?:by|von|par)\s+/iu, '') || null,
    published,
    modified: modified && modified > (published ?? '') ? modified : null,
    url: canonical,
    language: languageOf(page),
  };
}

/** The contents of `<meta>` by name or property in lower case; the first of a name counts. */
function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim();
    const key = name?.trim().toLowerCase();
    if (key && content && !meta.has(key)) meta.set(key, content);
  }
  return meta;
}

const headlineOf = (page: Page): string | null =>
  line(page.data.title) ??
  metaOf(page, ['og:title', 'twitter:title']) ??
  textAt(page, 'h1') ??
  textAt(page, 'title');

const bylineOf = (page: Page): string | null =>
  line(page.data.byline) ??
  notAddress(metaOf(page, AUTHORS)) ??
  authorsAt(page, '[rel="author"]') ??
  authorsAt(page, '[itemprop="author"]') ??
  authorsAt(page, '.byline');

/** “By Ann Bell, Political Editor<br>3 May 2025” without the rest. */
function authorsAt(page: Page, selector: string): string | null {
  const html = page.document.querySelector(selector)?.innerHTML ?? '';
  const parts = line(html.replace(LINE_END, ' | ')) ?? '';
  return readHeadLine(parts)?.byline ?? nameOnly(textAt(page, selector));
}

const publishedAt = (page: Page): string | null =>
  firstDate([page.data.published, ...DATES.map((name) => page.meta.get(name))]) ??
  readDate(momentAt(page, 'datePublished')) ??
  readDate(attributeAt(page, 'time[datetime]', 'datetime'));

const modifiedAt = (page: Page): string | null =>
  firstDate([page.data.modified, ...CHANGES.map((name) => page.meta.get(name))]) ??
  readDate(momentAt(page, 'dateModified'));

function momentAt({ document }: Page, property: string): string | null {
  const element = document.querySelector(`[itemprop="${property}"]`);
  return line(element?.getAttribute('content')) ?? line(element?.getAttribute('datetime'));
}

/** What the page declares, where that is a code: some pages hold `{{lang}}`. */
function languageOf(page: Page): string | null {
  const root = page.document.documentElement;
  const declared = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    page.meta.get('og:locale'),
    page.meta.get('content-language'),
    page.data.language,
  ];
  return declared.map(codeOf).find((code) => code !== null) ?? null;
}

const codeOf = (declared: string | null | undefined): string | null =>
  LANGUAGE.exec(declared?.trim() ?? '')?.[1]?.toLowerCase() ?? null;

const metaOf = ({ meta }: Page, names: string[]): string | null =>
  line(names.map((name) => meta.get(name)).find(Boolean));

const textAt = ({ document }: Page, selector: string): string | null =>
  line(document.querySelector(selector)?.textContent);

const attributeAt = ({ document }: Page, selector: string, name: string): string | null =>
  line(document.querySelector(selector)?.getAttribute(name));

/** `Ferry talks resume | Harbour Ledger` without the name of the paper. */
function withoutOutlet(title: string, outlet: string | null): string {
  const cut = /^(.{10,}?)\s+[|–—·-]\s+([^|–—·]{2,40})$/u.exec(title);
  return cut?.[1] && cut[2]?.toLowerCase() === outlet?.toLowerCase() ? cut[1] : title;
}

const firstDate = (candidates: (string | null | undefined)[]): string | null =>
  candidates.map((date) => readDate(date)).find(Boolean) ?? null;

const line = (raw: string | null | undefined): string | null =>
  cutLine(plainText(raw ?? ''), MAX_LINE_CHARS) || null;

const notAddress = (text: string | null): string | null =>
  text && /^https?:|@/u.test(text) ? null : text;

/** Null where more than a name stands in a byline: a date, the reading time, share links. */
export const nameOnly = (text: string | null | undefined): string | null =>
  text && text.length <= MAX_NAME_CHARS && !/\d|@|:\/\//u.test(text) ? text.trim() : null;
