import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { dateItem } from '../src/ingest/feeds/date-of.ts';
import { cleanItem, type FeedItem } from '../src/ingest/feeds/feed-item.ts';
import { readFeed } from '../src/ingest/feeds/parse-feed.ts';
import { plainText } from '../src/ingest/plain-text.ts';
import { FEED_READERS, type Feedsmith, type RssParser } from './feeds/feed-readers.ts';
import { readByFeedsmith } from './feeds/read-by-feedsmith.ts';
import { holds, type ReadFeed, type ReadItem, readClaims } from './feeds/read-claims.ts';
import { openPeers } from './rounds/open-peers.ts';
import { exactly, keepRows, qualityRow } from './rounds/row.ts';

/**
 * Reads every feed of a folder as the bot does and writes `{ FILE: { title, items } | { error } }`.
 * For this and other readers it prints how many feeds are read, and how many of those whose maker
 * says what is in them are read right.
 */
const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    out: { type: 'string' },
    verbose: { type: 'boolean' },
    json: { type: 'string' },
  },
});
if (!values.dir) {
  console.error(
    'Name a folder of feeds, and a file if you like: npm run -s bench:feeds -- --dir DIR --out FILE',
  );
  process.exit(1);
}

/**
 * The address that relative links resolve against: feedparser's tests expect to be served from
 * here.
 */
const SERVED_FROM = 'http://127.0.0.1:8097/';

type Reader = (body: Buffer, contentType: string | null) => ReadFeed | Promise<ReadFeed>;
const peers = openPeers(FEED_READERS);
const feedsmith: Feedsmith = peers('feedsmith');
const Parser: RssParser = peers('rss-parser');
const rssParser = new Parser({ timeout: 1 });
const READERS: Record<string, Reader> = {
  ours: (body, contentType) => {
    const { title, items } = readFeed(body, { url: SERVED_FROM, contentType });
    return { title, items: items.map(toItem) };
  },
  'feedsmith alone': (body) => {
    const { title = null, items } = readByFeedsmith(feedsmith, body.toString());
    return {
      title,
      items: items.map((item) => toItem(cleanItem(dateItem(item, {}), SERVED_FROM))),
    };
  },
  'rss-parser': async (body) => {
    const { title, items } = await rssParser.parseString(body.toString());
    return {
      title: textOf(title),
      items: items.map((item) => ({
        id: textOf(item.guid ?? item.id),
        title: textOf(item.title),
        link: textOf(item.link),
        published: textOf(item.isoDate ?? item.pubDate),
        summary: textOf(item.contentSnippet ?? item.summary ?? item.content),
      })),
    };
  },
};

const files = globSync('**/*.{xml,json}', { cwd: values.dir }).sort();
const feeds = files.filter((file) => !isExpectation(file, files));
const tally = Object.fromEntries(
  Object.keys(READERS).map((name) => [name, { read: 0, right: 0, ms: 0, slowest: 0 }]),
);
const out: Record<string, unknown> = {};
let claimed = 0;
for (const file of feeds) {
  const path = join(values.dir, file);
  const body = readFileSync(path);
  const claims = readClaims(path);
  if (claims.length > 0) claimed++;
  for (const [name, read] of Object.entries(READERS)) {
    const counts = tally[name]!;
    const begun = performance.now();
    // rss-parser never answers for some damaged feeds.
    const feed = await Promise.race([
      Promise.try(read, body, servedAs(body)),
      setTimeout(1_000, new Error('no answer')),
    ]).catch((error: Error) => error);
    const ms = performance.now() - begun;
    counts.ms += ms;
    counts.slowest = Math.max(counts.slowest, ms);
    const wrong = feed instanceof Error ? claims : claims.filter((claim) => !holds(claim, feed));
    if (!(feed instanceof Error)) counts.read++;
    if (claims.length > 0 && wrong.length === 0) counts.right++;
    if (name !== 'ours') continue;
    out[file] = feed instanceof Error ? { error: feed.message } : feed;
    if (values.verbose && wrong.length > 0)
      console.log(file, JSON.stringify(wrong), JSON.stringify(out[file]));
  }
}
if (values.out) writeFileSync(values.out, JSON.stringify(out, null, 1));

console.log(`${feeds.length} feeds, ${claimed} with something said of their core fields`);
for (const [name, { read, right, ms, slowest }] of Object.entries(tally))
  console.log(
    `${name.padEnd(16)} ${read} read, ${right} read right; ${(ms / feeds.length).toFixed(2)} ms a feed, slowest ${slowest.toFixed(0)} ms`,
  );

keepRows(
  (['read', 'right'] as const).map((count) => {
    const all = count === 'read' ? feeds.length : claimed;
    const of = `of ${all.toLocaleString('en-US')} feeds`;
    const what = count === 'read' ? `read at all, ${of}` : `read right, ${of}`;
    const { ours, ...peers } = Object.fromEntries(
      Object.entries(tally).map(([name, counts]) => [name, exactly((100 * counts[count]) / all)]),
    );
    return qualityRow(what, '%', ours!, peers);
  }),
  values.json,
);

/** Whether a JSON file only says what is in the feed of the same name beside it. */
function isExpectation(file: string, all: string[]): boolean {
  return (
    /_expected\.json$/u.test(file) ||
    (file.endsWith('.json') && all.includes(file.replace(/\.json$/u, '.xml')))
  );
}

/** The `Content-type` to serve a feed with: feedparser's tests name it in their comment. */
function servedAs(body: Buffer): string | null {
  return (
    /^Header:\s*Content-type:\s*(.+)$/imu.exec(body.subarray(0, 1_000).toString('latin1'))?.[1] ??
    null
  );
}

/**
 * Text as rss-parser gives it: for an element with attributes it passes on its XML parser's object.
 */
function textOf(value: unknown): string | null {
  if (typeof value === 'object' && value !== null) return textOf((value as { _?: unknown })._);
  return typeof value === 'string' ? value : null;
}

function toItem({ guid, url, title, published, summary, contentHtml }: FeedItem): ReadItem {
  const text = summary ?? (contentHtml ? plainText(contentHtml) : null);
  return { id: guid, title, link: url, published, summary: text };
}
