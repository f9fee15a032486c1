import { readName } from '../../text/read-name.ts';
import { tally } from '../../text/tally.ts';
import { phrase } from '../../text/words.ts';
import type { Attribution } from '../attribution.ts';
import type { Doc, Phrase } from '../doc.ts';
import { createIsPerson } from './is-person.ts';
import { readTurnLabel, type TurnLabel } from './read-turn-label.ts';
import { turnTakers } from './turn-takers.ts';

/** What is said turn by turn, and the units in which nobody else speaks. */
export type Turns = { turns: Attribution[]; settled: ReadonlySet<number> };

/** A paragraph: its units' indices, `last` inclusive, and its label. */
type Paragraph = { first: number; last: number; label: TurnLabel | undefined };

/** How surely a label names who speaks, and that an answer without one is the person's who answers. */
const SURE = { labelled: 0.9, answer: 0.6 };
/** Labels alternate where each of two comes so often. */
const MIN_TURNS = 2;
/** No talk has more; the whole text is searched for the name of each. */
const MAX_SPEAKERS = 200;
const FIRST_PERSON = /\b(?:I|[Mm]y|[Ww]e|[Oo]ur|[Mm]e|[Uu]s)\b/u;
// Somebody is asked, addressed, or speaks of himself: in a list of names nobody is.
const ADDRESSES = /\?|\b(?:I|[Mm]y|[Ww]e|[Yy]ou|[Yy]our)\b/u;

/**
 * The turns of a transcript or an interview: all of a paragraph behind its label. What is asked in the
 * name of a paper (`Civic Times: …`) is nobody's statement. Where one person answers, so does a
 * paragraph in the first person behind a question without a label.
 */
export function findTurns(doc: Doc): Turns {
  const paragraphs = paragraphsOf(doc);
  const labelled = paragraphs.filter(({ label }) => label);
  const labels = labelled.flatMap(({ label }) => label ?? []);
  const isTalk = labelled.some((one) => ADDRESSES.test(wordsOf(doc, one)));
  const speaking = new Set(speakingLabels(doc, labels, isTalk));
  const known = labelled.filter(({ label }) => speaking.has(label!.text));
  const spoken = known.filter(({ label }) => !asks(doc, label!, labels));
  const turns = spoken.map((one) =>
    turnOf(doc, one, one.label!.name, one.label!.start, SURE.labelled),
  );
  const answers = answersIn(doc, paragraphs, spoken);
  const settled = [...known, ...answers.map(({ paragraph }) => paragraph)].flatMap(unitsOf);
  return { turns: [...turns, ...answers.map(({ turn }) => turn)], settled: new Set(settled) };
}

function paragraphsOf(doc: Doc): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  doc.units.forEach((unit, at) => {
    const open = paragraphs.at(-1);
    if (open && doc.units[open.first]!.paragraph === unit.paragraph) open.last = at;
    else paragraphs.push({ first: at, last: at, label: readTurnLabel(doc, unit) });
  });
  return paragraphs;
}

const wordsOf = ({ text, units }: Doc, { first, last }: Paragraph): string =>
  text.slice(units[first]!.start, units[last]!.end);

/**
 * Of labels in capitals one person suffices; others are speakers only where several take
 * turns and somebody asks or speaks of himself, as in no list of names.
 */
function speakingLabels(doc: Doc, labels: TurnLabel[], isTalk: boolean): string[] {
  const counts = tally(labels.map(({ text }) => text));
  const distinct = [...new Map(labels.map((label) => [label.text, label])).values()];
  const isPerson = createIsPerson(doc);
  const people = new Set(
    distinct
      .filter(({ name }, at) => isPerson(name) || (at < MAX_SPEAKERS && isNamed(doc, name)))
      .map(({ text }) => text),
  );
  const takers = turnTakers(labels.filter(({ isShouted }) => isShouted));
  const often = distinct.filter(({ text }) => (counts.get(text) ?? 0) >= MIN_TURNS).length;
  const speaks = ({ text, isShouted, name }: TurnLabel): boolean => {
    if (isShouted) return isPerson(name) || takers.has(text);
    if (labels.length < 2 || !isTalk) return false;
    const comesBack = (counts.get(text) ?? 0) >= MIN_TURNS;
    return (
      people.has(text) ||
      (comesBack && (often > 1 || people.size > 0)) ||
      (people.size > 0 && isOrganisation(doc, name))
    );
  };
  return distinct.filter(speaks).map(({ text }) => text);
}

/** The article has the same full name outside of labels. */
function isNamed({ text, tokens }: Doc, { first, last }: Phrase): boolean {
  const name = phrase(tokens, first, last);
  let at = last > first ? text.indexOf(name) : -1;
  while (at >= 0 && text[at + name.length] === ':') at = text.indexOf(name, at + name.length);
  return at >= 0;
}

/** A paper that puts the questions; where all labels are in capitals, `LEE` is no abbreviation. */
const asks = (doc: Doc, { name, isShouted }: TurnLabel, labels: TurnLabel[]): boolean =>
  isOrganisation(doc, name) && !(isShouted && labels.every((one) => one.isShouted));

const isOrganisation = ({ tokens }: Doc, { first, last }: Phrase): boolean =>
  readName(tokens, first, last)?.organisation ?? false;

function turnOf(
  doc: Doc,
  { first, last }: Paragraph,
  source: Phrase,
  start: number,
  sure: number,
): Attribution {
  const { end } = doc.units[last]!;
  const spans = [{ start, end }];
  return {
    spans,
    kind: 'direct',
    cue: null,
    source,
    stretches: [],
    unit: first,
    sure,
    form: 'label',
  };
}

/** Paragraphs in the first person behind a question, where one person alone answers. */
function answersIn(doc: Doc, paragraphs: Paragraph[], spoken: Paragraph[]) {
  const names = new Set(spoken.map(({ label }) => doc.tokens[label!.name.last]!.lower));
  const source = spoken[0]?.label?.name;
  if (!source || names.size !== 1) return [];
  return paragraphs.flatMap((paragraph, at) => {
    const before = paragraphs[at - 1];
    if (paragraph.label || !before || before.label || !isQuestion(doc, before)) return [];
    const words = wordsOf(doc, paragraph);
    const turn = turnOf(doc, paragraph, source, doc.units[paragraph.first]!.start, SURE.answer);
    return FIRST_PERSON.test(words) && !/[“”"]/u.test(words) ? [{ paragraph, turn }] : [];
  });
}

const isQuestion = ({ text, units }: Doc, { first, last }: Paragraph): boolean => {
  const { start, end } = units[last]!;
  const words = text.slice(start, end);
  return first === last && !/[“”"]/u.test(words) && words.endsWith('?');
};

const unitsOf = ({ first, last }: Paragraph): number[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);
