import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { inventReports, paragraphsAt, type SoakReport } from './invent-reports.ts';

/**
 * The web of the soak, in a process of its own: `http://127.0.1.7/feed` is feed 6, `/story/N` a
 * report. One feed in ten misbehaves, each in a way of its own.
 */
export type SiteOptions = { startedAt: number; hours: number; feeds: number; reports: number };

const { startedAt, hours, feeds, reports }: SiteOptions = JSON.parse(process.argv[2] ?? '{}');
const HOUR_MS = 3_600_000;
const MAX_ITEMS = 20;
const SLOW_MS = 8_000;
const counts: Record<string, number> = {};
const all = inventReports(reports, { feeds, hours });
const byFeed = Map.groupBy(all, ({ feed }) => feed);
const byNumber = new Map(all.map((report) => [report.n, report]));

type Way = 'well' | 'broken' | 'slow' | 'gone' | 'moved' | 'repeats';
const WAYS: Way[] = ['broken', 'slow', 'gone', 'moved', 'repeats'];
const wayOf = (feed: number): Way =>
  feed % 10 === 3 ? WAYS[Math.floor(feed / 10) % WAYS.length]! : 'well';

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const [high = 0, low = 0] = url.hostname.split('.').slice(2).map(Number);
  const feed = (high - 1) * 200 + low - 1;
  if (url.pathname === '/robots.txt')
    return send(response, 'robots', 'text/plain', 'User-agent: *\nDisallow: /private');
  if (url.pathname.startsWith('/story/'))
    return sendPage(response, Number(url.pathname.split('/').at(-1)), feed);
  const at = Date.now() - startedAt;
  const way = wayOf(feed);
  if (way === 'broken' && Math.random() < 0.3) return fail(response, 500);
  if (way === 'slow') await sleep(SLOW_MS);
  // For an hour, a quarter into the run.
  if (way === 'gone' && at > (hours / 4) * HOUR_MS && at < (hours / 4 + 1) * HOUR_MS) {
    count('reset');
    return void request.socket.destroy();
  }
  if (way === 'moved' && url.pathname === '/feed') {
    count('redirects');
    return void response.writeHead(302, { location: '/moved' }).end();
  }
  const body = feedXml(feed, at, url.host, way);
  const etag = `"${feed}-${body.length}-${newestOf(feed, at).length}-${editsOf(feed, at)}"`;
  if (request.headers['if-none-match'] === etag) {
    count('unchanged');
    return void response.writeHead(304, { etag }).end();
  }
  send(response, 'feeds', 'application/rss+xml', body, { etag });
});

const newestOf = (feed: number, at: number): SoakReport[] =>
  (byFeed.get(feed) ?? []).filter((report) => report.at <= at).toReversed();

const editsOf = (feed: number, at: number): number =>
  newestOf(feed, at).filter(({ editedAt }) => editedAt !== null && editedAt <= at).length;

function feedXml(feed: number, at: number, host: string, way: Way): string {
  const items = newestOf(feed, at).slice(0, MAX_ITEMS);
  // The same page under another id.
  const again = way === 'repeats' ? items.slice(0, 1) : [];
  const xml = [...items.map((one) => item(one, '')), ...again.map((one) => item(one, '-again'))];
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Paper ${feed}</title>${xml.join('')}</channel></rss>`;

  function item(report: SoakReport, end: string): string {
    const paragraphs = paragraphsAt(report, at);
    const full = report.isOnPage
      ? `<description>${paragraphs[0]!.split('. ')[0]}.</description>`
      : `<content:encoded><![CDATA[${paragraphs.map((one) => `<p>${one}</p>`).join('')}]]></content:encoded>`;
    const date = new Date(startedAt + report.at).toUTCString();
    return `<item><title>${report.title}</title><link>http://${host}/story/${report.n}</link><guid isPermaLink="false">${report.n}${end}</guid><pubDate>${date}</pubDate>${full}</item>`;
  }
}

function sendPage(response: ServerResponse, n: number, feed: number): void {
  const report = byNumber.get(n);
  if (!report) return void fail(response, 404);
  const body = paragraphsAt(report, Date.now() - startedAt).map((one) => `<p>${one}</p>`);
  send(
    response,
    'pages',
    'text/html',
    `<!doctype html><html lang="en"><head><title>${report.title}</title><meta property="og:site_name" content="Paper ${feed}"></head><body><nav><a href="/">Paper ${feed}</a></nav><article><h1>${report.title}</h1>${body.join('\n')}</article></body></html>`,
  );
}

function send(response: ServerResponse, what: string, type: string, body: string, more = {}): void {
  count(what);
  response.writeHead(200, { 'content-type': type, ...more }).end(body);
}

function fail(response: ServerResponse, status: number): void {
  count(String(status));
  response.writeHead(status).end();
}

function count(what: string): void {
  counts[what] = (counts[what] ?? 0) + 1;
}

server.listen(0, '0.0.0.0', () => process.send?.((server.address() as { port: number }).port));
process.on('message', () => process.send?.(counts));
process.on('disconnect', () => process.exit());
