import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseFeed } from '../src/ingest/feeds/parse-feed.ts';
import { readRows } from '../train/read-rows.ts';
import { FEED_READERS, type Feedsmith, type RssParser } from './feeds/feed-readers.ts';
import { openPeers } from './rounds/open-peers.ts';
import { keepRows, type Row, rowOf, sayRow } from './rounds/row.ts';
import { runRounds } from './rounds/run-rounds.ts';

/**
 * How long it takes to read a feed of forty items, with their full texts or with teasers, beside
 * packages from npm. Ours cleans the items, too: links, dates, texts on one line, what is listed
 * twice. `--base FOLDER` is an older checkout, measured by turns with this one; `--json FILE` keeps
 * the figures.
 *
 *     npm run -s bench:feed-speed -- [--data FILE] [--base FOLDER] [--json FILE]
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/quotes/polnear-dev.jsonl' },
    base: { type: 'string' },
    json: { type: 'string' },
  },
});
const ITEMS = 40;
const TEASER_CHARS = 200;
/** So many times in a round: one feed takes less than a tick of the clock, and all must be compiled. */
const TIMES = 100;

if (!existsSync(values.data)) {
  console.log(`There are no articles in ${values.data}: nothing is measured.`);
  process.exit(0);
}
const texts = readRows<{ text: string }>(values.data)
  .slice(0, ITEMS)
  .map(({ text }) => text);

const peers = openPeers(FEED_READERS);
const feedsmith: Feedsmith = peers('feedsmith');
const Parser: RssParser = peers('rss-parser');
const rssParser = new Parser();
const base = values.base && (await load(resolve(values.base)));
const SERVED = { url: 'https://paper.example/feed', contentType: 'application/rss+xml' };

/** Each takes the bytes of an answer. */
const ways: { ours: Way; [peer: string]: Way } = {
  ours: (body) => parseFeed(body, SERVED),
  ...(base && { 'as it was': (body: Buffer) => base(body, SERVED) }),
  feedsmith: (body) => feedsmith.parseFeed(body.toString()),
  'rss-parser': (body) => rssParser.parseString(body.toString()),
};
type Way = (body: Buffer) => unknown;

const full = writeFeed((text) => ({ content: toHtml(text) }));
const teasers = writeFeed((text) => ({ summary: text.slice(0, TEASER_CHARS) }));
keepRows(
  [
    await compare(`feed of ${ITEMS} full items, ${kilobytes(full)}`, full),
    await compare(`feed of ${ITEMS} teasers, ${kilobytes(teasers)}`, teasers),
  ],
  values.json,
);

async function compare(what: string, body: Buffer): Promise<Row> {
  const works = Object.entries(ways).map(([name, way]) => [
    name,
    async () => {
      for (let time = 0; time < TIMES; time++) await way(body);
    },
  ]);
  const taken = await runRounds(Object.fromEntries(works) as { ours: () => unknown });
  const row = rowOf(what, taken, TIMES);
  sayRow(row, taken);
  return row;
}

function writeFeed(say: (text: string) => { content?: string; summary?: string }): Buffer {
  const items = texts.map((text, at) => {
    const { content, summary } = say(text);
    return [
      `<item><title>${toXml(text.slice(0, 60))}</title>`,
      `<link>https://paper.example/${at}</link><guid>https://paper.example/${at}</guid>`,
      `<pubDate>${new Date(Date.UTC(2026, 10, 28, 8, -at)).toUTCString()}</pubDate>`,
      summary === undefined ? '' : `<description>${toXml(summary)}</description>`,
      content === undefined ? '' : `<content:encoded><![CDATA[${content}]]></content:encoded>`,
      '</item>',
    ].join('');
  });
  return Buffer.from(
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Paper</title><link>https://paper.example</link>${items.join('\n')}</channel></rss>`,
  );
}

function toHtml(text: string): string {
  return text
    .split(/\n+/u)
    .map((line) => `<p>${toXml(line)}</p>`)
    .join('\n');
}

function toXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function kilobytes({ length }: Buffer): string {
  return `${(length / 1e3).toFixed(0)} kB`;
}

async function load(folder: string): Promise<typeof parseFeed> {
  const module = await import(join(folder, 'src/ingest/feeds/parse-feed.ts'));
  return module.parseFeed;
}
