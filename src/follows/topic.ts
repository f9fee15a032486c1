import { judgeReport, readReport } from '../summary/keep-on-topic.ts';
import type { TermsOf } from '../summary/topic.ts';
import { foldWords } from '../text/fold.ts';
import { foldTerms } from '../text/fold-terms.ts';

/** What somebody wants to be told of. */
export type FollowedTopic = {
  /** What is asked for, without marks and without what is left out. */
  words: string;
  /** All of these. */
  terms: string[];
  /** Folded words that stand in a row. */
  phrases: string[];
  /** None of these. */
  without: string[];
};

type Report = { title: string; outlet: string; text: string };
/** A report as it is asked about many topics. */
export type ReadReport = Report & { terms: ReadonlySet<string>; read: TermsOf<string> };

const MARKS = '"“”„«»';
// `"…`, `… -football`
const MARKED = new RegExp(`[${MARKS}]|(?:^|\\s)-[\\p{L}\\p{N}]`, 'u');
// `"gas talks"`, `-"gas talks"`, `-football`, `gas`: in this order
const PART = new RegExp(
  `(-?)[${MARKS}]([^${MARKS}]+)[${MARKS}]|(?<!\\S)-(\\S+)|([^\\s${MARKS}]+)`,
  'gu',
);

/** Reads words as they are typed: all of them, `"a phrase"` in a row, `-word` left out. */
export function readFollowedTopic(typed: string): FollowedTopic {
  const words: string[] = [];
  const phrases: string[] = [];
  const without: string[] = [];
  for (const [, minus, quoted, left, word] of typed.matchAll(PART)) {
    const leaves = left ?? (minus === '-' ? quoted : undefined);
    if (leaves !== undefined) without.push(...foldTerms(leaves));
    else if (quoted !== undefined) {
      words.push(quoted);
      phrases.push(foldWords(quoted).join(' '));
    } else if (word !== undefined) words.push(word);
  }
  const text = words.join(' ');
  return {
    words: text,
    terms: [...new Set(foldTerms(text))],
    phrases: phrases.filter((phrase) => phrase.includes(' ')),
    without,
  };
}

/** A report made ready: this takes most of the time. */
export function readForTopics({ title, outlet, text }: Report): ReadReport {
  const read = readReport({ title, outlet, text });
  return { title, outlet, text, read, terms: new Set([read.title, ...read.sentences].flat()) };
}

/** Whether a report is about the topic: a passing mention does not count. */
export function isOnTopic(topic: FollowedTopic, report: ReadReport): boolean {
  if (topic.terms.length === 0 || !topic.terms.every((term) => report.terms.has(term)))
    return false;
  if (topic.without.some((term) => report.terms.has(term))) return false;
  if (topic.phrases.length > 0) {
    const all = ` ${foldWords(`${report.title} ${report.text}`).join(' ')} `;
    if (!topic.phrases.every((phrase) => all.includes(` ${phrase} `))) return false;
  }
  return judgeReport(report, topic.words, () => report.read).about > 0;
}

/** Whether words are marked as words: by quotation marks, or by what they leave out. */
export const isMarkedTopic = (typed: string): boolean => MARKED.test(typed);

/** Whether two topics ask for the same, however they are typed. */
export function isSameTopic(one: string, other: string): boolean {
  const [a, b] = [one, other].map((typed) => {
    const { terms, phrases, without } = readFollowedTopic(typed);
    return JSON.stringify([terms, phrases, without].map((words) => words.toSorted()));
  });
  return a === b;
}
