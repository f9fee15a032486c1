import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Pass, readThrough } from './pipeline/read-through.ts';
import { type Figure, tellFigure, tellRatio } from './rounds/tell-rounds.ts';

/**
 * What it takes to read a feed's items in full text: parsed, analysed, their speakers linked, saved
 * into a new SQLite file and put into stories, in one thread and with the product's own functions.
 * Tells the processor's milliseconds of every stage for 800 words, and the commits an article: each
 * waits for the disk once. `--base FOLDER` is an older checkout, read by turns with this one;
 * `--json FILE` keeps the figures.
 *
 *     npm run -s bench:pipeline -- [--texts FILE] [--rounds 5] [--base FOLDER] [--json FILE]
 */
const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '../shared/data/quotes/polnear-dev.jsonl' },
    rounds: { type: 'string', default: '5' },
    base: { type: 'string' },
    json: { type: 'string' },
  },
});
const WORDS = 800;

if (!existsSync(values.texts)) {
  console.log(`There are no articles in ${values.texts}: nothing is measured.`);
  process.exit(0);
}
const texts = readFileSync(values.texts, 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const pieces = texts.reduce((sum, text) => sum + text.match(/\S+/gu)!.length, 0) / WORDS;

const trees = { ours: resolve('.'), ...(values.base && { base: resolve(values.base) }) };
const passes: Record<string, Pass[]> = Object.fromEntries(
  Object.keys(trees).map((name) => [name, []]),
);
for (let round = 0; round <= Number(values.rounds); round++)
  for (const [name, folder] of inTurn(Object.entries(trees), round)) {
    const pass = await readThrough(folder, texts);
    // The first round is for the compiler.
    if (round > 0) passes[name]!.push(pass);
  }

console.log(
  `${texts.length} articles, ${pieces.toFixed(1)} × ${WORDS} words, ${values.rounds} rounds; ms of the processor for ${WORDS} words`,
);
const names = Object.keys(passes);
const stages = Object.keys(passes.ours![0]!.ms);
const shareOf = (name: string, stage: string): Figure => figureOf(name, ({ ms }) => ms[stage] ?? 0);
console.log(`${''.padEnd(22)} ${names.map((name) => name.padStart(20)).join('')}`);
for (const stage of stages)
  console.log(
    `${stage.padEnd(22)} ${names.map((name) => show(shareOf(name, stage)).padStart(20)).join('')}`,
  );
for (const name of names) {
  const { commits, quotes } = passes[name]![0]!;
  const ratio = tellRatio(all(name, 'all'), all(name, 'its analysis alone'));
  console.log(
    `${name}: ${(commits / texts.length).toFixed(2)} commits an article, ${quotes} quotes, ${show(ratio)} × its analysis`,
  );
}
if (values.base)
  console.log(`ours ÷ base: ${show(tellRatio(all('ours', 'all'), all('base', 'all')))}`);
if (values.json) writeFileSync(values.json, JSON.stringify({ rows: toRows() }, null, 2));

function inTurn<Item>(items: Item[], round: number): Item[] {
  return round % 2 === 0 ? items : items.toReversed();
}

function all(name: string, stage: string): number[] {
  return passes[name]!.map(({ ms }) => ms[stage]!);
}

function figureOf(name: string, read: (pass: Pass) => number): Figure {
  return tellFigure(passes[name]!.map(read), pieces);
}

function show({ median, least, most }: Figure): string {
  return `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
}

function toRows() {
  const noise = Math.max(
    ...names.map((name) => Math.max(...all(name, 'all')) / Math.min(...all(name, 'all'))),
  );
  const rows = stages.map((stage) => ({
    what: stage === 'all' ? 'full-text item → stored, linked, in a story' : `… of which ${stage}`,
    unit: `ms for ${WORDS} words`,
    ours: shareOf('ours', stage),
    peers: values.base ? { 'as it was': shareOf('base', stage) } : {},
    noise,
  }));
  return rows;
}
