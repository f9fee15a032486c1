import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Quote } from '../src/model.ts';
import { extractQuotes } from '../src/quotes/extract-quotes.ts';
import type { PackedModel } from '../src/quotes/learned/model.ts';
import { readModel } from '../src/quotes/read-model.ts';
import { countWords } from '../src/text/count-words.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { readRows } from '../train/read-rows.ts';
import { openCompromise } from './open-compromise.ts';
import { exactly, keepRows } from './rounds/row.ts';
import type { Rounds } from './rounds/run-rounds.ts';
import { figureOf, tellFigure, tellNoise } from './rounds/tell-rounds.ts';
import { shareOfStages } from './stages.ts';

/**
 * How fast quotes are found, compared with compromise's quotations in the same run, and whether ten
 * times the text costs ten times the time. `--out` writes the predictions for a scorer; `--model`
 * and `--only 0/3` write those of another model for every third article, for cross-validation. `--stages`
 * tells which share of the time each step takes.
 */
const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    out: { type: 'string' },
    model: { type: 'string' },
    only: { type: 'string', default: '0/1' },
    stages: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
if (!values.gold) {
  console.error(
    'Name a file of articles, one JSON object with id and text a line: npm run -s bench:quotes -- --gold FILE [--out FILE]',
  );
  process.exit(1);
}

type Row = { id: string; text: string };
const [fold = 0, folds = 1] = values.only.split('/').map(Number);
const rows = readRows<Row>(values.gold).filter((_, at) => at % folds === fold);
const model = values.model
  ? readModel(JSON.parse(readFileSync(values.model, 'utf8')) as PackedModel)
  : undefined;
const words = rows.reduce((sum, { text }) => sum + countWords(text), 0);
const read = (text: string): Quote[] => extractQuotes(text, splitSentences(text), { model });

if (values.out) {
  const lines = rows.map(({ id, text }) =>
    JSON.stringify({ id, quotes: read(text).map(toPrediction) }),
  );
  writeFileSync(values.out, `${lines.join('\n')}\n`);
}

const ours = timeRuns(() => rows.forEach(({ text }) => void read(text)), 8);
const page = ofLength(rows.map(({ text }) => text).join('\n\n'), 800);
const book = Array.from({ length: 10 }, () => page).join('\n\n');
const growth =
  fastest(timeRuns(() => void read(book), 10)) / fastest(timeRuns(() => void read(page), 30));
if (values.stages)
  for (const [stage, share] of await shareOfStages(() =>
    rows.forEach(({ text }) => void read(text)),
  ))
    console.log(`${(share * 100).toFixed(1).padStart(5)} % ${stage}`);
// Loaded only now: with compromise in memory our own run is a third slower.
const nlp = openCompromise();
const few = rows.slice(0, 20);
const fewWords = few.reduce((sum, { text }) => sum + countWords(text), 0);
const theirs = timeRuns(() => few.forEach(({ text }) => void nlp(text).quotations().json()), 5);
console.log(`${rows.length} articles, ${words} words`);
report('ours', fastest(ours), words, rows.length);
report('compromise', fastest(theirs), fewWords, few.length);
console.log(`ten times 800 words cost ${growth.toFixed(1)} times the time`);
keepRows(
  [
    {
      what: 'who said what, 1,000 words',
      unit: 'ms',
      ours: tellFigure(ours, words / 1_000),
      peers: { compromise: tellFigure(theirs, fewWords / 1_000) },
      noise: tellNoise({ ours, theirs }),
    },
    {
      what: 'articles of 800 words on one core',
      unit: 'articles/s',
      ours: rateOf(ours, words),
      peers: { compromise: rateOf(theirs, fewWords) },
      noise: tellNoise({ ours, theirs }),
    },
    {
      what: 'ten times the text',
      unit: 'times the time',
      ours: exactly(growth),
      peers: {},
      noise: tellNoise({ ours }),
    },
  ],
  values.json,
);

function toPrediction({ spans, source, speaker }: Quote) {
  const mention = source && { ...source, ...(speaker ? { name: speaker.name } : {}) };
  return { start: spans[0]?.start, end: spans.at(-1)?.end, spans, speaker: mention };
}

/** Processor milliseconds of each run, after one that is not counted: in it all is compiled. */
function timeRuns(work: () => void, runs: number): Rounds {
  work();
  return Array.from({ length: runs }, () => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000;
  });
}

/** In the other runs the machine had more else to do. */
function fastest(rounds: Rounds): number {
  return Math.min(...rounds);
}

function rateOf(rounds: Rounds, words: number) {
  return figureOf(rounds.map((ms) => (1_000 * words) / 800 / ms));
}

function report(name: string, ms: number, words: number, articles: number): void {
  const perThousand = (ms / words) * 1000;
  console.log(
    `${name.padEnd(10)} ${(1000 / (perThousand * 0.8)).toFixed(0).padStart(5)} articles/s of 800 words (${((articles / ms) * 1000).toFixed(0)} of these), ${perThousand.toFixed(1)} ms per 1,000 words`,
  );
}

function ofLength(text: string, words: number): string {
  return (text.match(/\S+\s*/gu) ?? []).slice(0, words).join('');
}
