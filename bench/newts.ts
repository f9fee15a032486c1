import { parseArgs } from 'node:util';
import { summarize } from '../src/summary/summarize.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { readRows } from '../train/read-rows.ts';
import { countText, startScoring } from '../train/rouge.ts';

/**
 * How well a topic of many words is followed within one article. Each row has an article and topics
 * of ten words or so, each with a summary that somebody wrote for that topic: `{ text, topics:
 * [{ words, summary }] }`. Three sentences are picked for the topic, three without one; both are
 * compared with the first three by ROUGE-1 F1 against the summary.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) {
  console.error('Name a file of articles with topics: npm run -s bench:newts -- --data FILE');
  process.exit(1);
}

const COUNT = 3;

type Row = { text: string; topics: { words: string; summary: string }[] };

const ways = { lead: 0, 'without a topic': 0, 'with the topic': 0 };
let asked = 0;
for (const { text, topics } of readRows<Row>(values.data)) {
  const source = { articleId: '', text, sentences: splitSentences(text) };
  const lead = source.sentences.slice(0, COUNT);
  const plain = summarize([source], { count: COUNT }).picks;
  for (const { words, summary } of topics) {
    const topic = words.replaceAll(',', ' ');
    const score = scoreAgainst(summary);
    ways.lead += score(lead);
    ways['without a topic'] += score(plain);
    ways['with the topic'] += score(summarize([source], { count: COUNT, topic }).picks);
    asked++;
  }
}
for (const [way, sum] of Object.entries(ways)) {
  const gain = (100 * (sum - ways.lead)) / asked;
  console.log(
    `${way.padEnd(16)} ROUGE-1 ${((100 * sum) / asked).toFixed(2)}  (${gain.toFixed(2)})`,
  );
}

function scoreAgainst(summary: string) {
  const reference = countText(summary);
  return (sentences: { text: string }[]): number => {
    const scoring = startScoring([reference]);
    scoring.add(sentences.map((sentence) => countText(sentence.text)));
    return scoring.value().one;
  };
}
