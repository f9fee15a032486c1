import { analyzeArticle } from '../../../src/ingest/articles/analyze-article.ts';
import { identifyItem, textKey } from '../../../src/ingest/articles/identity.ts';
import { minHashBands } from '../../../src/ingest/articles/min-hash-bands.ts';
import { readAgain } from '../../../src/ingest/articles/read-again.ts';
import { checkText } from '../../../src/ingest/check-text.ts';
import { cutLine } from '../../../src/ingest/cut-line.ts';
import { dateFromUrl } from '../../../src/ingest/dates/date-from-url.ts';
import { orderAmong } from '../../../src/ingest/dates/day-order.ts';
import { readDate } from '../../../src/ingest/dates/read-date.ts';
import { closeCdata } from '../../../src/ingest/feeds/close-cdata.ts';
import { closeJson } from '../../../src/ingest/feeds/close-json.ts';
import { findFeeds } from '../../../src/ingest/feeds/find-feeds.ts';
import { findSource } from '../../../src/ingest/feeds/find-source.ts';
import { lineOf } from '../../../src/ingest/feeds/line-of.ts';
import { ownerOf } from '../../../src/ingest/feeds/owner-of.ts';
import { parseFeed } from '../../../src/ingest/feeds/parse-feed.ts';
import { readOpml } from '../../../src/ingest/feeds/read-opml.ts';
import { titleFromText } from '../../../src/ingest/feeds/title-from-text.ts';
import { usualPrefix } from '../../../src/ingest/feeds/usual-prefix.ts';
import { withoutFurniture } from '../../../src/ingest/feeds/without-furniture.ts';
import { readJsonLd } from '../../../src/ingest/pages/json-ld.ts';
import { nameOnly, readMetadata } from '../../../src/ingest/pages/page-metadata.ts';
import { parsePage } from '../../../src/ingest/pages/parse-page.ts';
import { readTree } from '../../../src/ingest/pages/tree/read-tree.ts';
import { plainText } from '../../../src/ingest/plain-text.ts';
import { beginsAsFeed, sourceKind } from '../../../src/ingest/source-kind.ts';
import { isBoilerplate } from '../../../src/ingest/texts/is-boilerplate.ts';
import { readNote } from '../../../src/ingest/texts/read-note.ts';
import { readText } from '../../../src/ingest/texts/read-text.ts';
import { splitLeadIn } from '../../../src/ingest/texts/split-lead-in.ts';
import { stripMarkdown } from '../../../src/ingest/texts/strip-markdown.ts';
import { freshFor, restFor } from '../../../src/ingest/web/asked-waits.ts';
import { checkUrl } from '../../../src/ingest/web/check-url.ts';
import { cleanLink, cleanUrl, pageKey } from '../../../src/ingest/web/clean-url.ts';
import { decodeText } from '../../../src/ingest/web/decode-text.ts';
import { createReach } from '../../../src/ingest/web/reach.ts';
import { createRobots } from '../../../src/ingest/web/robots.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';
import type { Read } from '../measure.ts';

const PAGE = 'https://a.example/';
const SERVED = { url: PAGE, contentType: null };
const SENTENCES = 'The ferry runs again on Monday, she said. '.repeat(12);
const reach = createReach([]);

