import { parseArgs } from 'node:util';
import { minHashBands } from '../src/ingest/articles/min-hash-bands.ts';
import { isSameText, toShingles } from '../src/text/is-same-text.ts';
import { readRows } from '../train/read-rows.ts';
import { exactly, keepRows, qualityRow, type Row } from './rounds/row.ts';

/**
 * How many of the articles that print the same text are brought together. Every pair of articles in
 * `--data` is compared in full (half of the shorter text's pairs of words must stand in the longer
 * one); `found` is the share of these that also share a band, which is how the store looks for
 * them. Then parts of articles, each put behind the beginning of another article, show the same for
 * the ways in which outlets cut agency reports. `--data` has one window on each line: `{ docs: [{
 * id, text, story }] }`.
 *
 *     npm run -s bench:same-text -- --data FILE
 */
type Doc = { id: string; text: string; story: string };
const { values } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'string' } },
});
if (!values.data) throw new Error('Name the articles: --data FILE.');

const docs = new Map<string, Doc>();
for (const window of readRows<{ docs: Doc[] }>(values.data))
  for (const doc of window.docs) docs.set(doc.id, doc);
const all = [...docs.values()];

const started = performance.now();
const read = all.map((doc) => {
  return { ...doc, shingles: toShingles(doc.text), bands: minHashBands(doc.text) };
});
const each = (performance.now() - started) / read.length;
console.log(`${read.length} articles, ${each.toFixed(2)} ms each for shingles and bands`);

const byBand = new Map<string, number[]>();
read.forEach(({ bands }, n) => {
  for (const band of bands) byBand.set(band, [...(byBand.get(band) ?? []), n]);
});
const meeting = (bands: string[]): Set<number> =>
  new Set(bands.flatMap((band) => byBand.get(band) ?? []));

let same = 0;
let found = 0;
let otherStory = 0;
let candidates = 0;
read.forEach((one, n) => {
  const met = meeting(one.bands);
  candidates += met.size - (one.bands.length > 0 ? 1 : 0);
  for (const [m, other] of read.entries()) {
    if (m <= n || one.bands.length === 0 || other.bands.length === 0) continue;
    if (!isSameText(one.shingles, other.shingles)) continue;
    same++;
    if (met.has(m)) found++;
    if (one.story !== other.story) otherStory++;
  }
});
console.log(
  `printed alike: ${same} pairs, found ${percent(found, same)}, of another story ${otherStory}; ${(candidates / read.length).toFixed(1)} candidates an article`,
);

const rows: Row[] = [
  qualityRow('pairs that are printed alike', '%', exactly((100 * found) / same)),
];
for (const part of [1, 0.75, 0.5, 0.33])
  for (const own of [0, 0.2, 0.4]) {
    // Texts too short to have bands are left out: they cannot be compared.
    const printed = read.slice(0, 1_000).flatMap(({ id, text }, n) => {
      const words = text.split(' ');
      const kept = words.slice(0, Math.round(words.length * part));
      const other = read[(n + 7) % read.length]!.text.split(' ');
      const added = other.slice(0, Math.round(kept.length * own));
      const bands = minHashBands([...added, ...kept].join(' '));
      return bands.length > 0 ? [{ id, bands }] : [];
    });
    const hits = printed.filter(({ id, bands }) =>
      [...meeting(bands)].some((m) => read[m]!.id === id),
    );
    console.log(
      `the first ${percent(part, 1)} behind ${percent(own, 1)} of other words: found ${percent(hits.length, printed.length)} of ${printed.length}`,
    );
    rows.push(
      qualityRow(
        `the first ${percent(part, 1)} behind ${percent(own, 1)} of other words`,
        '%',
        exactly((100 * hits.length) / printed.length),
      ),
    );
  }
keepRows(rows, values.json);

function percent(some: number, all: number): string {
  return `${((100 * some) / Math.max(all, 1)).toFixed(0)} %`;
}
