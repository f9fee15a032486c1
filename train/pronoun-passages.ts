import { type Doc, readDoc } from '../src/quotes/doc.ts';
import { findPeople } from '../src/quotes/people/find-people.ts';
import type { Person } from '../src/quotes/people/person.ts';
import { askedByPronoun } from '../src/quotes/resolve/asked.ts';
import { type Choice, choiceFor } from '../src/quotes/resolve/rank-people.ts';
import { caseOf, stageOf } from '../src/quotes/resolve/stage.ts';
import { silence } from '../src/quotes/resolve/talk.ts';
import { genderOfName } from '../src/text/gender-of-name.ts';
import { partitionPoint } from '../src/text/partition-point.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { readRows } from './read-rows.ts';

/** A phrase with the people whom it may mean, and which of them it does. */
export type Meant = Choice & { right: Person };

/** A pronoun that means one of two people whom its passage names. */
export type Passage = Meant & { rivals: [Person, Person]; pronoun: string };

/** As it stands in the file; offsets count code points. */
type Row = {
  text: string;
  pronoun: { text: string; start: number };
  candidates: [Named, Named];
};
type Named = { text: string; start: number; coref: boolean };

/** The passages of a file in the form of GAP (Webster et al. 2018) in which one of the two is meant. */
export const readPassages = (file: string): Passage[] =>
  readRows<Row>(file)
    .filter(({ candidates }) => candidates.some(({ coref }) => coref))
    .map(readPassage);

function readPassage({ text, pronoun, candidates }: Row): Passage {
  const doc = readDoc(text, splitSentences(text));
  // An encyclopaedia: marks hold titles and nicknames, and pronouns within them count as others do.
  for (const token of doc.tokens) token.stretch = -1;
  const people = findPeople(doc.tokens);
  const tokenAt = (codePoints: number): number => {
    const place = [...text].slice(0, codePoints).join('').length;
    return partitionPoint(doc.tokens, ({ end }) => end <= place);
  };
  const rivals = candidates.map((named) => personAt(doc, people, named, tokenAt(named.start)));
  const at = tokenAt(pronoun.start);
  const { lower, unit } = doc.tokens[at]!;
  const isNamed = (): boolean => false;
  const place = caseOf(doc.tokens, at);
  const asked = askedByPronoun(doc.tokens, at, isNamed) ?? {
    at,
    unit,
    gender: null,
    place,
    isNamed,
  };
  const choice = choiceFor({ stage: stageOf(doc, people), heard: silence() }, asked);
  const right = rivals[candidates.findIndex(({ coref }) => coref)]!;
  return { ...choice, right, rivals: rivals as [Person, Person], pronoun: lower };
}

/** Whose name stands at a token. Both are people, even where the passage gives no sign of it. */
function personAt({ tokens }: Doc, people: Person[], { text }: Named, first: number): Person {
  const found = people.find(({ mentions }) =>
    mentions.some((name) => name.first <= first && first <= name.last),
  );
  if (found) return Object.assign(found, { human: true, organisation: false });
  const end = tokens[first]!.start + text.length;
  const last = partitionPoint(tokens, (token) => token.start < end) - 1;
  const person: Person = {
    name: text,
    organisation: false,
    human: true,
    roles: [],
    shown: [],
    titles: new Set(),
    gender: genderOfName(text),
    mentions: [{ first, last, text, role: null, title: null, organisation: false }],
  };
  people.push(person);
  return person;
}
