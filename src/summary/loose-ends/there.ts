import { isPeopleNoun } from '../../text/data/roles.ts';
import { wordBefore } from './capitals.ts';
import type { LooseEnd } from './loose-end.ts';
import type { NameRun } from './read-run.ts';

const THERE = / there(?=[ .,;!?])/u;
const PEOPLE =
  /^(?:authorities|community|government|life|living|people|police|residents|situation|troops)$/u;
// … born there. He had worked there, …
const STAYED =
  /^(?:arrived|born|buried|died|gone|happened|held|living|lived?|lives|located|met|play(?:ed|s)?|remained|remains|sent|stay(?:ed|s)?|studied|taken|travelled|traveled|went|worked)$/u;
// in the town, where …: the place stands in the sentence.
const PLACE = /\b(?:at|from|in|into|near|to) (?:the|an?|his|her|its|their)\b|\bwhere\b/iu;

/** A “there” before which the sentence has no place: authorities there. */
export function findThere(sentence: string, runs: NameRun[]): LooseEnd | undefined {
  const start = THERE.exec(sentence)?.index;
  if (start === undefined) return undefined;
  const word = wordBefore(sentence, start + 1).toLowerCase();
  const isNoun = PEOPLE.test(word) || isPeopleNoun(word);
  if (!isNoun && !STAYED.test(word)) return undefined;
  if (runs.some(({ name }) => name.length > 0 && name[0]!.start < start)) return undefined;
  if (PLACE.test(sentence.slice(0, start))) return undefined;
  return { kind: 'phrase', start: start + 1, end: start + ' there'.length };
}
