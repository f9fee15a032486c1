import type { Phrase } from '../src/quotes/doc.ts';
import { stretchesIn } from '../src/quotes/judge/stretches-in.ts';
import { findPeople } from '../src/quotes/people/find-people.ts';
import type { Person } from '../src/quotes/people/person.ts';
import { mentionsWithin } from '../src/quotes/people/person-mentions.ts';
import { type Asked, askedByPronoun } from '../src/quotes/resolve/asked.ts';
import { askedBy } from '../src/quotes/resolve/rank-described.ts';
import { choiceFor } from '../src/quotes/resolve/rank-people.ts';
import { readNounPhrase } from '../src/quotes/resolve/read-noun-phrase.ts';
import { isDescription } from '../src/quotes/resolve/resolve-description.ts';
import { type Stage, stageOf } from '../src/quotes/resolve/stage.ts';
import { hear, silence } from '../src/quotes/resolve/talk.ts';
import { shareSurname } from '../src/text/compare-parts.ts';
import { fold } from '../src/text/fold.ts';
import { partitionPoint } from '../src/text/partition-point.ts';
import type { Document } from './gold.ts';
import type { Meant } from './pronoun-passages.ts';

/** The sources of annotated articles that are pronouns or descriptions, where it is known whom they mean. */
export const readNamedSources = (documents: Document[]): Meant[] => documents.flatMap(readArticle);

function readArticle({ row, doc }: Document): Meant[] {
  const people = findPeople(doc.tokens);
  const stage = stageOf(doc, people);
  const heard = silence();
  return row.attributions.flatMap(({ source, content, name }) => {
    const right = name ? bearerOf(people, name) : undefined;
    if (!source || !right || content.length === 0) return [];
    const tokenAt = (place: number): number =>
      partitionPoint(doc.tokens, ({ end }) => end <= place);
    const phrase = { first: tokenAt(source.start), last: tokenAt(source.end - 1) };
    const said = {
      first: tokenAt(content[0]!.start),
      last: tokenAt(content.at(-1)!.end - 1),
    };
    const stretches = new Set(stretchesIn(doc, said));
    const isNamed = ({ mentions }: Person): boolean =>
      mentions.some(({ first }) => stretches.has(doc.tokens[first]!.stretch));
    const asked = askedFor(stage, phrase, isNamed);
    const choice = asked && choiceFor({ stage, heard }, asked);
    hear({ heard }, right, phrase, doc.tokens[said.last]!.unit);
    return choice?.people.includes(right) ? [{ ...choice, right }] : [];
  });
}

const bearerOf = (people: Person[], name: string): Person | undefined =>
  people.find(
    (person) =>
      !person.organisation &&
      name
        .split('|')
        .some((one) => fold(one) === fold(person.name) || shareSurname(one, person.name)),
  );

function askedFor(stage: Stage, source: Phrase, isNamed: Asked['isNamed']): Asked | undefined {
  const { tokens } = stage.doc;
  if (tokens[source.first]!.stretch >= 0) return undefined;
  const pronoun = askedByPronoun(tokens, source.first, isNamed);
  if (pronoun && source.first === source.last) return pronoun;
  const mentions = mentionsWithin(stage.people, source.first, source.last);
  const phrase = readNounPhrase(tokens, mentions, source);
  return phrase && mentions.length === 0 && isDescription(tokens, phrase)
    ? askedBy(stage, { source, isNamed }, phrase)
    : undefined;
}