/** What is done with whatever a server or a file gives: bytes, headers, addresses, feeds, pages. */
export const INTAKE: Record<string, Read> = {
  'ingest/analyzeArticle': (text) => analyzeArticle(text.slice(0, 500), normalizeText(text)),
  'ingest/readAgain': (text) => readAgain({ id: 'a', text, quotes: [] } as never),
  'ingest/minHashBands': minHashBands,
  'ingest/textKey': (text) => textKey('public', text, text, text),
  'ingest/identifyItem': (text) =>
    identifyItem(
      { id: 'a', kind: 'network', shared: true },
      { guid: text, url: PAGE + text, title: text, summary: text },
    ),
  'ingest/checkText': (text) => checkText('It', text),
  'ingest/cutLine': (text) => cutLine(text, Math.floor(text.length / 2)),
  'ingest/plainText': plainText,
  'ingest/plainText of escaped': (text) => plainText(escapeXml(text)),
  'ingest/readDate': readDate,
  'ingest/readDate of a place': (text) => readDate(text.slice(0, 100), { language: text }),
  'ingest/orderAmong': (text) => orderAmong([text]),
  'ingest/lineOf': lineOf,
  'ingest/titleFromText': titleFromText,
  'ingest/withoutFurniture': withoutFurniture,
  'ingest/closeJson': closeJson,
  'ingest/ownerOf': (text) => ownerOf({ title: text, description: text, home: PAGE + text }),
  'ingest/beginsAsFeed': beginsAsFeed,
  'ingest/cleanLink': (text) => cleanLink(`${PAGE}#${text}`),
  'ingest/dateFromUrl': (text) => dateFromUrl(PAGE + text),
  'ingest/sourceKind': (text) => sourceKind('', text),
  'ingest/closeCdata': closeCdata,
  'ingest/parseFeed': (text) => parseFeed(bytes(`<rss><channel>${text}</channel></rss>`), SERVED),
  'ingest/parseFeed left open': (text) => parseFeed(bytes(`<rss><channel><item>${text}`), SERVED),
  'ingest/parseFeed in a field': (text) => parseFeed(bytes(itemWith(escapeXml(text))), SERVED),
  'ingest/parseFeed in CDATA': (text) =>
    parseFeed(bytes(itemWith(`<![CDATA[${text.replaceAll(']]>', '')}]]>`)), SERVED),
  'ingest/parseFeed of JSON': (text) =>
    parseFeed(
      bytes(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: text,
          items: [{ title: text, url: PAGE + text, content_html: text, date_published: text }],
        }),
      ),
      SERVED,
    ),
  'ingest/readOpml': (text) => readOpml(`<opml><body>${text}</body></opml>`),
  'ingest/findFeeds in a head': (text) => findFeeds(`<html><head>${text}</head></html>`, PAGE),
  'ingest/findFeeds in a body': (text) => findFeeds(`<html><body>${text}</body></html>`, PAGE),
  'ingest/findSource': (text) => findSource(bytes(text), SERVED),
  'ingest/usualPrefix': usualPrefix,
  'ingest/readTree': readTree,
  'ingest/readJsonLd': (text) => readJsonLd(documentOf(scriptOf(text))),
  'ingest/readJsonLd in a field': (text) =>
    readJsonLd(
      documentOf(
        scriptOf(JSON.stringify({ '@type': 'Article', headline: text, author: text, url: text })),
      ),
    ),
  'ingest/readMetadata': (text) =>
    readMetadata(
      documentOf(
        `<title>${escapeXml(text)}</title>${['author', 'og:title', 'og:url', 'og:site_name', 'article:published_time', 'description'].map((name) => `<meta property="${name}" content="${escapeXml(text)}">`).join('')}`,
        `<h1>${escapeXml(text)}</h1><p class="byline">${escapeXml(text)}</p><time>${escapeXml(text)}</time><p>${SENTENCES}</p>`,
      ),
      PAGE,
      readJsonLd(documentOf('')),
    ),
  'ingest/nameOnly': nameOnly,
  'ingest/isBoilerplate': isBoilerplate,
  'ingest/readNote': readNote,
  'ingest/readText': (text) => readText(text, 'a.txt'),
  'ingest/readText after a headline': (text) =>
    readText(`The ferry runs again\n\n${SENTENCES}\n\n${text}`, 'a.txt'),
  'ingest/readText of Markdown': (text) => readText(`${SENTENCES}\n\n${text}`, 'a.md'),
  'ingest/splitLeadIn': splitLeadIn,
  'ingest/stripMarkdown': stripMarkdown,
  'ingest/stripMarkdown of front matter': (text) => stripMarkdown(`---\ntitle: ${text}\n---\na`),
  'ingest/freshFor': freshFor,
  'ingest/restFor': (text) => restFor(text, new Date(0)),
  'ingest/checkUrl': (text) => checkUrl(PAGE + text, reach),
  'ingest/cleanUrl of a path': (text) => cleanUrl(PAGE + text),
  'ingest/cleanUrl of a query': (text) => cleanUrl(`${PAGE}?${text}`),
  'ingest/pageKey': (text) => pageKey(`${PAGE + text}?${text}`),
  'ingest/decodeText': (text) => decodeText(bytes(text), null),
  'ingest/decodeText of a prolog': (text) => decodeText(bytes(`<?xml ${text}`), 'text/html'),
  'ingest/decodeText of a header': (text) => decodeText(bytes('a'), text),
  'ingest/decodeText of other bytes': (text) => decodeText(Buffer.from(`${text}é`, 'latin1'), null),
  'ingest/robots': (text) => isAllowed(text, `${PAGE}${'a'.repeat(1_900)}`),
  'ingest/robots with rules': (text) => isAllowed(`User-agent: *\nDisallow: /${text}`, PAGE),
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const itemWith = (text: string): string =>
  `<rss><channel><title>${text}</title><item><title>${text}</title><guid>${text}</guid><link>${PAGE}${text}</link><pubDate>${text}</pubDate><description>${text}</description></item></channel></rss>`;

const scriptOf = (text: string): string =>
  `<script type="application/ld+json">${text.replaceAll('</', '')}</script>`;

const documentOf = (head: string, body = ''): Document =>
  parsePage(`<html><head>${head}</head><body>${body}</body></html>`, 'It');

async function isAllowed(text: string, url: string): Promise<boolean> {
  const robots = createRobots({
    robot: 'OnRecord',
    now: () => new Date(0),
    fetch: async (address) =>
      ({ status: 200, url: address, permanentUrl: null, body: bytes(text) }) as never,
  });
  return (await robots(url)).isAllowed(url);
}
