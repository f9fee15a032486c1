import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FEATURES } from '../src/summary/ranker/features.ts';
import { GAINS } from '../src/summary/ranker/selection.ts';
import type { SummaryKind } from '../src/summary/ranker/summary-kind.ts';
import { countTerms } from './common-terms.ts';
import { type Row, readExamples, sourcesOf } from './examples.ts';
import { measurePicks, pickWith, type Recipe, trainRanker } from './ranker.ts';
import { readRows } from './rows.ts';

/**
 * Writes what summaries have learned: with `--terms` the common terms of news, without it the
 * ranker’s weights, which build on them. `--only article` leaves the other kinds as they are.
 * `--folds 5` writes no weights: it trains five times on four fifths, and writes the picks made for
 * the fifth left out to `--out`, for the scorer.
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
    two: 3,
    cost: 0,
    own: 0.3,
  },
  reports: {
    ...common,
    steps: 5,
    words: 65,
    epochs: 15,
    decay: 1e-3,
    sharpness: 16,
    two: 2.5,
    cost: 0.4,
    own: 0.5,
  },
  articles: {
    ...common,
    steps: 12,
    words: 200,
    epochs: 12,
    decay: 1e-2,
    sharpness: 5,
    two: 1.5,
    cost: 0.7,
    own: 0,
  },
};
const SETS: Record<SummaryKind, { file: string; sets: RegExp }> = {
  article: { file: 'single-dev.jsonl', sets: /^(?:cnn|writer|summeval|realsumm)/u },
  reports: { file: 'multi-dev.jsonl', sets: /^allsides$/u },
  articles: { file: 'multi-dev.jsonl', sets: /^multinews$/u },
};

/** Picks of several articles go on to here, so that the scorer can cut them. */
const MOST_WORDS = 260;
const kinds = (Object.keys(RECIPES) as SummaryKind[]).filter(
  (kind) => !values.only || values.only === kind,
);
const { data } = values;
if (values.terms) writeTerms();
else if (values.folds) crossValidate(Number(values.folds));
else writeAll();

function crossValidate(folds: number): void {
  const lines: string[] = [];
  for (const kind of kinds) {
    const examples = examplesOf(kind);
    const recipe = RECIPES[kind];
    const picks = examples.map(({ id }) => ({ id, sentences: [] as string[] }));
    for (let fold = 0; fold < folds; fold++) {
      const weights = trainRanker(
        examples.filter((_, at) => at % folds !== fold),
        recipe,
      );
      examples.forEach((example, at) => {
        if (at % folds !== fold) return;
        const more = kind === 'article' ? {} : { steps: 40, beyond: [MOST_WORDS] };
        const chosen = pickWith(example, weights, recipe, more);
        const { passages } = example.scene;
        (picks[at] as (typeof picks)[number]).sentences = (chosen.length > 0 ? chosen : [0]).map(
          (index) => passages[index]?.sentence.text ?? '',
        );
      });
    }
    lines.push(...picks.map((pick) => JSON.stringify(pick)));
    console.error(`${kind}: ${examples.length} examples, ${folds} folds`);
  }
  if (values.out) writeFileSync(values.out, `${lines.join('\n')}\n`);
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
