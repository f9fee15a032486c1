import { readDoc } from '../src/quotes/doc.ts';
import { findPeople } from '../src/quotes/people/find-people.ts';
import { PRONOUN_GENDER } from '../src/quotes/people/gender.ts';
import type { Person } from '../src/quotes/people/person.ts';
import { type Choice, choiceFor } from '../src/quotes/resolve/rank-people.ts';
import { caseOf, stageOf } from '../src/quotes/resolve/stage.ts';
import { partitionPoint } from '../src/text/partition-point.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { readRows } from './read-rows.ts';

/** A phrase with the people whom it may mean, and which of them it does. */
export type Meant = Choice & { right: Person };

/** A passage with a pronoun and two names, one of which it may mean; offsets count code points. */
type Passage = {
  text: string;
  pronoun: { text: string; start: number };
  candidates: { text: string; start: number; coref: boolean }[];
};

/**
 * The pronouns of a file in the form of GAP (Webster et al. 2018) whose person is known and named.
 * `rivals` are the two that the passage names.
 */
export function readPassages(file: string): (Meant & { rivals: Person[]; pronoun: string })[] {
  return readRows<Passage>(file).flatMap(({ text, pronoun, candidates }) => {
    const doc = readDoc(text, splitSentences(text));
    const people = findPeople(doc.tokens);
    const tokenAt = (codePoints: number): number => {
      const place = [...text].slice(0, codePoints).join('').length;
      return partitionPoint(doc.tokens, ({ end }) => end <= place);
    };
    const personAt = (token: number): Person | undefined =>
      people.find(({ mentions }) =>
        mentions.some(({ first, last }) => first <= token && token <= last),
      );
    const named = candidates.map(({ start }) => personAt(tokenAt(start)));
    // Both are people, even where the passage gives only a surname.
    for (const person of named) if (person) person.human = true;
    const right = named[candidates.findIndex(({ coref }) => coref)];
    const at = tokenAt(pronoun.start);
    const { lower, stretch, unit } = doc.tokens[at]!;
    if (!right || stretch >= 0) return [];
    const asked = {
      at,
      unit,
      gender: PRONOUN_GENDER.get(lower) ?? null,
      place: caseOf(doc.tokens, at),
      isNamed: () => false,
    };
    const heard = { last: null, times: new Map(), units: new Map() };
    const choice = choiceFor({ stage: stageOf(doc, people), heard }, asked);
    const rivals = named.filter((person) => person !== undefined);
    return choice.people.includes(right) ? [{ ...choice, right, rivals, pronoun: lower }] : [];
  });
}
