import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FEATURES } from '../src/summary/ranker/features.ts';
import { GAINS } from '../src/summary/ranker/gains.ts';
import type { RankerName } from '../src/summary/ranker/weights-of.ts';
import { countTerms } from './count-terms.ts';
import { crossValidate } from './cross-validate.ts';
import { type Row, sourcesOf } from './examples.ts';
import { readRows } from './read-rows.ts';
import { examplesFor, readTexts } from './read-texts.ts';
import { RECIPES } from './recipes.ts';
import { tellSteps } from './tell-steps.ts';
import { trainRanker } from './train-ranker.ts';

/**
 * Writes what was learned for summaries: with `--terms` the common terms of news, else the weights
 * of the rankers, which build on these terms. `--only line --only article` leaves the others as they are.
 * `--articles FILE`, once or more, names articles that our readers have judged. `--folds 5` writes
 * no weights: it trains five times on four fifths of the data and writes what is picked of the
 * remaining fifths to `--out`, for the scorers.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    articles: { type: 'string', multiple: true, default: [] },
    to: { type: 'string', default: 'src/summary/data' },
    folds: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string', multiple: true },
    terms: { type: 'boolean', default: false },
  },
});
if (!values.data) {
  console.error(
    'Name the folder of articles with summaries: npm run train:summary -- --data FOLDER [--articles FILE] [--folds 5 --out FILE]',
  );
  process.exit(1);
}

/** Other rooms weigh words by it, too. */
const TERMS = new URL('../src/text/data/common-terms.json', import.meta.url);

const { data, to, only } = values;
const names = (Object.keys(RECIPES) as RankerName[]).filter((name) => !only || only.includes(name));
if (values.terms) writeTerms(data);
else writeRankers(data);

function writeTerms(folder: string): void {
  const articles = ['single-dev.jsonl', 'multi-dev.jsonl']
    .flatMap((file) => readRows<Row>(join(folder, file)))
    .filter(({ src }) => !src.startsWith('multiling'))
    .flatMap((row) => sourcesOf(row).map(({ sentences }) => sentences.map(({ text }) => text)));
  const terms = countTerms(articles);
  writeFileSync(TERMS, `${JSON.stringify(terms, null, 1)}\n`);
  console.error(`common terms of ${articles.length} articles`);
}

function writeRankers(folder: string): void {
  const texts = readTexts(folder, values.articles, names);
  if (values.folds) {
    const lines = crossValidate(texts, names, Number(values.folds));
    if (values.out)
      writeFileSync(values.out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return;
  }
  const file = join(to, 'ranker.json');
  const say = tellSteps(names.length);
  const ranker: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of names) {
    const examples = examplesFor(name, texts);
    const weights = trainRanker(examples, RECIPES[name]);
    ranker[name] = Object.fromEntries(
      [...FEATURES, ...GAINS].map((feature, k) => [feature, Number(weights[k]!.toFixed(3))]),
    );
    say(`${name}: ${examples.length} examples`);
  }
  writeFileSync(file, `${JSON.stringify(ranker, null, 1)}\n`);
}
