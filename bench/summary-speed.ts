import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { summarize } from '../src/summary/summarize.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { readRows } from '../train/read-rows.ts';
import { keepRows, type Row, rowOf, sayRow } from './rounds/row.ts';
import { type Rounds, runRounds } from './rounds/run-rounds.ts';

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
const COUNT = 3;
const LENGTHS = [50, 500, 5_000];
/** So many times all texts are summed up before, until nothing more is compiled. */
const WARM_UP = 12;

if (!existsSync(values.data)) {
  console.log(`There are no articles in ${values.data}: nothing is measured.`);
  process.exit(0);
}
const texts = readRows<{ text: string }>(values.data).map(({ text }) => text);

type Product = { summarize: typeof summarize; splitSentences: typeof splitSentences };
type Works = { ours: () => unknown; [other: string]: () => unknown };

const base = values.base && (await load(resolve(values.base)));
const peers = new Worker(new URL('./summary-speed/sum-up-by-peers.ts', import.meta.url), {
  workerData: { texts, count: COUNT },
});
const [ways] = (await once(peers, 'message')) as [string[]];
const byPeers = ways.map((way) => [
  way,
  async () => {
    peers.postMessage(way);
    await once(peers, 'message');
  },
]);

const own = ownWorks(texts);
for (let time = 0; time < WARM_UP; time++) for (const work of Object.values(own)) work();
const rows = [
  await compare(`summary of an article, ${COUNT} sentences`, texts.length, {
    ...own,
    ...Object.fromEntries(byPeers),
  }),
];
for (const length of LENGTHS) {
  const given = textsOf(length);
  rows.push(await compare(`summary of ${length} sentences`, given.length, ownWorks(given)));
}
keepRows(rows, values.json);
await peers.terminate();

async function compare(what: string, count: number, works: Works): Promise<Row> {
  const taken = (await runRounds(works)) as { ours: Rounds; [other: string]: Rounds };
  const row = rowOf(what, taken, count);
  sayRow(row, taken);
  return row;
}

function ownWorks(given: string[]): Works {
  const sumUp = ({ summarize, splitSentences }: Product): void => {
    for (const text of given)
      summarize([{ articleId: 'a', text, sentences: splitSentences(text) }], { count: COUNT });
  };
  return {
    ours: () => sumUp({ summarize, splitSentences }),
    ...(base && { 'as it was': () => sumUp(base) }),
  };
}

/** Texts of so many sentences, taken from the articles in their order: as much text for every length. */
function textsOf(length: number): string[] {
  const all = texts.flatMap((text) => splitSentences(text).map((sentence) => sentence.text));
  const total = LENGTHS.at(-1)!;
  return Array.from({ length: total / length }, (_, text) =>
    Array.from({ length }, (_, at) => all[(text * length + at) % all.length]!).join('\n'),
  );
}

async function load(folder: string): Promise<Product> {
  const { summarize } = await import(join(folder, 'src/summary/summarize.ts'));
  const { splitSentences } = await import(join(folder, 'src/text/split-sentences.ts'));
  return { summarize, splitSentences };
}
