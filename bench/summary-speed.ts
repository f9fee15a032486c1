import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { summarize } from '../src/summary/summarize.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { readRows } from '../train/read-rows.ts';
import { openPeers } from './rounds/open-peers.ts';
import { keepRows, type Row, rowOf, sayRow } from './rounds/row.ts';
import { runRounds } from './rounds/run-rounds.ts';

/**
 * How long it takes to sum up an article in three sentences, from its text on, beside packages from
 * npm; and how that grows with the length of the text. `--base FOLDER` is an older checkout, measured
 * by turns with this one; `--json FILE` keeps the figures.
 *
 *     npm run -s bench:summary-speed -- [--data FILE] [--base FOLDER] [--json FILE]
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/quotes/polnear-dev.jsonl' },
    base: { type: 'string' },
    json: { type: 'string' },
  },
});
const PEERS = { lexrank: '1.0.5', 'node-summarizer': '1.0.7' };
const COUNT = 3;
const LENGTHS = [50, 500, 5_000];

if (!existsSync(values.data)) {
  console.log(`There are no articles in ${values.data}: nothing is measured.`);
  process.exit(0);
}
const texts = readRows<{ text: string }>(values.data).map(({ text }) => text);

type Product = { summarize: typeof summarize; splitSentences: typeof splitSentences };
type Lexrank = {
  summarize(text: string, count: number, done: (error: unknown, top: unknown) => void): void;
};
type Summarizer = new (
  text: string,
  count: number,
) => { getSummaryByFrequency(): unknown; getSummaryByRank(): Promise<unknown> };

const peers = openPeers(PEERS);
const lexrank: Lexrank = peers('lexrank');
const { SummarizerManager }: { SummarizerManager: Summarizer } = peers('node-summarizer');
const base = values.base && (await load(resolve(values.base)));

/** Each takes one text. */
const ways = {
  ours: (text: string) => sumUp({ summarize, splitSentences }, text),
  ...(base && { 'as it was': (text: string) => sumUp(base, text) }),
  'node-summarizer, frequency': (text: string) =>
    new SummarizerManager(text, COUNT).getSummaryByFrequency(),
  'node-summarizer, textrank': (text: string) =>
    new SummarizerManager(text, COUNT).getSummaryByRank(),
  lexrank: (text: string) =>
    new Promise((done) => void lexrank.summarize(text, COUNT, (_error, top) => done(top))),
};

const rows = [
  await compare(`summary of an article, ${COUNT} sentences`, texts, ways),
  ...(await grow()),
];
keepRows(rows, values.json);

async function compare(
  what: string,
  given: string[],
  ways: { ours: Way; [peer: string]: Way },
): Promise<Row> {
  const works = Object.entries(ways).map(([name, way]) => [name, () => readAll(way, given)]);
  const taken = await runRounds(Object.fromEntries(works) as { ours: () => unknown });
  const row = rowOf(what, taken, given.length);
  sayRow(row, taken);
  return row;
}

type Way = (text: string) => unknown;

async function readAll(way: Way, given: string[]): Promise<void> {
  for (const text of given) await way(text);
}

function sumUp({ summarize, splitSentences }: Product, text: string): unknown {
  return summarize([{ articleId: 'a', text, sentences: splitSentences(text) }], { count: COUNT });
}

/** Texts of so many sentences, taken from all the articles in turn. */
async function grow(): Promise<Row[]> {
  const all = texts.flatMap((text) => splitSentences(text).map((sentence) => sentence.text));
  const grown: Row[] = [];
  for (const length of LENGTHS) {
    const sentences = Array.from({ length }, (_, at) => all[at % all.length]!);
    const many = Array.from({ length: LENGTHS.at(-1)! / length }, () => sentences.join('\n'));
    const { ours, ...older } = ways;
    const own = { ours, ...('as it was' in older && { 'as it was': older['as it was']! }) };
    grown.push(await compare(`summary of ${length} sentences`, many, own));
  }
  return grown;
}

async function load(folder: string): Promise<Product> {
  const { summarize } = await import(join(folder, 'src/summary/summarize.ts'));
  const { splitSentences } = await import(join(folder, 'src/text/split-sentences.ts'));
  return { summarize, splitSentences };
}
