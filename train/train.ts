import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import bundled from '../src/quotes/learned/model.json' with { type: 'json' };
import { type Lexicon, type PackedModel, readTransitions } from '../src/quotes/learned/model.ts';
import { type PackedTable, readTable } from '../src/quotes/learned/table.ts';
import { type PackedTrees, readTrees } from '../src/quotes/learned/trees.ts';
import { FACTS } from '../src/quotes/read-model.ts';
import { tagDoc } from '../src/quotes/tagger/tag-doc.ts';
import { type Document, readDocuments } from './gold.ts';
import { learnClusters } from './learn-clusters.ts';
import { learnShares } from './learn-shares.ts';
import { measureReliability } from './measure-reliability.ts';
import { readNamedSources } from './named-sources.ts';
import { packMap } from './pack-table.ts';
import { readPassages } from './pronoun-passages.ts';
import { tellSteps } from './tell-steps.ts';
import { trainJudge } from './train-judge.ts';
import { type Tagged, trainLinker } from './train-linker.ts';
import { trainPeople } from './train-people.ts';
import { trainTagger } from './train-tagger.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'src/quotes/learned/model.json' },
    file: { type: 'string', default: 'polnear-train.jsonl' },
    /** Articles of which only the quoted speech is annotated, with names. */
    quoted: { type: 'string', default: 'web-train.jsonl' },
    /** Passages with a pronoun, as in GAP. */
    pronouns: { type: 'string', default: 'gap-pronouns.jsonl' },
    /** Leaves out every third article, from the second on: `1/3`. For cross-validation. */
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

/** Some articles, tagged with what was learned from all others. */
type Fold = { lexicon: Lexicon; tagged: Tagged[] };

const EPOCHS = { tagger: 10, linker: 4 };
const FOLDS = 3;
/** Words, folds, reliability, linker and judge, tagger, ranker, and the file. */
const say = tellSteps(FOLDS + 6);
const seed = Number(values.seed);
const fully = kept(readDocuments(join(values.data, values.file)));
const quotedFile = join(values.data, values.quoted);
const quoted = existsSync(quotedFile) ? kept(readDocuments(quotedFile, 'quoted')) : [];
const documents = [...fully, ...quoted];

const lexicon = learnLexicon(documents);
say(
  `${documents.length} articles, ${lexicon.shares.size} cue words, ${lexicon.clusters.size} words in clusters`,
);

// Linker and judge must learn from such tags as they will meet: those of articles that lexicon and
// tagger have not learned from.
const folds = Array.from({ length: FOLDS }, (_, fold): Fold => {
  const rest = documents.filter((_, at) => at % FOLDS !== fold);
  const known = learnLexicon(rest);
  const weights = trainTagger(rest, known, { epochs: EPOCHS.tagger, seed });
  const model = {
    lexicon: known,
    tagger: readTable(weights.tagger),
    transitions: readTransitions(weights),
  };
  say(`fold ${fold + 1} of ${FOLDS} tagged`);
  const own = documents.filter((_, at) => at % FOLDS === fold);
  return {
    lexicon: known,
    tagged: own.map((document) => ({ document, tags: tagDoc(document.doc, model) })),
  };
});
const last = folds.at(-1)!;
const others = folds.slice(0, -1);
const reliability = measureReliability(last.tagged, {
  lexicon: last.lexicon,
  linker: readTable(fitLinker(others)),
  judge: readTrees(fitJudge(others)),
});
say('reliability measured');
const linker = fitLinker(folds);
const judge = fitJudge(folds);
say('linker and judge learned');
const weights = trainTagger(documents, lexicon, { epochs: EPOCHS.tagger, seed });
say('tagger learned');
const pronounFile = join(values.data, values.pronouns);
const ranker = existsSync(pronounFile)
  ? trainPeople(readPassages(pronounFile), readNamedSources(quoted))
  : bundled.ranker;
say('ranker of people learned');

const hundredths = new Map(
  Array.from(lexicon.shares, ([key, share]) => [key, Math.round(share * 100)]),
);
const model: PackedModel = {
  facts: FACTS,
  shares: packMap(hundredths),
  clusters: packMap(lexicon.clusters),
  ...weights,
  linker,
  judge,
  reliability,
  ranker,
};
const packed = JSON.stringify(model);
await writeFile(values.out, `${packed}\n`);
say(
  `${values.out}: ${(packed.length / 1000).toFixed(0)} kB, ${(gzipSync(packed).length / 1000).toFixed(0)} kB compressed`,
);

function learnLexicon(from: Document[]): Lexicon {
  const complete = from.filter(({ extent }) => extent === 'all');
  return { shares: learnShares(complete), clusters: learnClusters(from) };
}

function fitLinker(from: Fold[]): PackedTable {
  const tagged = from.flatMap((fold) => fold.tagged);
  return trainLinker(tagged, { epochs: EPOCHS.linker, seed });
}

/** The judge, in turn, must learn from scores of articles that the linker has not learned from. */
function fitJudge(from: Fold[]): PackedTrees {
  const half = (which: number): Fold[] =>
    from.map(({ lexicon, tagged }) => ({
      lexicon,
      tagged: tagged.filter((_, at) => at % 2 === which),
    }));
  const parts = [0, 1].flatMap((which) => {
    const linker = readTable(fitLinker(half(1 - which)));
    return half(which).map(({ lexicon, tagged }) => ({ tagged, known: { lexicon, linker } }));
  });
  return trainJudge(parts);
}

/** All of them, or those that `--without` does not leave out. */
function kept(all: Document[]): Document[] {
  const [rest, folds = 1] = (values.without ?? '').split('/').map(Number);
  return values.without ? all.filter((_, at) => at % folds !== rest) : all;
}
