import type { Doc, Phrase } from '../doc.ts';
import type { Interviewee } from './find-interviewee.ts';
import { MOSTLY, shareOfQuestions, type Talkers } from './find-talkers.ts';
import { isBareQuestion, isNarrated, speaksInPerson } from './goes-on.ts';
import type { TurnLabel } from './read-turn-label.ts';
import type { Paragraph } from './split-talk.ts';

/** What is known of a transcript or an interview before its turns are read. */
export type Talk = {
  doc: Doc;
  talkers: Talkers;
  /** The names for which labels of initials stand. */
  initials: ReadonlyMap<string, Phrase>;
  interviewee: Interviewee | undefined;
  /** The surnames of those who mostly ask. */
  askers: ReadonlySet<string>;
  /** The one who answers, where nobody else does. */
  answerer: Phrase | undefined;
  /** The index of the last paragraph with a label that speaks, or with a question that is answered. */
  lastTurn: number;
  isDense: boolean;
};

/** Reads who takes part, who asks and who answers. */
export function readTalk(
  doc: Doc,
  paragraphs: Paragraph[],
  { talkers, initials }: Pick<Talk, 'talkers' | 'initials'>,
  findInterviewee: (before: number) => Interviewee | undefined,
): Talk {
  const at = paragraphs.flatMap(({ label }, index) =>
    label && talkers.has(label.text) ? index : [],
  );
  const labelled = at.map((index) => paragraphs[index]!);
  const spoken = labelled.filter(({ label }) => talkers.get(label!.text) === 'speaks');
  const nameOf = (label: TurnLabel): Phrase => initials.get(label.text) ?? label.name;
  const bySurname = Map.groupBy(spoken, ({ label }) => surnameOf(doc, nameOf(label!)));
  const askers = findAskers(bySurname);
  const answering = [...bySurname.keys()].filter((surname) => !askers.has(surname));
  const answers = labelled.filter(({ label }) => talkers.get(label!.text) === 'answers');
  const found = answers.length > 0 ? findInterviewee(labelled[0]!.first) : undefined;
  // What explains the news in questions and answers is said by nobody.
  const interviewee =
    found?.isTold || answers.filter(speaksInPerson).length * 2 > answers.length ? found : undefined;
  const only =
    answering.length === 1 ? nameOf(bySurname.get(answering[0]!)![0]!.label!) : undefined;
  const answerer = answers.length > 0 && answering.length === 0 ? interviewee?.phrase : only;
  return {
    doc,
    talkers,
    initials,
    interviewee,
    askers,
    answerer,
    lastTurn: lastTurnOf(paragraphs, at.at(-1)!, answerer !== undefined),
    isDense: labelled.length * 2 >= at.at(-1)! - at[0]! + 1,
  };
}

/** Those who mostly ask; where all do, those who do so more than others. */
function findAskers(bySurname: Map<string, Paragraph[]>): ReadonlySet<string> {
  const shares = [...bySurname].map(([surname, turns]) => ({
    surname,
    share: shareOfQuestions(turns),
  }));
  const least = shares.reduce((low, { share }) => Math.min(low, share), 1);
  return new Set(
    shares.filter(({ share }) => share >= MOSTLY && share > least).map(({ surname }) => surname),
  );
}

export const surnameOf = ({ tokens }: Doc, { last }: Phrase): string => tokens[last]!.lower;

/** Bare questions of the one who asks count as labels where somebody answers in the first person. */
function lastTurnOf(paragraphs: Paragraph[], lastLabelled: number, hasAnswerer: boolean): number {
  if (!hasAnswerer) return lastLabelled;
  return paragraphs.findLastIndex((one, at) => {
    const next = paragraphs[at + 1];
    return (
      at <= lastLabelled ||
      (isBareQuestion(one) && next && speaksInPerson(next) && !isNarrated(next.words, ''))
    );
  });
}
