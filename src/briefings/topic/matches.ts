import type { Article } from '../../model.ts';
import { foldWords } from '../../text/fold.ts';
import { toTerm } from '../../text/fold-terms.ts';
import { keepLast } from '../../text/keep-last.ts';
import { versionOf } from '../pick/version-of.ts';
import type { Topic, Without } from './read-topic.ts';

/** What is asked of a report. */
export type Report = Pick<Article, 'id' | 'readAt' | 'title' | 'text' | 'outlet'>;

/** Many topics are looked for in the same reports. */
const MAX_KEPT = 400;
/** More of a report is not read. This is many times a long one. */
const MAX_CHARS = 60_000;

/** Whether a report has all that a topic asks for, and nothing that it leaves out. */
export function matches(topic: Topic, report: Report): boolean {
  const { terms } = readWords(report);
  return topic.terms.every((term) => terms.has(term)) && matchesBeyondTerms(topic, report);
}

/** The same for a report that was found by the topic’s terms. */
export function matchesBeyondTerms({ terms, phrases, without }: Topic, report: Report): boolean {
  // Nothing was asked for that could be read.
  if (terms.length === 0 && phrases.length === 0) return false;
  return phrases.every((phrase) => hasInRow(report, phrase)) && !isLeftOut(without, report);
}

/** Whether a report has something that is to be left out. */
export function isLeftOut({ terms, phrases }: Without, report: Report): boolean {
  if (terms.length === 0 && phrases.length === 0) return false;
  const own = readWords(report);
  return (
    terms.some((term) => own.terms.has(term)) || phrases.some((phrase) => hasInRow(report, phrase))
  );
}

const hasInRow = (report: Report, phrase: string[]): boolean =>
  readWords(report).words.includes(` ${phrase.join(' ')} `);

/** Its folded words with blanks around, and their stems; title and text are apart. */
const readWords = keepLast(MAX_KEPT, versionOf, ({ title, text }: Report) => {
  const parts = [foldWords(title), foldWords(text.slice(0, MAX_CHARS))];
  return {
    words: parts.map((words) => ` ${words.join(' ')} `).join('|'),
    terms: new Set(parts.flat().flatMap((word) => toTerm(word) ?? [])),
  };
});
