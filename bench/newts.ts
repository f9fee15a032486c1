import { parseArgs } from 'node:util';
import { summarize } from '../src/summary/summarize.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { readRows } from '../train/read-rows.ts';
import { countText, startScoring } from '../train/rouge.ts';
import { keepRows, qualityRow } from './rounds/row.ts';
import { toInterval } from './rounds/to-interval.ts';

/**
 * How well a topic of many words is followed within one article. Each row has an article and topics
 * of ten words or so, each with a summary that somebody wrote for that topic: `{ text, topics:
 * [{ words, summary }] }`. Three sentences are picked for the topic, three without one; both are
 * compared with the first three by ROUGE-1 F1 against the summary.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'string' } },
});
if (!values.data) {
  console.error('Name a file of articles with topics: npm run -s bench:newts -- --data FILE');
  process.exit(1);
}

const COUNT = 3;

type Row = { text: string; topics: { words: string; summary: string }[] };

const ways = {
  lead: [] as number[],
  'without a topic': [] as number[],
  'with the topic': [] as number[],
};
for (const { text, topics } of readRows<Row>(values.data)) {
  const source = { articleId: '', text, sentences: splitSentences(text) };
  const lead = source.sentences.slice(0, COUNT);
  const plain = summarize([source], { count: COUNT }).picks;
  for (const { words, summary } of topics) {
    const topic = words.replaceAll(',', ' ');
    const score = scoreAgainst(summary);
    ways.lead.push(score(lead));
    ways['without a topic'].push(score(plain));
    ways['with the topic'].push(score(summarize([source], { count: COUNT, topic }).picks));
  }
}
const lead = mean(ways.lead);
for (const [way, scores] of Object.entries(ways))
  console.log(
    `${way.padEnd(16)} ROUGE-1 ${mean(scores).toFixed(2)}  (${(mean(scores) - lead).toFixed(2)})`,
  );
keepRows(
  [
    qualityRow(
      'an article, on a topic of ten words',
      'ROUGE-1',
      toInterval(ways['with the topic']),
      {
        lead: toInterval(ways.lead),
        'ours without the topic': toInterval(ways['without a topic']),
      },
    ),
  ],
  values.json,
);

function mean(scores: number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function scoreAgainst(summary: string) {
  const reference = countText(summary);
  return (sentences: { text: string }[]): number => {
    const scoring = startScoring([reference]);
    scoring.add(sentences.map((sentence) => countText(sentence.text)));
    return 100 * scoring.value().one;
  };
}
