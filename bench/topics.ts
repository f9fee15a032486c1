import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keepOnTopic } from '../src/summary/keep-on-topic.ts';
import { createStoryIndex } from '../src/summary/stories/story-index.ts';
import { summarize } from '../src/summary/summarize.ts';
import { foldWords } from '../src/text/fold.ts';
import { foldTerms } from '../src/text/fold-terms.ts';
import { rarityOf } from '../src/text/rarity-of.ts';
import { type Row, sourcesOf } from '../train/examples.ts';
import { createRandom, shuffle } from '../train/random.ts';
import { readRows } from '../train/read-rows.ts';
import { countText, startScoring } from '../train/rouge.ts';
import { exactly, keepRows, type Row as MeasuredRow, qualityRow } from './rounds/row.ts';

/**
 * How well a topic is answered. All articles of a set lie in one heap, in random order. For each
 * cluster of reports somebody asks for the one or two most telling words of its editor's headline,
 * or of its summary if it has none. The answer comes from the reports about the topic, and, for
 * comparison, from the first reports that hold the words: how many of the three sentences come from
 * the cluster, how many speak of the topic, and ROUGE-1 and ROUGE-2 F1 against the cluster's
 * summary.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'string' } },
});
if (!values.data) {
  console.error('Name the folder of articles with summaries: npm run -s bench:topics -- --data F');
  process.exit(1);
}

const MAX_CANDIDATES = 100;
const MAX_REPORTS = 12;
const MAX_SENTENCES = 3;

type Report = {
  cluster: string;
  title: string;
  outlet: string;
  text: string;
  sentences: ReturnType<typeof sourcesOf>[number]['sentences'];
  terms: Set<string>;
  /** The story that it was placed in as it came. */
  story?: string;
};
type Question = { cluster: string; topic: string; terms: string[]; summary: string };
type Cluster = Row & { refTitle?: string };

const multi = readRows<Cluster>(join(values.data, 'multi-dev.jsonl'));
const single = readRows<Cluster>(join(values.data, 'single-dev.jsonl'));
const sets = {
  allsides: { asked: /^allsides$/u, beside: [] },
  multinews: { asked: /^multinews$/u, beside: single.filter(({ src }) => /^cnn/u.test(src)) },
};

const rows: MeasuredRow[] = [];
for (const [name, { asked, beside }] of Object.entries(sets)) {
  const clusters = multi.filter(({ src }) => asked.test(src));
  const heap = [...clusters, ...beside].flatMap(readReports);
  shuffle(heap, createRandom(7));
  placeInStories(heap);
  for (const words of [1, 2]) {
    const questions = clusters.flatMap((cluster) => ask(cluster, heap, words));
    const held = questions.map((question) =>
      heap.filter(({ terms }) => question.terms.every((term) => terms.has(term))),
    );
    const ways = {
      'first reports': measure(questions, held, (reports) => reports.map(untold)),
      'about the topic': measure(questions, held, (reports, topic) =>
        keepOnTopic(reports, topic).reports.map(untold),
      ),
      'told by story': measure(
        questions,
        held,
        (reports, topic) => keepOnTopic(reports, topic).reports,
      ),
    };
    for (const [how, measured] of Object.entries(ways))
      console.log(`${name}, words ${words}, ${how.padEnd(15)} ${tell(measured)}`);
    const { 'told by story': ours, ...others } = ways;
    const figures = (figure: 'own' | 'one') =>
      Object.fromEntries(
        Object.entries(others).map(([how, measured]) => [how, exactly(measured[figure])]),
      );
    const asking = `${words === 1 ? 'one word' : 'two words'}, ${name}`;
    rows.push(
      qualityRow(asking, '% from the cluster', exactly(ours.own), figures('own')),
      qualityRow(asking, 'ROUGE-1', exactly(ours.one), figures('one')),
    );
  }
}
keepRows(rows, values.json);

/** Of a report by itself. */
function untold({ story: _, ...report }: Report): Report {
  return report;
}

function readReports(row: Cluster): Report[] {
  return sourcesOf(row).map(({ title = '', sentences }) => {
    const texts = [title, ...sentences.map(({ text }) => text)];
    return {
      cluster: row.id,
      title,
      outlet: '',
      text: sentences.map(({ text }) => text).join(' '),
      sentences,
      terms: new Set(texts.flatMap(foldTerms)),
    };
  });
}

function placeInStories(heap: Report[]): void {
  const index = createStoryIndex();
  for (const [at, { title, text }] of heap.entries())
    index.place({ id: `${at}`, title, text, arrived: 0 });
  for (const [at, report] of heap.entries()) report.story = index.storyOf(`${at}`) ?? `${at}`;
}

/**
 * The most telling words that at least two reports of the cluster have; no question if there are
 * fewer than asked for.
 */
function ask({ id, refTitle, references }: Cluster, heap: Report[], count: number): Question[] {
  const summary = [references[0] ?? ''].flat().join(' ');
  const own = heap.filter(({ cluster }) => cluster === id);
  const words = foldWords(refTitle ?? summary).filter((word) => /^\p{L}{3,}$/u.test(word));
  const worth = new Map<string, number>();
  for (const word of words)
    for (const term of foldTerms(word))
      worth.set(term, (refTitle ? 0 : (worth.get(term) ?? 0)) + rarityOf(term));
  const terms = [...worth]
    .filter(([term]) => own.filter((report) => report.terms.has(term)).length > 1)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([term]) => term);
  const topic = terms.map((term) => words.find((word) => foldTerms(word).includes(term)));
  return terms.length === count ? [{ cluster: id, topic: topic.join(' '), terms, summary }] : [];
}

function measure(
  questions: Question[],
  held: Report[][],
  choose: (reports: Report[], topic: string) => Report[],
) {
  const sum = { picks: 0, own: 0, speak: 0, one: 0, two: 0, reports: 0, unanswered: 0 };
  questions.forEach(({ cluster, topic, terms, summary }, at) => {
    const reports = choose((held[at] ?? []).slice(0, MAX_CANDIDATES), topic).slice(0, MAX_REPORTS);
    const sources = reports.map((report, n) => ({ ...report, articleId: String(n) }));
    const { picks } = summarize(sources, { count: MAX_SENTENCES, topic });
    const scoring = startScoring([countText(summary)]);
    scoring.add(picks.map(({ text }) => countText(text)));
    sum.one += scoring.value().one;
    sum.two += scoring.value().two;
    sum.reports += reports.length;
    if (picks.length === 0) sum.unanswered++;
    for (const { articleId, text } of picks) {
      sum.picks++;
      if (reports[Number(articleId)]?.cluster === cluster) sum.own++;
      if (foldTerms(text).some((term) => terms.includes(term))) sum.speak++;
    }
  });
  const { length } = questions;
  return {
    own: (100 * sum.own) / sum.picks,
    speak: (100 * sum.speak) / sum.picks,
    one: (100 * sum.one) / length,
    two: (100 * sum.two) / length,
    reports: sum.reports / length,
    unanswered: sum.unanswered,
    asked: length,
  };
}

function tell(measured: ReturnType<typeof measure>): string {
  const { own, speak, one, two, reports, unanswered, asked } = measured;
  return `of the cluster ${own.toFixed(1)} %, with its words ${speak.toFixed(1)} %, ROUGE ${one.toFixed(1)} / ${two.toFixed(1)}, ${reports.toFixed(1)} reports each, ${unanswered} of ${asked} unanswered`;
}
