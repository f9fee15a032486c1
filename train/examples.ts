import type { Sentence } from '../src/model.ts';
import { readFeatures } from '../src/summary/ranker/features.ts';
import type { Source } from '../src/summary/ranker/read-source.ts';
import { setScene } from '../src/summary/ranker/scene.ts';
import { judgeByRouge, type RougeTaste } from './judge-by-rouge.ts';
import { readRows } from './read-rows.ts';
import { type CountedText, countText } from './rouge.ts';
import type { Example } from './train-ranker.ts';

/** A row of the data: one article, or several with a title each, already split, and what people made of them. */
export type Row = {
  id: string;
  src: string;
  sentences?: string[];
  docs?: { title?: string; sentences: string[] }[];
  references: (string | string[])[];
};

/** An example that has summaries of people to be compared with. */
export type RougeExample = Example & { sentences: CountedText[]; references: CountedText[] };

export function readExamples(
  file: string,
  sets: RegExp,
  taste: RougeTaste,
  weight = 1,
): RougeExample[] {
  return readRows<Row>(file)
    .filter(({ src }) => sets.test(src))
    .map((row) => {
      const scene = setScene(sourcesOf(row));
      const sentences = scene.passages.map(({ sentence }) => countText(sentence.text));
      const references = row.references.map((reference) => countText([reference].flat().join(' ')));
      const judge = () => judgeByRouge(scene.passages, sentences, references, taste);
      const features = readFeatures(scene);
      return { id: row.id, scene, features, sentences, references, weight, judge };
    });
}

/** The articles of a row, their sentences with places as if each article were their plain sequence. */
export function sourcesOf({ sentences = [], docs = [{ sentences }] }: Row): Source[] {
  return docs.map(({ title, sentences }, at) => ({
    articleId: String(at),
    title: title ?? '',
    text: sentences.join(' '),
    sentences: placeSentences(sentences),
  }));
}

function placeSentences(texts: string[]): Sentence[] {
  let start = 0;
  return texts.map((text) => {
    const sentence = { start, end: start + text.length, text, paragraph: 0 };
    start = sentence.end + 1;
    return sentence;
  });
}
