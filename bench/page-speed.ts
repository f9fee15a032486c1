import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { extractPage } from '../src/ingest/pages/extract-page.ts';
import { decodeText } from '../src/ingest/web/decode-text.ts';
import { openPageReaders, type ReadText } from './pages/page-readers.ts';
import { keepRows, rowOf, sayRow } from './rounds/row.ts';
import { type Rounds, runRounds } from './rounds/run-rounds.ts';

/**
 * How long it takes to make text of a page, beside packages from npm: processor milliseconds a page,
 * in five rounds by turns. Ours reads what the page says about itself, too, and whether it is a door
 * or a list. `--base FOLDER` is an older checkout, measured with this one; `--json FILE` keeps the
 * figures.
 *
 *     npm run -s bench:page-speed -- [--html FOLDER] [--base FOLDER] [--json FILE]
 */
const { values } = parseArgs({
  options: {
    html: { type: 'string', default: '../shared/data/pages/html' },
    base: { type: 'string' },
    json: { type: 'string' },
  },
});
if (!existsSync(values.html)) {
  console.log(`There are no pages in ${values.html}: nothing is measured.`);
  process.exit(0);
}
const files = readdirSync(values.html).map((name) => readFileSync(join(values.html, name)));
const pages = files.map((body) => decodeText(isZipped(body) ? gunzipSync(body) : body, null));
const base = values.base && (await load(resolve(values.base)));
const readers: Record<string, ReadText> = {
  ours: (html) => extractPage(html, null),
  ...(base && { 'as it was': (html: string) => base(html, null) }),
  ...(await openPageReaders()),
};
// One of them tells of each page that holds faulty data.
console.error = () => {};
const taken = (await runRounds(
  Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, () => readAll(read)])),
)) as { ours: Rounds; [peer: string]: Rounds };

const size = pages.reduce((sum, html) => sum + html.length, 0) / pages.length / 1_000;
const row = rowOf(`page of ${size.toFixed(0)} kB on average → text`, taken, pages.length);
sayRow(row, taken);
keepRows([row], values.json);

/** Where a reader finds no article, or gives up, that took its time as well. */
async function readAll(read: ReadText): Promise<void> {
  for (const html of pages) {
    try {
      await read(html);
    } catch {}
    // In between, jsdom lets go of a page.
    await setImmediate();
  }
}

async function load(folder: string): Promise<typeof extractPage> {
  const module = await import(join(folder, 'src/ingest/pages/extract-page.ts'));
  return module.extractPage;
}

function isZipped(body: Uint8Array): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}
