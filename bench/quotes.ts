import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Quote } from '../src/model.ts';
import { extractQuotes } from '../src/quotes/extract-quotes.ts';
import type { PackedModel } from '../src/quotes/learned/model.ts';
import { readModel } from '../src/quotes/read-model.ts';
import { countWords } from '../src/text/count-words.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { readRows } from '../train/read-rows.ts';
import { openPeers } from './rounds/open-peers.ts';
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
  },
});
if (!values.gold) {
  console.error(
    'Name a file of articles, one JSON object with id and text a line: npm run -s bench:quotes -- --gold FILE [--out FILE]',
  );
  process.exit(1);
}

type Row = { id: string; text: string };
type Compromise = (text: string) => { quotations(): { json(): unknown } };
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

const ours = fastest(() => rows.forEach(({ text }) => void read(text)), 8);
const page = ofLength(rows.map(({ text }) => text).join('\n\n'), 800);
const book = Array.from({ length: 10 }, () => page).join('\n\n');
const growth = fastest(() => void read(book), 10) / fastest(() => void read(page), 30);
if (values.stages)
  for (const [stage, share] of await shareOfStages(() =>
    rows.forEach(({ text }) => void read(text)),
  ))
    console.log(`${(share * 100).toFixed(1).padStart(5)} % ${stage}`);
// Loaded only now: with compromise in memory our own run is a third slower.
const nlp: Compromise = openPeers({ compromise: '14.17.0' })('compromise');
const few = rows.slice(0, 20);
const fewWords = few.reduce((sum, { text }) => sum + countWords(text), 0);
const theirs = fastest(() => few.forEach(({ text }) => void nlp(text).quotations().json()), 2);
console.log(`${rows.length} articles, ${words} words`);
report('ours', ours, words, rows.length);
report('compromise', theirs, fewWords, few.length);
console.log(`ten times 800 words cost ${growth.toFixed(1)} times the time`);

function toPrediction({ spans, source, speaker }: Quote) {
  const mention = source && { ...source, ...(speaker ? { name: speaker.name } : {}) };
  return { start: spans[0]?.start, end: spans.at(-1)?.end, spans, speaker: mention };
}

/** The time of the fastest run, in ms: in the others the machine had more else to do. */
function fastest(work: () => void, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
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
