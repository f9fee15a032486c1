import { createServer } from 'node:http';
import { hashText } from '../src/text/hash.ts';
import { createRandom } from '../train/random.ts';

/**
 * The web of the polling bench, in a process of its own: `http://127.0.1.7/feed` has the newest
 * articles of feed 7 with an ETag, `/robots.txt` allows them, `/story/N` is one of them. Each
 * `/tick` gives every fifth feed a new article.
 */
const items = Number(process.argv[2]);
let tick = 0;
const counts = { feeds: 0, unchanged: 0, pages: 0, robots: 0 };

const SURNAMES = [
  'Arlow',
  'Benning',
  'Corrin',
  'Dalmer',
  'Esk',
  'Farrow',
  'Gellan',
  'Hask',
  'Ivers',
  'Jorren',
];
const FIRST = ['Ada', 'Bram', 'Cleo', 'Dov', 'Edda', 'Finn', 'Greta', 'Hugo', 'Ines', 'Jonas'];
const ROLES = [
  'the mayor',
  'a spokesman for the harbour board',
  'the minister of transport',
  'who leads the union',
];
const SUBJECTS = [
  'ferries',
  'bridges',
  'schools',
  'wages',
  'harvests',
  'dams',
  'trains',
  'clinics',
];
const VERBS = [
  'will be repaired',
  'have been closed',
  'cost too much',
  'were promised',
  'come too late',
  'must wait',
];

function story(feed: number, n: number): { title: string; html: string } {
  const random = createRandom(hashText(`${feed} ${n}`));
  const roll = (sides: number) => Math.floor(random() * sides);
  const pick = (list: string[]) => list[roll(list.length)]!;
  const claim = () => `${pick(SUBJECTS)} ${pick(VERBS)} in district ${roll(900)}`;
  const name = () => `${pick(FIRST)} ${pick(SURNAMES)}`;
  const paragraph = () => {
    const speaker = name();
    return [
      `The council heard on Tuesday that the ${claim()}, and that the ${claim()} as well.`,
      `“The ${claim()}, and everybody in this town knows it,” said ${speaker}, ${pick(ROLES)}.`,
      `${speaker.split(' ')[1]} added that the ${claim()}. “We will not be silent about it.”`,
      `According to a report of ${roll(90) + 10} pages the ${claim()} before the year is out.`,
    ].join(' ');
  };
  const body = Array.from({ length: 8 }, () => `<p>${paragraph()}</p>`).join('\n');
  const links = Array.from(
    { length: 120 },
    (_, at) => `<li><a href="/story/${at}">The ${claim()}</a></li>`,
  ).join('');
  const title = `The ${claim()}`;
  return {
    title,
    html: `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Paper ${feed}"></head><body><nav><ul>${links}</ul></nav><article><h1>${title}</h1>${body}</article><footer><ul>${links}</ul></footer></body></html>`,
  };
}

const newestOf = (feed: number): number => items + (feed % 5 === 0 ? tick : 0);

function feedXml(feed: number, host: string): string {
  const newest = newestOf(feed);
  const entries = Array.from({ length: items }, (_, at) => {
    const n = newest - at;
    const date = new Date(Date.UTC(2026, 4, 1) + n * 3_600_000).toUTCString();
    return `<item><title>${story(feed, n).title}</title><link>http://${host}/story/${n}</link><guid isPermaLink="false">${feed}-${n}</guid><pubDate>${date}</pubDate><description>${'A line about it. '.repeat(12)}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper ${feed}</title>${entries.join('')}</channel></rss>`;
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const [high = 0, low = 0] = url.hostname.split('.').slice(2).map(Number);
  const feed = (high - 1) * 256 + low;
  const send = (status: number, type: string, body: string, more = {}) =>
    response.writeHead(status, { 'content-type': type, ...more }).end(body);
  if (url.pathname === '/tick') {
    tick++;
    return send(200, 'application/json', JSON.stringify(counts));
  }
  if (url.pathname === '/robots.txt') {
    counts.robots++;
    return send(200, 'text/plain', 'User-agent: *\nDisallow: /private');
  }
  if (url.pathname === '/feed') {
    const etag = `"${newestOf(feed)}"`;
    const same = request.headers['if-none-match'] === etag;
    counts[same ? 'unchanged' : 'feeds']++;
    return same
      ? response.writeHead(304, { etag }).end()
      : send(200, 'application/rss+xml', feedXml(feed, url.host), { etag });
  }
  counts.pages++;
  return send(200, 'text/html', story(feed, Number(url.pathname.split('/').at(-1))).html);
});

const port = (): number => (server.address() as { port: number }).port;
server.listen(0, '0.0.0.0', () => process.send?.(port()));
process.on('disconnect', () => process.exit());
