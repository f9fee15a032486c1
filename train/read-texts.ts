import { join } from 'node:path';
import type { RankerName } from '../src/summary/ranker/weights-of.ts';
import { type RougeExample, readExamples } from './examples.ts';
import { judgeByPicks, judgeLine } from './judge-by-picks.ts';
import { examplesOf, type Picked, readGold, readLabels } from './read-picks.ts';
import { WRITTEN } from './recipes.ts';
import type { Example } from './train-ranker.ts';

/** What the rankers learn from. */
export type Texts = {
  /** Articles of which a reader chose sentences. */
  picked: Picked[];
  /** Articles of which people wrote summaries, for each ranker. */
  written: Partial<Record<RankerName, RougeExample[]>>;
};

const LABELS = join(import.meta.dirname, 'labels/picks.jsonl');

/** Reads what these rankers need; `articles` are the files with the texts of our own labels. */
export function readTexts(folder: string, articles: string[], names: RankerName[]): Texts {
  const ofReaders = names.some((name) => name === 'line' || name === 'article');
  const picked = ofReaders
    ? [
        ...readGold(join(folder, 'picks-dev.jsonl')),
        ...readLabels(LABELS, [join(folder, 'multi-dev.jsonl'), ...articles]),
      ]
    : [];
  const written: Texts['written'] = {};
  for (const name of names) {
    const source = WRITTEN[name];
    if (source)
      written[name] = readExamples(
        join(folder, source.file),
        source.sets,
        source.taste,
        source.weight,
      );
  }
  return { picked, written };
}

/** The examples of one ranker. */
export function examplesFor(name: RankerName, { picked, written }: Texts): Example[] {
  if (name === 'line') return examplesOf(picked, judgeLine);
  if (name === 'article') return [...examplesOf(picked, judgeByPicks), ...(written.article ?? [])];
  return written[name] ?? [];
}
