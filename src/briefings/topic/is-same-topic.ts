import { readTopic, type Topic } from './read-topic.ts';

/** Whether two topics ask for the same, however they are typed. */
export const isSameTopic = (one: string, other: string): boolean =>
  keyOf(readTopic(one)) === keyOf(readTopic(other));

function keyOf({ terms, phrases, without }: Topic): string {
  const inRow = (rows: string[][]): string[] => rows.map((words) => words.join(' ')).sort();
  return JSON.stringify([
    terms.toSorted(),
    // Of a single word the stem says it.
    inRow(phrases.filter(({ length }) => length > 1)),
    without.terms.toSorted(),
    inRow(without.phrases),
  ]);
}
