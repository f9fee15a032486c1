import type { Doc } from '../doc.ts';
import type { Interviewee } from './find-interviewee.ts';
import { goesOn, isBareQuestion, isHeading, isNarrated, speaksInPerson } from './goes-on.ts';
import { makeTurns } from './make-turns.ts';
import { type Paragraph, unitsOf } from './split-talk.ts';
import { isDirection } from './stage-directions.ts';
import type { Turns } from './turns.ts';

const NOTHING: Turns = { turns: [], settled: new Set() };
/** Fewer questions are no interview. */
const MIN_QUESTIONS = 2;
/** Such a speaker is shown with “probably”. */
const SURE = 0.6;
const ONESELF = /\b(?:I|[Mm]y|[Mm]e)\b/u;
const ADDRESSES = /\b(?:you|your)\b/iu;

/**
 * An interview in which only the questions stand apart: paragraphs that are a question, and the answers
 * below. It must say that somebody is interviewed, ask that person (“you”), and a third of the answers must
 * speak in the first person; what explains the news in questions and answers does not, and tells of others.
 */
export function findInterview(
  doc: Doc,
  paragraphs: Paragraph[],
  findInterviewee: (before: number) => Interviewee | undefined,
): Turns {
  const asked = paragraphs.flatMap((one, at) => {
    const next = paragraphs[at + 1];
    return isBareQuestion(one) && next && !isBareQuestion(next) ? [at] : [];
  });
  const isAddressed = asked.some((at) => ADDRESSES.test(paragraphs[at]!.words));
  const firsts = asked.map((at) => paragraphs[at + 1]!);
  if (asked.length < MIN_QUESTIONS || !isAddressed || !isPersonal(firsts)) return NOTHING;
  const interviewee = findInterviewee(paragraphs[asked[0]!]!.first);
  if (!interviewee?.isTold) return NOTHING;
  const surname = doc.tokens[interviewee.phrase.last]!.lower;
  if (firsts.some(({ words }) => isNarrated(words, surname))) return NOTHING;
  const answers = asked.flatMap((at, step) =>
    answersBelow(paragraphs.slice(at + 1, asked[step + 1]), surname, step === asked.length - 1),
  );
  const turns = answers
    .filter(({ words }) => !isDirection(words))
    .flatMap((one) =>
      makeTurns(doc, one, { source: interviewee.phrase, start: one.start, sure: SURE }),
    );
  const questions = asked.map((at) => paragraphs[at]!);
  return { turns, settled: new Set([...questions, ...answers].flatMap(unitsOf)) };
}

/** A third speak in the first person, and one says “I”. */
const isPersonal = (answers: Paragraph[]): boolean =>
  answers.filter(speaksInPerson).length * 3 >= answers.length &&
  answers.some(({ words }) => ONESELF.test(words));

/** The answer to a question: the paragraphs below that do not read as the article's own. */
function answersBelow(below: Paragraph[], surname: string, isLast: boolean): Paragraph[] {
  const [first, ...others] = below;
  if (!first || isHeading(first.words) || isNarrated(first.words, surname)) return [];
  const end = others.findIndex(
    (one) =>
      isBareQuestion(one) || goesOn(one, { surname, isBetween: !isLast, isDense: !isLast }) === 0,
  );
  return [first, ...(end < 0 ? others : others.slice(0, end))];
}
