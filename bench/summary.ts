import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chooseSentences } from '../src/summary/ranker/choose-sentences.ts';
import { MAX_SHORT_REPORT_SENTENCES } from '../src/summary/ranker/summary-kind.ts';
import { summarize } from '../src/summary/summarize.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { type Row, sourcesOf } from '../train/examples.ts';
import { readRows } from '../train/read-rows.ts';
import { countText, startScoring } from '../train/rouge.ts';
import { keepRows } from './rounds/row.ts';
import { loadPeers, type Pick } from './summary/load-peers.ts';
import { scoreSets } from './summary/score-sets.ts';

/**
 * Writes summaries of articles for a scorer (`--out`), and prints a table that compares their
 * quality and speed with the lead and with packages from npm. A summary of one article is written
 * as it is shown; one of several articles best sentence first, so that the scorer can cut it at any
 * number of words. `--peers` installs the packages into a scratch folder; they run on the first `--few`
 * articles.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    peers: { type: 'boolean', default: false },
    few: { type: 'string', default: '20' },
    json: { type: 'string' },
  },
});
if (!values.data) {
  console.error(
    'Name a file of articles: npm run -s bench:summary -- --data FILE [--out FILE] [--peers]',
  );
  process.exit(1);
}

/**
 * The scorer cuts a summary of several short reports at 65 words, one of long articles at 200, and
 * some at other lengths.
 */
const WORDS = { short: [65, 260], long: [200, 260] };
const rows = readRows<Row>(values.data);
const single = rows.filter(({ docs }) => !docs);
const peers = values.peers ? loadPeers(3) : {};

if (values.out) {
  const lines = rows.map((row) => JSON.stringify({ id: row.id, sentences: pick(row) }));
  writeFileSync(values.out, `${lines.join('\n')}\n`);
}

function pick(row: Row): string[] {
  const sources = sourcesOf(row);
  if (!row.docs) return summarize(sources, { count: 3 }).picks.map(({ text }) => text);
  const mean = sources.reduce((sum, { sentences }) => sum + sentences.length, 0) / sources.length;
  const words = mean <= MAX_SHORT_REPORT_SENTENCES ? WORDS.short : WORDS.long;
  const { choices } = chooseSentences(sources, { count: 40, words });
  const texts = choices.map(({ passage }) => passage.sentence.text);
  return texts.length > 0 ? texts : summarize(sources, { count: 1 }).picks.map(({ text }) => text);
}

function measureSpeed(): void {
  const articles = rows.flatMap(({ sentences, docs }) =>
    docs ? docs.map((doc) => doc.sentences.join(' ')) : [(sentences ?? []).join(' ')],
  );
  const pages = articles.filter((text) => text.split(' ').length >= 800).map(first800);
  const split = pages.map((text) => ({ articleId: 'a', text, sentences: splitSentences(text) }));
  const many = articles.slice(0, 200).map((text, at) => ({
    articleId: `${at}`,
    text,
    sentences: splitSentences(text),
  }));
  const runs = (work: () => void) => Array.from({ length: 5 }, () => timeOf(work));
  for (const source of split) summarize([source]);
  const start = process.cpuUsage();
  say('800 words, 3 sentences', median(split.map((source) => timeOf(() => summarize([source])))));
  const { user, system } = process.cpuUsage(start);
  say('the same, processor time', (user + system) / 1e3 / split.length, 'on average');
  say(
    'the same, splitting included',
    median(
      pages.map((text) =>
        timeOf(() => summarize([{ articleId: 'a', text, sentences: splitSentences(text) }])),
      ),
    ),
  );
  say(`${many.length} articles, 5 sentences`, median(runs(() => summarize(many, { count: 5 }))));
}

function first800(text: string): string {
  return text.split(' ').slice(0, 800).join(' ');
}

function say(what: string, ms: number, how = 'in the median'): void {
  console.log(`${what.padEnd(30)} ${ms.toFixed(2).padStart(8)} ms ${how}`);
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

type System = {
  name: string;
  /** Whether it is too slow for more than the first few articles. */
  few: boolean;
  run: Pick;
};

async function compare(all: Row[]): Promise<void> {
  const first = all.slice(0, Number(values.few));
  const systems: System[] = [
    { name: 'ours', few: false, run: (sentences) => pick(asRow(sentences)) },
    { name: 'lead', few: false, run: (sentences) => sentences.slice(0, 3) },
    ...Object.entries(peers).map(([name, run]) => ({ name, few: true, run })),
  ];
  const table = [];
  for (const system of systems)
    for (const articles of system.few ? [first] : [all, first])
      table.push(await score(system, articles));
  console.table(table);
}

function asRow(sentences: string[]): Row {
  return { id: '', src: '', sentences, references: [] };
}

async function score({ name, run }: System, articles: Row[]) {
  const sum = { one: 0, two: 0 };
  const times: number[] = [];
  let failed = 0;
  for (const { sentences = [], references } of articles) {
    const start = performance.now();
    let picked: string[] = [];
    try {
      picked = (await run(sentences)).slice(0, 3);
    } catch {
      failed++;
    }
    times.push(performance.now() - start);
    const scoring = startScoring(references.map((text) => countText([text].flat().join(' '))));
    scoring.add(picked.map(countText));
    const { one, two } = scoring.value();
    sum.one += (100 * one) / articles.length;
    sum.two += (100 * two) / articles.length;
  }
  return {
    system: name,
    articles: articles.length,
    'ROUGE-1': Number(sum.one.toFixed(2)),
    'ROUGE-2': Number(sum.two.toFixed(2)),
    'ms (median)': Number(median(times).toFixed(2)),
    failed,
  };
}

measureSpeed();
if (single.length > 0) await compare(single);
if (values.json)
  keepRows(await scoreSets(rows, pick, { peers, few: Number(values.few) }), values.json);
