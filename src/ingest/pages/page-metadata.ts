import type { ArticleText } from '../article-text.ts';
import { cutLine, plainText } from '../plain-text.ts';
import { dateFromUrl, readDate } from '../read-date.ts';
import { cleanUrl } from '../web/clean-url.ts';
import { type JsonLd, readJsonLd } from './json-ld.ts';

/** `url` is the page's own idea of its address, else the one it was fetched from. */
export type PageMetadata = Omit<ArticleText, 'title' | 'text'> & { title: string | null };

const MAX_LINE = 300;
const MAX_NAME = 80;
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'publish-date',
  'publishdate',
  'pubdate',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'sailthru.date',
  'date',
];
const CHANGES = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'revised',
];
const AUTHORS = [
  'author',
  'article:author',
  'parsely-author',
  'dc.creator',
  'sailthru.author',
  'byl',
];

/** What a page says about itself: JSON-LD first, then `<meta>`, then what stands on it. Call it before Readability. */
export function readMetadata(
  document: Document,
  url: string | null,
  data: JsonLd = readJsonLd(document),
): PageMetadata {
  const meta = readMeta(document);
  const find = (names: string[]): string | null =>
    line(names.map((name) => meta.get(name)).find(Boolean));
  const text = (selector: string): string | null =>
    line(document.querySelector(selector)?.textContent);
  const attribute = (selector: string, name: string): string | null =>
    line(document.querySelector(selector)?.getAttribute(name));

  const canonical = ownAddress(
    [attribute('link[rel="canonical"]', 'href'), find(['og:url']), data.url],
    url,
  );
  const outlet = line(data.outlet) ?? find(['og:site_name', 'application-name', 'publisher']);
  const headline =
    line(data.title) ?? find(['og:title', 'twitter:title']) ?? text('h1') ?? text('title');
  const byline =
    line(data.byline) ??
    notAddress(find(AUTHORS)) ??
    nameOnly(text('[rel="author"]') ?? text('[itemprop="author"]') ?? text('.byline'));
  const moment = (property: string): string | null =>
    attribute(`[itemprop="${property}"]`, 'content') ??
    attribute(`[itemprop="${property}"]`, 'datetime');
  const published =
    firstDate([
      data.published,
      ...DATES.map((name) => meta.get(name)),
      moment('datePublished'),
      attribute('time[datetime]', 'datetime'),
    ]) ?? dateFromUrl(canonical);
  const modified = firstDate([
    data.modified,
    ...CHANGES.map((name) => meta.get(name)),
    moment('dateModified'),
  ]);
  return {
    title: headline && withoutOutlet(headline, outlet),
    outlet: outlet ?? hostName(canonical),
    byline: byline?.replace(/^(?:by|von|par)\s+/iu, '') || null,
    published,
    modified: modified && modified > (published ?? '') ? modified : null,
    url: canonical,
    language: languageTag(
      document.documentElement?.getAttribute('lang') || find(['og:locale']) || data.language,
    ),
  };
}

/** `<meta>` by its folded name or property; the first of a name counts. */
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

/** A page speaks only for its own site: an address elsewhere would lend it a stranger's name. */
function ownAddress(candidates: (string | null)[], url: string | null): string | null {
  const fetched = cleanUrl(url);
  const own = candidates
    .map((candidate) => cleanUrl(candidate, fetched))
    .find(
      (candidate) =>
        candidate && isPublicSite(candidate) && (!fetched || isSameSite(candidate, fetched)),
    );
  return own ?? fetched;
}

const isPublicSite = (url: string): boolean => /\.[a-z][a-z0-9-]+$/u.test(new URL(url).hostname);

const isSameSite = (a: string, b: string): boolean => siteOf(a) === siteOf(b);

/** The last two labels of a host, three where the last but one is short: bbc.co.uk. */
function siteOf(url: string): string {
  const labels = new URL(url).hostname.split('.');
  return labels
    .slice((labels.at(-2)?.length ?? 0) <= 3 ? -3 : -2)
    .join('.')
    .replace(/^www\./u, '');
}

const hostName = (url: string | null): string | null =>
  url && new URL(url).hostname.replace(/^www\./u, '');

/** `Ferry talks resume | Harbour Ledger` without the name of the paper. */
function withoutOutlet(title: string, outlet: string | null): string {
  const cut = /^(.{10,}?)\s+[|–—·-]\s+([^|–—·]{2,40})$/u.exec(title);
  return cut?.[1] && cut[2]?.toLowerCase() === outlet?.toLowerCase() ? cut[1] : title;
}

const firstDate = (candidates: (string | null | undefined)[]): string | null =>
  candidates.map(readDate).find(Boolean) ?? null;

const line = (raw: string | null | undefined): string | null =>
  cutLine(plainText(raw ?? ''), MAX_LINE) || null;

const notAddress = (text: string | null): string | null =>
  text && /^https?:|@/u.test(text) ? null : text;

/** What stands on the page beside a name (date, reading time, share links) spoils it: then there is none. */
export const nameOnly = (text: string | null | undefined): string | null =>
  text && text.length <= MAX_NAME && !/\d|@|:\/\//u.test(text) ? text.trim() : null;

const languageTag = (raw: string | null | undefined): string | null =>
  /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/iu.exec(raw ?? '')?.[1]?.toLowerCase() ?? null;
