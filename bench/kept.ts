import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readItem } from '../src/ingest/articles/read-item.ts';
import { parseFeed, readFeed } from '../src/ingest/feeds/parse-feed.ts';
import { type Page, readPage } from '../src/ingest/pages/read-page.ts';

/**
 * Counts what becomes of the items of a folder of feeds where no page can be read: kept whole, kept
 * as a teaser, or dropped, and how many feeds cannot be read at all.
 */
const { values } = parseArgs({ options: { feeds: { type: 'string' } } });
if (!values.feeds) {
  console.error('Name a folder of feeds: npm run -s bench:kept -- --feeds DIR');
  process.exit(1);
}

const deps = {
  fetch: async () => {
    throw new Error('it was not asked for');
  },
  readPage: async (page: Page) => readPage(page),
};
const counts = { feeds: 0, unread: 0, items: 0, whole: 0, teasers: 0, headlines: 0, dropped: 0 };
for (const file of globSync('**/*.{xml,rss,atom,rdf,json}', { cwd: values.feeds }).sort()) {
  const body = readFileSync(join(values.feeds, file));
  const served = { url: 'https://feeds.example/', contentType: null, name: file };
  try {
    const { items } = parseFeed(body, served);
    const listed = readFeed(body, served).items.length;
    counts.feeds++;
    counts.items += listed;
    counts.dropped += listed - items.length;
    for (const item of items) {
      const { read } = await readItem(item, deps);
      if (read.teaser === undefined) counts.whole++;
      else if (read.text !== '') counts.teasers++;
      else counts.headlines++;
    }
  } catch {
    counts.unread++;
  }
}
console.table(counts);
