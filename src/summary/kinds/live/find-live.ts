import type { Article } from '../article.ts';
import type { Paragraph } from '../paragraphs-of.ts';
import { type Entry, readEntries } from './read-entries.ts';

// a timeline tells what is over, a programme what is to come
const LOOKS_BACK =
  /\b(?:agenda|chronolog\w+|itinerary|line-?up|opening (?:hours|times)|programme|schedule|time ?lines?|timetable|unfolded)\b/iu;
/** Without a label, so many times make a live report, if they begin early in the text. */
const MIN_ENTRIES = 3;
const MAX_BEFORE = 0.4;

/** The entries of a live report; none where a text is not one. */
export function findLive(
  { title, sentences }: Pick<Article, 'title' | 'sentences'>,
  paragraphs: Paragraph[],
  isLabelled: boolean,
): Entry[] {
  const entries = readEntries(paragraphs);
  if (isLabelled) return entries;
  const [first] = entries;
  if (!first || entries.length < MIN_ENTRIES || first.first > sentences.length * MAX_BEFORE)
    return [];
  const before = [title, ...sentences.slice(0, first.first).map(({ text }) => text)];
  return before.some((text) => LOOKS_BACK.test(text)) ? [] : entries;
}
