import { isPeopleNoun } from '../../text/data/roles.ts';
import { readName } from '../../text/read-name.ts';
import { tally } from '../../text/tally.ts';
import { phrase } from '../../text/words.ts';
import type { Doc, Phrase } from '../doc.ts';
import { createIsPerson } from '../rules/is-person.ts';
import { turnTakers } from '../rules/turn-takers.ts';
import type { TurnLabel } from './read-turn-label.ts';
import type { Paragraph } from './split-talk.ts';

/** What the labels of an article do; one that is not in it is no label of a speaker. */
export type Talkers = ReadonlyMap<string, TurnLabel['part']>;

type Labelled = Paragraph & { label: TurnLabel };

/** Labels alternate where each of two comes so often. */
const MIN_TURNS = 2;
/** No talk has more; the whole text is searched for the name of each. */
const MAX_SPEAKERS = 200;
// Somebody is asked, addressed, or speaks of himself: in a list of names nobody is.
const ADDRESSES = /\?|\b(?:I|[Mm]y|[Ww]e|[Yy]ou|[Yy]our)\b/u;
const FIRST_PERSON = /\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b/u;
/** Where nobody has two turns, so many of them must do that. */
const MIN_ADDRESSING = 1 / 3;
// “B: ”, “C) ”: what can be chosen in a quiz, and then “A: ” is no answer.
const CHOICE = /^[B-D][:.)] /u;

/**
 * Which labels of an article take turns, and what each does. Of labels in capitals one person suffices;
 * others are speakers only where several take turns and somebody asks or speaks of himself, as in no
 * list of names. A paper, or whoever is not called by name, only asks.
 */
export function findTalkers(
  doc: Doc,
  paragraphs: Paragraph[],
  initials: ReadonlyMap<string, Phrase>,
): Talkers {
  const labelled = paragraphs.filter((one): one is Labelled => one.label !== undefined);
  const named = labelled.filter(({ label }) => label.part === 'speaks');
  const isPerson = createIsPerson(doc);
  const speaking = new Set(speakingLabels(doc, named, isPerson, labelled));
  const parts = new Map<string, TurnLabel['part']>();
  const known = named.filter(({ label }) => speaking.has(label.text));
  for (const [text, turns] of Map.groupBy(known, ({ label }) => label.text))
    parts.set(
      text,
      !initials.has(text) && isNobodys(doc, turns, named, isPerson) ? 'asks' : 'speaks',
    );
  const hasQuestions = labelled.some(({ label }) => label.part === 'asks');
  const hasAnswers = labelled.some(({ label }) => label.part === 'answers') || parts.size > 0;
  if (hasQuestions && hasAnswers && !paragraphs.some((one) => CHOICE.test(one.words)))
    for (const { label } of labelled)
      if (label.part !== 'speaks') parts.set(label.text, label.part);
  return parts;
}

function speakingLabels(
  doc: Doc,
  labelled: Labelled[],
  isPerson: (name: Phrase) => boolean,
  all: Labelled[],
): string[] {
  const labels = labelled.map(({ label }) => label);
  const counts = tally(labels.map(({ text }) => text));
  const distinct = [...new Map(labels.map((label) => [label.text, label])).values()];
  const people = new Set(
    distinct
      .filter(({ name }, at) => isPerson(name) || (at < MAX_SPEAKERS && isNamed(doc, name)))
      .map(({ text }) => text),
  );
  const takers = turnTakers(
    all.flatMap(({ label }) => (label.isShouted || label.part !== 'speaks' ? label : [])),
  );
  const addressing = new Set(labelled.filter(addresses).map(({ label }) => label.text));
  const often = new Set([...addressing].filter((text) => (counts.get(text) ?? 0) >= MIN_TURNS));
  const isTalk =
    isTalking(labelled.filter(({ label }) => people.has(label.text) || often.has(label.text))) ||
    isAnswered(all, people);
  const isExchange = often.size > 1 && asksAndAnswers(labelled);
  const speaks = ({ text, isShouted, name }: TurnLabel): boolean => {
    if (isShouted && (isPerson(name) || takers.has(text))) return true;
    if (all.length < 2 || !isTalk) return false;
    return (
      people.has(text) ||
      (often.has(text) && (isExchange || people.size > 0)) ||
      (people.size > 0 && isOrganisation(doc, name))
    );
  };
  return distinct.filter(speaks).map(({ text }) => text);
}

