import { compareAll, type Likeness } from './likeness.ts';
import { type Passage, readPassages, type Source } from './passages.ts';
import { createWordReader, type WordReader } from './word-reader.ts';

/** What is known of all sentences together, worked out once. */
export type Scene = {
  passages: Passage[];
  likeness: Likeness;
  /** The terms of each source’s title. */
  titles: number[][];
  /** The index of each source’s first passage. */
  starts: number[];
  words: WordReader;
};

export function setScene(sources: Source[]): Scene {
  const words = createWordReader();
  const passages = readPassages(sources, words);
  const titles = sources.map(({ title = '' }) => words.read(title).terms);
  const starts: number[] = [];
  passages.forEach(({ source }, at) => {
    starts[source] ??= at;
  });
  const likeness = compareAll(passages.map(({ vector }) => vector));
  return { passages, titles, starts, likeness, words };
}
