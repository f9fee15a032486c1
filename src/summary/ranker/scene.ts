import { compareAll, type Likeness } from './likeness.ts';
import { findNames, type Passage, readPassages } from './passages.ts';
import type { Source } from './read-source.ts';
import { createWordReader, type WordReader } from './word-reader.ts';

/** What is known of all sentences together, worked out once. */
export type Scene = {
  passages: Passage[];
  likeness: Likeness;
  /** The terms of each source’s title. */
  titles: number[][];
  /** The names in each source’s title, as in `Passage`. */
  titleNames: Set<string>[];
  /** The index of each source’s first passage. */
  starts: number[];
  words: WordReader;
};

export function setScene(sources: Source[]): Scene {
  const words = createWordReader();
  const passages = readPassages(sources, words);
  const titles = sources.map(({ title = '' }) => words.read(title).terms);
  const titleNames = sources.map(({ title = '' }) => new Set(findNames(` ${title}`)));
  const starts: number[] = [];
  passages.forEach(({ source }, at) => {
    starts[source] ??= at;
  });
  const likeness = compareAll(passages.map(({ vector }) => vector));
  return { passages, titles, titleNames, starts, likeness, words };
}
