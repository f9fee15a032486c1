import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { splitSentences } from '../src/text/split-sentences.ts';
import { readRows } from '../train/read-rows.ts';

/**
 * Tests the sentence splitter: how many cases of a golden-rules file come out right, which
 * quotations it cuts, how fast it is, and whether ten times the text costs ten times the time.
 */
const { values } = parseArgs({
  options: { golden: { type: 'string' }, texts: { type: 'string' } },
});
if (!values.golden && !values.texts) {
  console.error(
    'Name cases, texts or both: npm run -s bench:sentences -- --golden CASES.json --texts ARTICLES.jsonl',
  );
  process.exit(1);
}
if (values.golden) countGolden(JSON.parse(readFileSync(values.golden, 'utf8')) as Case[]);
if (values.texts) measureTexts(values.texts);

type Case = { name: string; text: string; gold: string[] };

function countGolden(cases: Case[]): void {
  const wrong = cases.filter(({ text, gold }) => {
    const found = splitSentences(text).map((sentence) => plain(sentence.text));
    return JSON.stringify(found) !== JSON.stringify(gold.map(plain));
  });
  console.log(`golden rules: ${cases.length - wrong.length} of ${cases.length}`);
  for (const { name } of wrong) console.log(`  not ${name}`);
}

function measureTexts(file: string): void {
  const texts = readRows<{ text: string }>(file).map(({ text }) => text);
  const { sentences, quotations, cut, severed } = countQuotations(texts);
  console.log(
    `${sentences} sentences; of ${quotations} paired quotations ${cut} are cut between sentences of their own, ${severed.length} elsewhere`,
  );
  for (const quotation of severed.slice(0, 20)) console.log(`  ${quotation}`);

  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const seconds = fastest(() => texts.forEach((text) => void splitSentences(text)));
  console.log(`${(bytes / 1e6 / seconds).toFixed(1)} MB/s of processor time`);
  const paragraph = texts.join(' ').replaceAll('\n', ' ').slice(0, 300_000);
  const growth =
    fastest(() => void splitSentences(paragraph.repeat(10))) /
    fastest(() => void splitSentences(paragraph));
  console.log(`ten times one paragraph of 300,000 characters: ${growth.toFixed(1)} times the time`);
}

/**
 * Looks at curly quotation marks alone: an apostrophe or a lost mark cannot confuse their pairs.
 */
function countQuotations(texts: string[]) {
  const severed: string[] = [];
  let [sentences, quotations, cut] = [0, 0, 0];
  for (const text of texts) {
    const ends = splitSentences(text).map(({ end }) => end);
    sentences += ends.length;
    for (const { 0: quotation, index } of text.matchAll(/“[^“”\n]*”/gu)) {
      quotations++;
      const inside = ends.filter((end) => end > index && end < index + quotation.length);
      if (inside.length === 0) continue;
      const own = inside.every(
        (end) =>
          /[.!?…]['’)\]]*\s*$/u.test(text.slice(index, end)) &&
          /[\p{L}\p{N}]/u.test(text.slice(index, end)) &&
          /^\s*['‘([]*[\p{Lu}\p{N}$£€#@]/u.test(text.slice(end, index + quotation.length)),
      );
      if (own) cut++;
      else severed.push(quotation);
    }
  }
  return { sentences, quotations, cut, severed };
}

/** The least processor time of several runs, in seconds. */
function fastest(run: () => void, times = 5): number {
  const seconds = Array.from({ length: times }, () => {
    const begun = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6;
  });
  return Math.min(...seconds);
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
