import { TRACKING, TRACKING_PREFIXES } from './tracking.ts';

// google.com/amp/s/news.example/x, news-example.cdn.ampproject.org/c/s/news.example/x: a search
// engine's copy of the page whose address follows
const AMP_COPY =
  /^https?:\/\/(?:(?:www\.)?(?:google|bing)\.[a-z.]{2,6}\/amp\/|[\w-]+\.cdn\.ampproject\.org\/(?:a|c|i|v|wp)\/)(s\/)?(?=[\w-]+\.)/iu;
// Labels before a host that name the device, not the site
const DEVICE_LABELS = new Set(['amp', 'm', 'mobile', 'touch', 'www']);
// /story/amp, /story.amp, /story.amp.html, /amp/story
const AMP_END = /(?:\/amp|\.amp)(?=(?:\.html?)?$)/u;
const AMP_START = /^\/amp(?=\/)/u;
const INDEX = /\/(?:index\.(?:html?|php))?$/u;
const AMP_PARAMETER = /^(?:_amp|amp|amp_js_v|amp_gsa|usqp)$/iu;
// What stands after # and names a place; with = it counts clicks, or names words to mark
const ANCHOR = /#[\w!/.:~%+-]{1,200}$/u;
const PAGE_PARTS = new Set(
  '#article #comment #comments #content #disqus_thread #main #respond #start #top'.split(' '),
);
const AMP_VALUE = /^(?:output|outputtype|view|mode)=amp$/iu;

/** A web address without fragment, user name and password; null for anything but http(s). */
export function webUrl(raw: string | null | undefined, base?: string | null): URL | null {
  const text = raw?.trim() ?? '';
  if (text === '' || !URL.canParse(text, base ?? undefined)) return null;
  const url = new URL(text, base ?? undefined);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // To set a part takes as long as to parse the whole.
  if (url.href.includes('#')) url.hash = '';
  if (url.href.includes('@')) {
    url.username = '';
    url.password = '';
  }
  return url;
}

/**
 * A web address to store and show: without tracking parameters and fragment, and for a search
 * engine's copy (AMP cache) the publisher's own address. Null for anything but http(s). Cleaning
 * twice changes nothing.
 */
export function cleanUrl(raw: string | null | undefined, base?: string | null): string | null {
  const url = webUrl(raw, base);
  if (!url) return null;
  const own = url.href.replace(AMP_COPY, (_, secure) => (secure ? 'https://' : 'http://'));
  if (own !== url.href) return cleanUrl(own);
  const given = [...url.searchParams];
  const kept = given.filter(([name]) => !isTracking(name));
  if (kept.length < given.length) url.search = new URLSearchParams(kept).toString();
  return url.href;
}

/**
 * A web address as `cleanUrl` gives it, but with the fragment that leads to a place on the page:
 * `#block-7`, not `#xtor=RSS-1` or `#comments`.
 */
export function cleanLink(raw: string | null | undefined, base?: string | null): string | null {
  const clean = cleanUrl(raw, base);
  const [anchor = ''] = ANCHOR.exec(raw?.trim() ?? '') ?? [];
  return clean && clean + (PAGE_PARTS.has(anchor.toLowerCase()) ? '' : anchor);
}

/** A link in two: the address of its page, and the place on it with its `#`, if any. */
export function splitLink(link: string): { page: string; anchor: string } {
  const at = link.indexOf('#');
  return at === -1
    ? { page: link, anchor: '' }
    : { page: link.slice(0, at), anchor: link.slice(at) };
}

/**
 * A key that is the same for all addresses of a page: scheme, `www.`, mobile and AMP variants, the
 * order of parameters and a final slash do not count. Only for comparing: it may not be a working
 * address. Null for a site's front page, which is not an article, and for anything but http(s).
 */
export function pageKey(raw: string | null): string | null {
  const clean = cleanUrl(raw);
  if (!clean) return null;
  const url = new URL(clean);
  const path = url.pathname
    .replace(AMP_START, '')
    .replace(INDEX, '')
    .replace(AMP_END, '')
    .replace(INDEX, '');
  const query = [...url.searchParams]
    .filter(([name, value]) => !AMP_PARAMETER.test(name) && !AMP_VALUE.test(`${name}=${value}`))
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .sort()
    .join('&');
  if (path === '' && query === '') return null;
  return `${foldHost(url)}${path}${query && `?${query}`}`;
}

const isTracking = (name: string): boolean => {
  const lower = name.toLowerCase();
  return TRACKING.has(lower) || TRACKING_PREFIXES.some((prefix) => lower.startsWith(prefix));
};

/** `en.m.wiki.example` becomes `en.wiki.example`; the last two labels always stay. */
function foldHost({ hostname, port }: URL): string {
  const labels = hostname.split('.');
  const kept = labels.slice(0, -2).filter((label) => !DEVICE_LABELS.has(label));
  return [...kept, ...labels.slice(-2)].join('.') + (port && `:${port}`);
}
