import { centrality } from './centrality.ts';
import { content } from './content.ts';
import { crowd } from './crowd.ts';
import { cues } from './cues.ts';
import type { Group, Scene } from './group.ts';
import { compareAll } from './likeness.ts';
import { readPassages, type Source } from './passages.ts';
import { place } from './place.ts';
import { createWordReader } from './words.ts';

const GROUPS: Group[] = [place, centrality, content, cues, crowd];

export const FEATURES: readonly string[] = GROUPS.flatMap(({ names }) => names);

/** All that is worked out of the articles together, once. */
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

/** The features of every sentence, in the order of `FEATURES`; most lie between 0 and 1. */
export function readFeatures(scene: Scene): Float64Array[] {
  const readers = GROUPS.map((group) => group.read(scene));
  return scene.passages.map((_, at) => {
    const row = new Float64Array(FEATURES.length);
    let k = 0;
    for (const read of readers) {
      const values = read(at);
      row.set(values, k);
      k += values.length;
    }
    return row;
  });
}
