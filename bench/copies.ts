import { parseArgs } from 'node:util';
import { isSameText, toShingles } from '../src/text/is-same-text.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { createRandom } from '../train/random.ts';
import { readRows } from '../train/read-rows.ts';
import { exactly, keepRows, type Row as MeasuredRow, qualityRow } from './rounds/row.ts';

/**
 * How many copies of an article are found when outlets shorten, edit or frame it, and how many
 * independent reports of one event are mistaken for copies. The data is that of `bench:stories`,
 * whose reports end at 150 words, or whole articles as `bench:summary` takes them (`--set
 * cnn-test`, `--set multinews`). The copies are made here, the same ones each time.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    set: { type: 'string', default: 'basil' },
    json: { type: 'string' },
  },
});
if (!values.data) {
  console.error(
    'Name a file of windows or articles: npm run -s bench:copies -- --data FILE [--set basil]',
  );
  process.exit(1);
}

type Report = { text: string; story: string };
type Row = { id: string; set?: string; src?: string; sentences?: string[]; docs?: Doc[] };
type Doc = { text?: string; sentences?: string[]; story?: string };
const docs: Report[] = readRows<Row>(values.data)
  .filter(({ set, src }) => (set ?? src) === values.set)
  .flatMap(({ id, sentences = [], docs = [{ sentences }] }) =>
    docs.map((doc) => ({
      text: doc.text ?? (doc.sentences ?? []).join(' '),
      story: doc.story ?? id,
    })),
  );
const random = createRandom(11);
const vocabulary = docs.flatMap(({ text }) => text.split(' '));
const any = (): string => vocabulary[Math.floor(random() * vocabulary.length)]!;

const EDITS: Record<string, (sentences: string[]) => string> = {
  'first 40 %': (sentences) => cut(sentences, Math.max(3, Math.round(sentences.length * 0.4))),
  'first two sentences': (sentences) => cut(sentences, 2),
  'lightly edited (15 % dropped, 5 % of words changed)': (sentences) => edit(sentences, 0.15, 0.05),
  'heavily edited (35 % dropped, 15 % of words changed)': (sentences) =>
    edit(sentences, 0.35, 0.15),
  'framed by 60 other words': (sentences) =>
    `${edit(sentences, 0.1, 0)} ${Array.from({ length: 60 }, any).join(' ')}`,
};

const originals = docs.map(({ text }) => toShingles(text));
const rows: MeasuredRow[] = [];
const note = (what: string, some: number, all: number): void => {
  rows.push(qualityRow(`${values.set}: ${what}`, '%', exactly((100 * some) / Math.max(all, 1))));
};
for (const [name, make] of Object.entries(EDITS)) {
  const found = docs.filter(({ text }, at) => {
    const copy = make(splitSentences(text).map((sentence) => sentence.text));
    return isSameText(toShingles(copy), originals[at]!);
  });
  console.log(`${name.padEnd(52)} ${found.length} of ${docs.length} found`);
  note(`found, ${name}`, found.length, docs.length);
}
const pairs = { same: 0, sameFound: 0, other: 0, otherFound: 0 };
docs.forEach((one, a) => {
  docs.slice(a + 1).forEach((other, n) => {
    const found = isSameText(originals[a]!, originals[a + 1 + n]!);
    const kind = one.story === other.story ? 'same' : 'other';
    pairs[kind]++;
    if (found) pairs[`${kind}Found`]++;
  });
});
console.log(
  `${'mistaken for copies: reports of one event'.padEnd(52)} ${pairs.sameFound} of ${pairs.same}`,
);
console.log(
  `${'mistaken for copies: unrelated reports'.padEnd(52)} ${pairs.otherFound} of ${pairs.other}`,
);

note('mistaken for copies, reports of one event', pairs.sameFound, pairs.same);
note('mistaken for copies, unrelated reports', pairs.otherFound, pairs.other);
keepRows(rows, values.json);

function cut(sentences: string[], count: number): string {
  return sentences.slice(0, count).join(' ');
}

function edit(sentences: string[], dropped: number, changed: number): string {
  return sentences
    .filter(() => random() > dropped)
    .map((sentence) =>
      sentence
        .split(' ')
        .map((word) => (random() < changed ? any() : word))
        .join(' '),
    )
    .join(' ');
}
