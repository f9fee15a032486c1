import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FEATURES } from '../src/summary/ranker/features.ts';
import { GAINS } from '../src/summary/ranker/selection.ts';
import type { SummaryKind } from '../src/summary/ranker/summary-kind.ts';
import { countTerms } from './count-terms.ts';
import { type Row, readExamples, sourcesOf } from './examples.ts';
import { measurePicks, pickWith } from './pick-with.ts';
import { readRows } from './read-rows.ts';
import { type Example, type Recipe, trainRanker } from './train-ranker.ts';

/**
 * Writes what was learned for summaries: with `--terms` the common terms of news, else the weights
 * of the ranker, which build on these terms. `--only article` leaves the weights for other kinds of
 * input as they are. `--folds 5` writes no weights: it trains five times on four fifths of the data
 * and writes the picks for the remaining fifths to `--out`, for the scorer.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    to: { type: 'string', default: 'src/summary/data' },
    folds: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string' },
    terms: { type: 'boolean', default: false },
  },
});
if (!values.data) {
  console.error(
    'Name the folder of articles with summaries: npm run train:summary -- --data FOLDER [--folds 5 --out FILE]',
  );
  process.exit(1);
}

const common = { rate: 0.01, runs: 4 };
const RECIPES: Record<SummaryKind, Recipe> = {
  article: {
    ...common,
    steps: 3,
    words: Infinity,
    epochs: 12,
    decay: 1e-4,
    sharpness: 12,
    bigramWeight: 3,
    lengthPower: 0,
    ownShare: 0.3,
  },
  reports: {
    ...common,
    steps: 5,
    words: 65,
    epochs: 15,
    decay: 1e-3,
    sharpness: 16,
    bigramWeight: 2.5,
    lengthPower: 0.4,
    ownShare: 0.5,
  },
  articles: {
    ...common,
    steps: 12,
    words: 200,
    epochs: 12,
    decay: 1e-2,
    sharpness: 5,
    bigramWeight: 1.5,
    lengthPower: 0.7,
    ownShare: 0,
  },
};
const SETS: Record<SummaryKind, { file: string; sets: RegExp }> = {
  article: { file: 'single-dev.jsonl', sets: /^(?:cnn|writer|summeval|realsumm)/u },
  reports: { file: 'multi-dev.jsonl', sets: /^allsides$/u },
  articles: { file: 'multi-dev.jsonl', sets: /^multinews$/u },
};

/** Summaries of several articles are written up to this length, so that the scorer can cut them. */
const MAX_WORDS = 260;
const MAX_SENTENCES = 40;
const kinds = (Object.keys(RECIPES) as SummaryKind[]).filter(
  (kind) => !values.only || values.only === kind,
);
const { data } = values;
if (values.terms) writeTerms();
else if (values.folds) crossValidate(Number(values.folds));
else writeAll();

function crossValidate(folds: number): void {
  const lines = kinds.flatMap((kind) => {
    const examples = examplesOf(kind);
    const weights = Array.from({ length: folds }, (_, fold) =>
      trainRanker(
        examples.filter((_, at) => at % folds !== fold),
        RECIPES[kind],
      ),
    );
    console.error(`${kind}: ${examples.length} examples, ${folds} folds`);
    return examples.map((example, at) => {
      const sentences = pickSentences(example, weights[at % folds]!, kind);
      return JSON.stringify({ id: example.id, sentences });
    });
  });
  if (values.out) writeFileSync(values.out, `${lines.join('\n')}\n`);
}

function pickSentences(example: Example, weights: Float64Array, kind: SummaryKind): string[] {
  const more = kind === 'article' ? {} : { steps: MAX_SENTENCES, beyond: [MAX_WORDS] };
  const picked = pickWith(example, weights, RECIPES[kind], more);
  const { passages } = example.scene;
  return (picked.length > 0 ? picked : [0]).map((at) => passages[at]?.sentence.text ?? '');
}

function writeTerms(): void {
  const articles = ['single-dev.jsonl', 'multi-dev.jsonl']
    .flatMap((file) => readRows<Row>(join(data!, file)))
    .filter(({ src }) => !src.startsWith('multiling'))
    .flatMap((row) => sourcesOf(row).map(({ sentences }) => sentences.map(({ text }) => text)));
  const terms = countTerms(articles);
  writeFileSync(join(values.to, 'common-terms.json'), `${JSON.stringify(terms, null, 1)}\n`);
  console.error(`common terms of ${articles.length} articles`);
}

function writeAll(): void {
  const names = [...FEATURES, ...GAINS];
  const file = join(values.to, 'ranker.json');
  const ranker: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  for (const kind of kinds) {
    const examples = examplesOf(kind);
    const weights = trainRanker(examples, RECIPES[kind]);
    ranker[kind] = Object.fromEntries(
      names.map((name, k) => [name, Number(weights[k]!.toFixed(3))]),
    );
    const { one, two } = measurePicks(examples, weights, RECIPES[kind]);
    console.error(
      `${kind}: ${examples.length} examples, ROUGE-1 ${one.toFixed(2)} and ROUGE-2 ${two.toFixed(2)} on what it was trained on`,
    );
  }
  writeFileSync(file, `${JSON.stringify(ranker, null, 1)}\n`);
}

function examplesOf(kind: SummaryKind) {
  const { file, sets } = SETS[kind];
  return readExamples(join(data!, file), sets);
}