const addresses = ({ words }: Labelled): boolean => ADDRESSES.test(words);

/** Somebody comes back, and one is addressed; or a good part of all speak of themselves. */
function isTalking(labelled: Labelled[]): boolean {
  const addressing = labelled.filter(addresses).length;
  const comesBack = new Set(labelled.map(({ label }) => label.text)).size < labelled.length;
  return comesBack
    ? addressing > 0
    : addressing > 0 && addressing >= labelled.length * MIN_ADDRESSING;
}

/** A person's label follows right behind another one with a question. */
const isAnswered = (labelled: Labelled[], people: ReadonlySet<string>): boolean =>
  labelled.some(({ label }, at) => {
    const before = labelled[at - 1];
    return (
      before && people.has(label.text) && before.label.text !== label.text && isQuestion(before)
    );
  });

const saysWe = ({ words }: Labelled): boolean => FIRST_PERSON.test(words);

/** One label asks and another one speaks of himself: “Where: …” and “When: …” never do. */
function asksAndAnswers(labelled: Labelled[]): boolean {
  const asking = new Set(labelled.filter(isQuestion).map(({ label }) => label.text));
  return (
    asking.size > 0 &&
    labelled.some(
      ({ label, words }) =>
        FIRST_PERSON.test(words) && (asking.size > 1 || !asking.has(label.text)),
    )
  );
}

/** The article has the same full name outside of labels. */
function isNamed({ text, tokens }: Doc, { first, last }: Phrase): boolean {
  const name = phrase(tokens, first, last);
  let at = last > first ? text.indexOf(name) : -1;
  while (at >= 0 && text[at + name.length] === ':') at = text.indexOf(name, at + name.length);
  return at >= 0;
}

/**
 * A paper that puts the questions. Where all labels are in capitals, `LEE` is no abbreviation; where
 * others are not, `DW` that mostly asks is one.
 */
function isNobodys(
  doc: Doc,
  turns: Labelled[],
  named: Labelled[],
  isPerson: (name: Phrase) => boolean,
): boolean {
  const { name, isShouted } = turns[0]!.label;
  if (isShouted && isPaper(doc, name) && shareOfQuestions(turns) >= MOSTLY) return true;
  if (isShouted && named.every(({ label }) => label.isShouted)) return false;
  // “Crews’ Union: We are glad” of a body that is asked what it thinks.
  if (isOrganisation(doc, name)) return turns.some(isQuestion) || !turns.some(saysWe);
  return name.first === name.last && !isPerson(name) && shareOfQuestions(turns) >= MOSTLY;
}

/** “THE LEDGER”; but “THE PRESIDENT” is somebody. */
const isPaper = ({ tokens }: Doc, { first, last }: Phrase): boolean =>
  last > first && tokens[first]!.lower === 'the' && !isPeopleNoun(tokens[last]!.lower);

const isOrganisation = ({ tokens }: Doc, { first, last }: Phrase): boolean =>
  readName(tokens, first, last)?.organisation ?? false;

const isQuestion = ({ words }: Pick<Paragraph, 'words'>): boolean => words.endsWith('?');

/** Whoever asks in half of his turns, or more, mostly asks. */
export const MOSTLY = 0.5;

export const shareOfQuestions = (turns: Pick<Paragraph, 'words'>[]): number =>
  turns.filter(isQuestion).length / turns.length;
