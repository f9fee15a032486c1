import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readTable } from '../src/quotes/tagger/table.ts';
import { tagScript } from '../src/quotes/tagger/tag.ts';
import { type Document, readDocuments } from './gold.ts';
import { learnClusters, learnShares } from './lexicon.ts';
import { trainLinker } from './linker.ts';
import { packMap } from './pack.ts';
import { measureReliability } from './reliability.ts';
import { trainTagger } from './tagger.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'src/quotes/model.json' },
    file: { type: 'string', default: 'polnear-train.jsonl' },
    /** Leaves out every article whose number gives this remainder, `1/3`: for cross-validation. */
    without: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
if (!values.data) {
  console.error(
    'Name the folder of annotated articles: npm run train -- --data FOLDER [--out FILE]',
  );
  process.exit(1);
}

const EPOCHS = { tagger: 10, linker: 4 };
const FOLDS = 3;
const seed = Number(values.seed);
const all = readDocuments(join(values.data, values.file));
const documents = values.without ? leaveOut(all, values.without) : all;

const lexicon = { shares: learnShares(documents), clusters: learnClusters(documents) };
say(
  `${documents.length} articles, ${lexicon.shares.size} cue words, ${lexicon.clusters.size} words in clusters`,
);

// The linker must learn from tags as they come in use: made by a tagger that has not seen the article.
const tagged = Array.from({ length: FOLDS }, (_, fold) => {
  const rest = documents.filter((_, at) => at % FOLDS !== fold);
  const weights = trainTagger(rest, lexicon, { epochs: EPOCHS.tagger, seed });
  const model = {
    lexicon,
    tagger: readTable(weights.tagger),
    transitions: Float32Array.from(weights.transitions),
  };
  say(`fold ${fold + 1} of ${FOLDS} tagged`);
  return documents
    .filter((_, at) => at % FOLDS === fold)
    .map((document) => ({ document, segments: tagScript(document.script, model) }));
});
const half = trainLinker([...(tagged[0] ?? []), ...(tagged[1] ?? [])], {
  epochs: EPOCHS.linker,
  seed,
});
const reliability = measureReliability(tagged[2] ?? [], readTable(half));
const linker = trainLinker(tagged.flat(), { epochs: EPOCHS.linker, seed });
const weights = trainTagger(documents, lexicon, { epochs: EPOCHS.tagger, seed });

const hundredths = new Map(
  Array.from(lexicon.shares, ([key, share]) => [key, Math.round(share * 100)]),
);
const packed = JSON.stringify({
  shares: packMap(hundredths),
  clusters: packMap(lexicon.clusters),
  ...weights,
  linker,
  reliability,
});
await writeFile(values.out, `${packed}\n`);
say(
  `${values.out}: ${(packed.length / 1000).toFixed(0)} kB, ${(gzipSync(packed).length / 1000).toFixed(0)} kB compressed`,
);

function leaveOut(documents: Document[], which: string): Document[] {
  const [rest, folds] = which.split('/').map(Number);
  return documents.filter((_, at) => at % (folds ?? 1) !== rest);
}

function say(text: string): void {
  console.error(text);
}
