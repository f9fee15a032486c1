import type { Row as Article } from '../../train/examples.ts';
import { countText, startScoring } from '../../train/rouge.ts';
import { qualityRow, type Row } from '../rounds/row.ts';
import { toInterval } from '../rounds/to-interval.ts';
import { cutTo, type Limit } from './limit.ts';
import type { Pick } from './load-peers.ts';
import { pickOracle } from './pick-oracle.ts';

const SETS: [name: string, src: RegExp, limit: Limit][] = [
  ['CNN, 3 sentences', /^cnn/u, { sentences: 3 }],
  ['Daily Mail, 3 sentences', /^(?:summeval|realsumm)$/u, { sentences: 3 }],
  ['writers’ summaries, 3 sentences', /^writer$/u, { sentences: 3 }],
  ['AllSides, 65 words', /^allsides$/u, { words: 65 }],
  ['Multi-News, 200 words', /^multinews$/u, { words: 200 }],
];

/**
 * ROUGE-1 of ours, of the first sentences, of the best that exist, and of packages, on each set of
 * which there are articles. The packages, of which some are slow, read the first `few` of one article.
 */
export async function scoreSets(
  articles: Article[],
  ours: (article: Article) => string[],
  { peers, few }: { peers: Record<string, Pick>; few: number },
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, src, limit] of SETS) {
    const set = articles.filter((article) => src.test(article.src));
    if (set.length === 0) continue;
    const { ours: own, ...others } = await scoreAll(set, limit, {
      ours: (article) => ours(article),
      lead: (article) => inTurns(article),
      'the best there are': (article) =>
        pickOracle(inTurns(article), countReferences(article), limit),
    });
    rows.push(qualityRow(`${name} (${set.length})`, 'ROUGE-1', own, others));
  }
  const first = articles.filter(({ docs }) => !docs).slice(0, few);
  if (first.length === 0) return rows;
  const { ours: own, ...others } = await scoreAll(
    first,
    { sentences: 3 },
    {
      ours: (article) => ours(article),
      lead: (article) => inTurns(article),
      ...Object.fromEntries(
        Object.entries(peers).map(([name, pick]) => [name, (one: Article) => pick(inTurns(one))]),
      ),
    },
  );
  return [
    ...rows,
    qualityRow(`the first ${first.length} articles, 3 sentences`, 'ROUGE-1', own, others),
  ];
}

type Ways = Record<string, (article: Article) => string[] | Promise<string[]>>;

async function scoreAll<Way extends Ways>(articles: Article[], limit: Limit, ways: Way) {
  const scores = {} as Record<keyof Way, ReturnType<typeof toInterval>>;
  for (const [name, pick] of Object.entries(ways)) {
    const each: number[] = [];
    for (const article of articles) {
      const scoring = startScoring(countReferences(article));
      scoring.add(cutTo(await pick(article), limit).map(countText));
      each.push(100 * scoring.value().one);
    }
    scores[name as keyof Way] = toInterval(each);
  }
  return scores;
}

const countReferences = ({ references }: Article) =>
  references.map((text) => countText([text].flat().join(' ')));

/** Sentences in their order; of several reports the first of each, then the second of each. */
function inTurns({ sentences = [], docs }: Article): string[] {
  if (!docs) return sentences;
  const longest = Math.max(...docs.map((doc) => doc.sentences.length));
  return Array.from({ length: longest }, (_, at) =>
    docs.flatMap((doc) => doc.sentences[at] ?? []),
  ).flat();
}
