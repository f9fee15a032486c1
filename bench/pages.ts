import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { createAside } from '../src/ingest/aside/create-aside.ts';
import { READING_JOBS } from '../src/ingest/aside/reading.ts';
import { readPage } from '../src/ingest/pages/read-page.ts';
import { decodeText } from '../src/ingest/web/decode-text.ts';
import { JOB_MS } from './pages/job-ms.ts';
import { keepParagraphs } from './pages/keep-paragraphs.ts';
import { tellScores } from './pages/tell-scores.ts';
import { keepRows } from './rounds/row.ts';

/**
 * Reads every page of a folder (`ID.html` or `ID.html.gz`) as the bot does, in the separate process
 * for pages, and writes `{ ID: { articleBody } }` for a scorer. Prints how many pages gave no
 * article, and how long a page takes. With `--readability DIR` it reads the test pages of
 * Mozilla's Readability instead and prints the share of expected paragraphs that is kept. `--gold FILE`
 * and `--scorer FILE` tell how right the texts are.
 */
const { values } = parseArgs({
  options: {
    html: { type: 'string' },
    out: { type: 'string', default: join(tmpdir(), 'on-record-pages.json') },
    readability: { type: 'string' },
    lost: { type: 'boolean' },
    gold: { type: 'string' },
    scorer: { type: 'string' },
    json: { type: 'string' },
  },
});
if (values.readability) {
  keepRows([await keepParagraphs(values.readability, values)], values.json);
  process.exit();
}
if (!values.html) {
  console.error(
    'Name a folder of pages, and a file if you like: npm run -s bench:pages -- --html DIR --out FILE',
  );
  process.exit(1);
}

const PAGE = /\.html?(?:\.gz)?$/u;
const { aside, close } = createAside(READING_JOBS, { jobMs: JOB_MS });
const bodies: Record<string, { articleBody: string }> = {};
const times: number[] = [];
const lost: string[] = [];
for (const file of readdirSync(values.html)
  .filter((name) => PAGE.test(name))
  .sort()) {
  const raw = readFileSync(join(values.html, file));
  const html = decodeText(file.endsWith('.gz') ? gunzipSync(raw) : raw, null);
  const begun = performance.now();
  const text = await aside(readPage, { body: html, url: null }).then(
    (page) => page.text,
    (problem: Error) => {
      lost.push(`${file}: ${problem.message}`);
      return '';
    },
  );
  times.push(performance.now() - begun);
  bodies[file.replace(PAGE, '')] = { articleBody: text };
}
await close();
writeFileSync(values.out, JSON.stringify(bodies));

times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
console.log(`${times.length} pages, ${lost.length} without an article`);
for (const page of lost) console.log(`  ${page}`);
console.log(`ms a page: median ${at(0.5)}, 90% ${at(0.9)}, longest ${at(1)}`);
if (values.gold && values.scorer)
  keepRows(tellScores(values.scorer, values.gold, values.out), values.json);
