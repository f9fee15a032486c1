import type { Sentence } from '../../../model.ts';
import { countWords } from '../../../text/count-words.ts';
import { type Advice, FREE, never } from '../advice.ts';
import type { Article } from '../article.ts';
import type { Paragraph } from '../paragraphs-of.ts';
import { type Entry, isOldestFirst, readEntries } from './read-entries.ts';
import { readTime } from './read-time.ts';

// a timeline tells what is over, a programme what is to come
const LOOKS_BACK =
  /\b(?:agenda|chronolog\w+|itinerary|line-?up|opening (?:hours|times)|programme|schedule|time ?lines?|timetable|unfolded)\b/iu;
/** Without a label, so many times make a live report, if they begin early in the text. */
const MIN_ENTRIES = 3;
const MAX_BEFORE = 0.4;
// That is all for tonight. Thanks for following us.
const CLOSING =
  /\b(?:that(?:['’]s| is| was| will be) (?:all|it)\b|(?:thank(?:s| you)|cheers) (?:all |everyone |very much |so much )?for (?:being|following|joining|reading|staying|your)|(?:we|i)(?:['’]re| are|['’]ll| will|['’]m| am|['’]ve| have) (?:now )?(?:be )?(?:back\b|clos(?:ed|ing)|end(?:ed|ing)|paus(?:ed|ing)|sign(?:ed|ing) off|wrapp(?:ed|ing) up|bringing (?:you|this))|(?:blog|coverage|page|ticker) (?:has (?:been closed|ended)|is (?:now )?(?:closed|closing|over|paused)|ends)|good ?(?:night|bye)|stay with us|(?:read|find) (?:more|our|the full))/iu;
const STOPPED = /[.!?]["”’]?$/u;
// Background: …, What we know so far:
const BACKGROUND =
  /^(?:at a glance|background|context|key (?:facts|points)|summary|the (?:background|story so far)|what (?:is (?:it|this) (?:all )?about|has happened|we know))\b/iu;
const MIN_WORDS = 4;
const MAX_LABEL_WORDS = 4;

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

/**
 * The newest entry is wanted; what was written before it is over, unless it stands above all entries
 * or is told as background.
 */
export function adviseLive(sentences: Sentence[], entries: Entry[]): Advice[] {
  const newest = findNewest(sentences, entries);
  const wanted = newest && firstSaying(sentences, newest);
  const starts = new Set(entries.map(({ first }) => first));
  let isBackground = false;
  return sentences.map(({ text }, at): Advice => {
    isBackground = BACKGROUND.test(text) || (isBackground && !starts.has(at));
    if (isLabel(text)) return never('label');
    if (at === wanted) return { use: 'wanted' };
    const isOld = !newest || at < newest.first || at > newest.last;
    return isOld && at >= entries[0]!.first && !isBackground ? never('older') : FREE;
  });
}

/** A time, a line between entries, “The Latest on the storm (all times local):”. */
const isLabel = (text: string): boolean =>
  text.endsWith(':') ||
  (countWords(text) <= MAX_LABEL_WORDS && !STOPPED.test(text)) ||
  readTime(text)?.alone === true;

/** The newest that says something: a live report ends with thanks to its readers. */
function findNewest(sentences: Sentence[], entries: Entry[]): Entry | undefined {
  const fromNewest = isOldestFirst(entries) ? entries.toReversed() : entries;
  return fromNewest.find((entry) => firstSaying(sentences, entry) !== undefined);
}

/** Its first whole sentence, or its heading if it has no more. */
function firstSaying(sentences: Sentence[], { first, last, labelOnly }: Entry): number | undefined {
  let heading: number | undefined;
  for (let at = labelOnly ? first + 1 : first; at <= last; at++) {
    const { text } = sentences[at]!;
    if (countWords(text) < MIN_WORDS || CLOSING.test(text) || BACKGROUND.test(text)) continue;
    if (STOPPED.test(text)) return at;
    heading ??= at;
  }
  return heading;
}
