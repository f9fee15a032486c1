import type { Sentence } from '../src/model.ts';
import { readFeatures } from '../src/summary/ranker/features.ts';
import type { Source } from '../src/summary/ranker/read-source.ts';
import { setScene } from '../src/summary/ranker/scene.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import type { ReaderPicks } from './judge-by-picks.ts';
import { readRows } from './read-rows.ts';
import type { Example, Judge } from './train-ranker.ts';

/** An article and what a careful reader chose of it. */
export type Picked = {
  id: string;
  title: string;
  text: string;
  sentences: Sentence[];
  picks: ReaderPicks;
};

/** Sentences by the place of their first character. */
type Choice = {
  line: number[];
  best: number[];
  also: number[][];
  good: number[];
  never: number[];
};
type ArticleRow = { id: string; title?: string; text: string };
/** An article, or several of one event. */
type Row = ArticleRow | { id: string; docs: { title?: string; sentences: string[] }[] };
type GoldRow = ArticleRow & {
  sentences: { start: number }[];
} & Omit<Choice, 'never'> & { never: { i: number }[] };

/** Articles with a reader's choice beside them, which names sentences by their number. */
export const readGold = (file: string): Picked[] =>
  readRows<GoldRow>(file).map(({ sentences, never, ...row }) => {
    const placesOf = (numbers: number[]) => numbers.map((at) => sentences[at]!.start);
    return toPicked(row, {
      line: placesOf(row.line),
      best: placesOf(row.best),
      also: row.also.map(placesOf),
      good: placesOf(row.good),
      never: placesOf(never.map(({ i }) => i)),
    });
  });

/**
 * The choices in `labels`, of articles that stand in `files`; `from` is where their text begins, if
 * a headline comes before it. Those whose article is not there are left out.
 */
export function readLabels(labels: string, files: string[]): Picked[] {
  const rows = files.flatMap((file) => readRows<Row>(file)).flatMap(articlesOf);
  const articles = new Map(rows.map((row) => [row.id, row]));
  return readRows<Choice & { id: string; from: number }>(labels).flatMap(
    ({ id, from, ...choice }) => {
      const article = articles.get(id);
      return article ? [toPicked(article, choice, from)] : [];
    },
  );
}

/** Those of one event are called by its id and their number: `multinews-17/2`. */
const articlesOf = (row: Row): ArticleRow[] =>
  'text' in row
    ? [row]
    : (row.docs ?? []).map(({ title = '', sentences }, n) => ({
        id: `${row.id}/${n}`,
        title,
        text: sentences.join(' '),
      }));

function toPicked({ id, title = '', text }: ArticleRow, choice: Choice, from = 0): Picked {
  const body = text.slice(from);
  const sentences = splitSentences(body);
  const numbersOf = (places: number[]): number[] => [
    ...new Set(places.map((place) => sentences.findIndex(({ end }) => from + end > place))),
  ];
  const { line, best, also, good, never } = choice;
  return {
    id,
    title,
    text: body,
    sentences,
    picks: {
      line: numbersOf(line),
      sets: [best, ...also].map(numbersOf),
      good: numbersOf([...good, ...line, ...best, ...also.flat()]),
      never: numbersOf(never),
    },
  };
}

/** How much an article counts that is shown without its headline. */
const UNTITLED_WEIGHT = 0.5;

/** Examples for a ranker: each article with its headline, and, to learn what to do then, without. */
export const examplesOf = (picked: Picked[], judge: (picks: ReaderPicks) => Judge): Example[] =>
  picked.flatMap((one) => [
    exampleOf(sourceOf(one), one, judge, 1),
    exampleOf({ ...sourceOf(one), title: '' }, one, judge, UNTITLED_WEIGHT),
  ]);

export const sourceOf = ({ id, title, text, sentences }: Picked): Source => ({
  articleId: id,
  title,
  text,
  sentences,
});

function exampleOf(
  source: Source,
  { id, picks }: Picked,
  judge: (picks: ReaderPicks) => Judge,
  weight: number,
): Example {
  const scene = setScene([source]);
  return { id, scene, features: readFeatures(scene), weight, judge: () => judge(picks) };
}
