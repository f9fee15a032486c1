import type { Doc } from '../doc.ts';
import { isBareQuestion } from './goes-on.ts';
import type { Paragraph } from './split-talk.ts';

/** Two paragraphs that open with a question must stand one below the other, of more a half. */
const FEW_QUESTIONS = 2;

/**
 * Parts the questions of an interview from their answers, where both stand in one paragraph: as it is
 * where too few of the paragraphs from the first such one to the last are so.
 */
export function splitQuestions(doc: Doc, paragraphs: Paragraph[]): Paragraph[] {
  const parts = paragraphs.map((one) => partQuestion(doc, one));
  const isParted = (part: Paragraph[]): boolean => part.length > 1;
  const first = parts.findIndex(isParted);
  const last = parts.findLastIndex(isParted);
  const count = parts.filter(isParted).length;
  const among = last - first + 1;
  const isInterview =
    count > FEW_QUESTIONS ? count * 2 >= among : count === FEW_QUESTIONS && among === count;
  return isInterview ? parts.flat() : paragraphs;
}

/** The question that opens a paragraph, and what follows. */
function partQuestion({ text, units }: Doc, one: Paragraph): Paragraph[] {
  if (one.label || one.first === one.last) return [one];
  const [asked, answer] = [units[one.first]!, units[one.first + 1]!];
  const question = {
    ...one,
    last: one.first,
    end: asked.end,
    words: text.slice(one.start, asked.end),
  };
  if (!isBareQuestion(question)) return [one];
  const words = text.slice(answer.start, one.end);
  return words.endsWith('?')
    ? [one]
    : [question, { ...one, first: one.first + 1, start: answer.start, words }];
}
