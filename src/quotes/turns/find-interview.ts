import type { Doc } from '../doc.ts';
import type { Interviewee } from './find-interviewee.ts';
import { goesOn, isBareQuestion, isHeading, isNarrated, speaksInPerson } from './goes-on.ts';
import { makeTurns } from './make-turns.ts';
import { splitQuestions } from './split-questions.ts';
import { type Paragraph, unitsOf } from './split-talk.ts';
import { isDirection } from './stage-directions.ts';
import type { Turns } from './turns.ts';

const NOTHING: Turns = { turns: [], settled: new Set() };
/** Fewer questions are no interview. */
const MIN_QUESTIONS = 2;
/** Such a speaker is shown with “probably”. */
const SURE = 0.6;
const ONESELF = /\b(?:I|[Mm]y|[Mm]e)\b/u;
// “Minister Lund, why”, “Ms. Lund, ”
const VOCATIVE = /^(?:\p{Lu}[\p{L}.-]* ){1,3}(\p{Lu}[\p{L}’'-]*), /u;
const ADDRESSES = /\b(?:you|your)\b/iu;

/**
 * An interview in which only the questions stand apart: paragraphs that are a question, and the answers
 * below, or both in one paragraph. It must say that somebody is interviewed, or address that person by
 * name; ask “you”, or have answers that say “I”; and a third of the answers must speak in the first
 * person. What explains the news in questions and answers does not, and tells of others.
 */
export function findInterview(
  doc: Doc,
  paragraphs: Paragraph[],
  findInterviewee: (before: number) => Interviewee | undefined,
): Turns {
  const apart = readInterview(doc, paragraphs, findInterviewee);
  const joined = apart === NOTHING ? splitQuestions(doc, paragraphs) : paragraphs;
  return joined === paragraphs ? apart : readInterview(doc, joined, findInterviewee);
}

function readInterview(
  doc: Doc,
  paragraphs: Paragraph[],
  findInterviewee: (before: number) => Interviewee | undefined,
): Turns {
  const asked = paragraphs.flatMap((one, at) => {
    const next = paragraphs[at + 1];
    return isBareQuestion(one) && next && !isBareQuestion(next) ? [at] : [];
  });
  const questions = asked.map((at) => paragraphs[at]!);
  const firsts = asked.map((at) => paragraphs[at + 1]!);
  if (asked.length < MIN_QUESTIONS || !isPersonal(firsts)) return NOTHING;
  if (!questions.some(({ words }) => ADDRESSES.test(words)) && !areOnesOwn(firsts)) return NOTHING;
  const interviewee = findInterviewee(questions[0]!.first);
  if (!interviewee) return NOTHING;
  const surname = doc.tokens[interviewee.phrase.last]!.lower;
  const isTold = interviewee.isTold || questions.some(({ words }) => isAddressed(words, surname));
  if (!isTold || firsts.some(({ words }) => isNarrated(words, surname))) return NOTHING;
  const answers = asked.flatMap((at, step) =>
    answersBelow(paragraphs.slice(at + 1, asked[step + 1]), surname, step === asked.length - 1),
  );
  const turns = answers
    .filter(({ words }) => !isDirection(words))
    .flatMap((one) =>
      makeTurns(doc, one, { source: interviewee.phrase, start: one.start, sure: SURE }),
    );
  return { turns, settled: new Set([...questions, ...answers].flatMap(unitsOf)) };
}

/** “Minister Lund, why …?” */
const isAddressed = (question: string, surname: string): boolean =>
  VOCATIVE.exec(question)?.[1]?.toLowerCase() === surname;

/** Half of the answers say “I”. */
const areOnesOwn = (answers: Paragraph[]): boolean =>
  answers.filter(({ words }) => ONESELF.test(words)).length * 2 >= answers.length;

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
