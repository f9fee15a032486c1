import type { Attribution } from '../attribution.ts';
import type { Doc, Phrase } from '../doc.ts';
import type { Person } from '../people/person.ts';
import { findInitials } from './find-initials.ts';
import { findInterview } from './find-interview.ts';
import type { Interviewee } from './find-interviewee.ts';
import { findTalkers } from './find-talkers.ts';
import {
  goesOn,
  isBareQuestion,
  isHeading,
  isNarrated,
  MAX_GOING_ON,
  speaksInPerson,
} from './goes-on.ts';
import { makeTurns } from './make-turns.ts';
import { readTalk, surnameOf, type Talk } from './read-talk.ts';
import { type Paragraph, unitsOf } from './split-talk.ts';
import { isDirection } from './stage-directions.ts';
import type { Turns } from './turns.ts';

/** How surely a label names who speaks, and that an answer without one is the person's who answers. */
const SURE = { labelled: 0.9, answer: 0.6 };

/** Whoever has the floor: nobody that is named, where a paper asks. */
type Floor = {
  source: Phrase | null;
  sure: number;
  asks: boolean;
  surname: string;
  /** A label that stands alone has its words in the next paragraph. */
  isEmpty: boolean;
  /** Paragraphs since the label. */
  since: number;
};

const NOBODYS: Floor = {
  source: null,
  sure: 0,
  asks: true,
  surname: '',
  isEmpty: false,
  since: 0,
};

/**
 * The turns of a transcript or an interview: all of a paragraph behind its label, and what goes on in
 * the paragraphs below. What is asked in the name of a paper (`Civic Times: …`, `Q: …`) is nobody's
 * statement, what a person asks is a question. `A: …`, and an answer to a question without a label, are
 * the one person's who answers.
 */
export function findTurns(
  doc: Doc,
  paragraphs: Paragraph[],
  people: Person[],
  findInterviewee: (before: number) => Interviewee | undefined,
): Turns {
  const labels = paragraphs.flatMap(({ label }) => label ?? []);
  const initials = findInitials(doc, people, labels);
  const talkers = findTalkers(doc, paragraphs, initials);
  if (talkers.size === 0) return findInterview(doc, paragraphs, findInterviewee);
  const talk = readTalk(doc, paragraphs, { talkers, initials }, findInterviewee);
  const turns: Attribution[] = [];
  const settled = new Set<number>();
  let floor: Floor | undefined;
  paragraphs.forEach((paragraph, at) => {
    const isAside = floor !== undefined && isDirection(paragraph.words);
    if (!isAside) floor = nextFloor(talk, paragraph, at, floor);
    if (!floor) return;
    for (const unit of unitsOf(paragraph)) settled.add(unit);
    if (!isAside) turns.push(...turnsOf(doc, paragraph, floor));
  });
  return { turns, settled };
}

function turnsOf(doc: Doc, paragraph: Paragraph, { source, sure, asks }: Floor): Attribution[] {
  const start = paragraph.label?.start ?? paragraph.start;
  if (!source || start >= paragraph.end) return [];
  const isQuestion = asks && paragraph.words.endsWith('?');
  return makeTurns(doc, paragraph, { source, start, sure, asks: isQuestion });
}

/** Who has the floor in this paragraph; undefined where the article itself goes on. */
function nextFloor(
  talk: Talk,
  paragraph: Paragraph,
  at: number,
  before: Floor | undefined,
): Floor | undefined {
  if (paragraph.label) return labelledFloor(talk, paragraph);
  const isPersonAsking = before?.asks && before.source !== null;
  if (talk.answerer && !before?.isEmpty && !isPersonAsking && isBareQuestion(paragraph))
    return NOBODYS;
  if (!before || before.since >= MAX_GOING_ON) return undefined;
  const goneOn = { ...before, isEmpty: false, since: before.since + 1 };
  if (before.isEmpty) return isNarrated(paragraph.words, before.surname) ? undefined : goneOn;
  const isBetween = at < talk.lastTurn;
  if (before.source === null) return answerTo(talk, paragraph, isBetween);
  const sure = goesOn(paragraph, { ...before, isBetween, isDense: talk.isDense });
  return sure > 0 ? { ...goneOn, sure: Math.min(before.sure, sure) } : undefined;
}

function labelledFloor(talk: Talk, { label, start, end }: Paragraph): Floor | undefined {
  const part = talk.talkers.get(label!.text);
  const isEmpty = label!.start >= end && start < end;
  if (part === 'asks') return { ...NOBODYS, isEmpty };
  if (part === 'answers')
    return (
      talk.interviewee && floorOf(talk, talk.interviewee.phrase, talk.interviewee.sure, isEmpty)
    );
  const name = talk.initials.get(label!.text) ?? label!.name;
  return part && floorOf(talk, name, SURE.labelled, isEmpty);
}

function floorOf({ doc, askers }: Talk, source: Phrase, sure: number, isEmpty: boolean): Floor {
  const surname = surnameOf(doc, source);
  return { source, sure, asks: askers.has(surname), surname, isEmpty, since: 0 };
}

/** What follows a question that nobody in particular asked. */
function answerTo(talk: Talk, paragraph: Paragraph, isBetween: boolean): Floor | undefined {
  const { doc, answerer } = talk;
  const { words } = paragraph;
  if (!answerer || isHeading(words) || isNarrated(words, surnameOf(doc, answerer)))
    return undefined;
  return isBetween || speaksInPerson(paragraph)
    ? floorOf(talk, answerer, SURE.answer, false)
    : undefined;
}
