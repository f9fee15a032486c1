import { parseArgs } from 'node:util';
import { likelihoods } from '../src/quotes/judge/likelihoods.ts';
import { readTrees, scoreFacts } from '../src/quotes/learned/trees.ts';
import { type Passage, readPassages } from '../train/pronoun-passages.ts';
import { createRandom, shuffle } from '../train/random.ts';
import { learnPeople } from '../train/train-people.ts';

/**
 * How often a pronoun is given to the right one of the two people whom its passage names, by
 * cross-validation: trees that have not seen a passage choose between the two. Beside it the nearest
 * name, and whether what is likelier is more often right.
 */
const { values } = parseArgs({
  options: {
    passages: { type: 'string' },
    folds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
if (!values.passages) {
  console.error(
    'Name a file of passages in the form of GAP: npm run -s bench:pronouns -- --passages FILE',
  );
  process.exit(1);
}

const BANDS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];
const folds = Number(values.folds);
const passages = readPassages(values.passages);
shuffle(passages, createRandom(Number(values.seed)));
const answers = Array.from({ length: folds }, (_, fold) => {
  const trees = readTrees(
    learnPeople(
      passages.filter((_, at) => at % folds !== fold),
      [],
    ),
  );
  return passages
    .filter((_, at) => at % folds === fold)
    .map((passage) => ({ passage, ...choose(passage, (facts) => scoreFacts(trees, facts)) }));
}).flat();

const HE_OR_SHE = /^s?he$/u;
report(
  'he and she',
  answers.filter(({ passage }) => HE_OR_SHE.test(passage.pronoun)),
);
report('all', answers);
for (const [at, from] of BANDS.slice(0, -1).entries()) {
  const band = answers.filter(({ likely }) => likely >= from && likely < BANDS[at + 1]!);
  report(`  likely from ${from}`, band);
}

/** The likelier of the two. */
function choose({ people, facts, rivals, right }: Passage, score: (facts: Float32Array) => number) {
  const scores = rivals.map((rival) => {
    const own = facts[people.indexOf(rival)];
    return own ? score(own) : Number.NEGATIVE_INFINITY;
  });
  const [first, second] = likelihoods(scores) as [number, number];
  const isRight = rivals[0] !== rivals[1] && rivals[first > second ? 0 : 1] === right;
  return { likely: Math.max(first, second), isRight };
}

function report(name: string, some: { isRight: boolean }[]): void {
  const right = some.filter(({ isRight }) => isRight).length;
  const share = ((100 * right) / some.length).toFixed(1);
  console.log(`${name.padEnd(18)} ${share.padStart(5)} %  (${right} of ${some.length})`);
}
