import type { Doc } from '../doc.ts';
import type { Person } from '../people/person.ts';
import { findFullText } from './find-full-text.ts';
import { findInterviewee } from './find-interviewee.ts';
import { findLetterColumn } from './find-letter-column.ts';
import { findLetters } from './find-letters.ts';
import { findNamedQuotations } from './find-named-quotations.ts';
import { findReplies } from './find-replies.ts';
import { findSigned } from './find-signed.ts';
import { findTagged } from './find-tagged.ts';
import { findTopics } from './find-topics.ts';
import { findTurns } from './find-turns.ts';
import { splitTalk } from './split-talk.ts';
import type { Turns } from './turns.ts';

/**
 * What the layout of an article tells of who speaks: turns behind labels or below questions, what is
 * signed or has a name beside it, what follows “she replied:” as a paragraph of its own. What one of these has found is no
 * longer open to the next.
 */
export function findTold(doc: Doc, people: Person[], title: string): Turns {
  const paragraphs = splitTalk(doc);
  const findAnswerer = (before: number) => findInterviewee(doc, people, title, before);
  const found = [
    findLetters(doc, paragraphs, people),
    findLetterColumn(doc, paragraphs),
    findSigned(doc, paragraphs),
    findNamedQuotations(doc, paragraphs),
    findTopics(doc, paragraphs, findAnswerer),
    findTurns(doc, paragraphs, people, findAnswerer),
    findFullText(doc, paragraphs, findAnswerer),
    findReplies(doc, paragraphs),
    findTagged(doc),
  ];
  const settled = new Set<number>();
  const turns = found.flatMap((one) => {
    const free = one.turns.filter(({ unit }) => !settled.has(unit));
    for (const unit of one.settled) settled.add(unit);
    return free;
  });
  return { turns, settled };
}
