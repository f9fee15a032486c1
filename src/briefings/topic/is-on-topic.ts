import { judgeReport, readReport } from '../../summary/keep-on-topic.ts';
import type { TermsOf } from '../../summary/topic.ts';
import { keepLast } from '../../text/keep-last.ts';
import { versionOf } from '../pick/version-of.ts';
import { matchesBeyondTerms, type Report } from './matches.ts';
import type { Topic } from './read-topic.ts';

/** Many topics are looked for in the same reports. */
const MAX_KEPT = 400;
/** So often a report speaks of what it is about. */
const MIN_TOUCHES = 2;

/**
 * Whether a report is about a topic, for briefings and follows alike: it has all that is asked for and
 * nothing that is left out, and not only in passing, nor in the name of its own outlet.
 */
export function isOnTopic(topic: Topic, report: Report): boolean {
  const { terms, read } = readTerms(report);
  if (!topic.terms.every((term) => terms.has(term)) || !matchesBeyondTerms(topic, report))
    return false;
  // “The Who” has no word to judge by.
  if (topic.terms.length === 0) return true;
  const { about, isTitled } = judgeReport(report, topic.name, () => read);
  return about > 0 && (isTitled || !isInPassing(topic, read));
}

/**
 * Whether the headline alone says that a report is about a topic. It must have what else the topic asks
 * for: see `matchesBeyondTerms`.
 */
export function isTitledOn({ terms }: Topic, report: Pick<Report, 'title' | 'outlet'>): boolean {
  const title = new Set(readReport({ ...report, text: '' }).title);
  return terms.length > 0 && terms.every((term) => title.has(term));
}

/** Once, and not where a report begins. */
function isInPassing({ terms }: Topic, { title, sentences }: TermsOf<string>): boolean {
  const touches = (part: string[]): boolean => terms.some((term) => part.includes(term));
  return !touches(sentences[0] ?? []) && [title, ...sentences].filter(touches).length < MIN_TOUCHES;
}

/** The stems of a report, without those of its outlet’s name. */
export const termsOf = (report: Report): ReadonlySet<string> => readTerms(report).terms;

/** This takes most of the time. */
const readTerms = keepLast(MAX_KEPT, versionOf, (report: Report) => {
  const read = readReport(report);
  return { read, terms: new Set([read.title, ...read.sentences].flat()) };
});
