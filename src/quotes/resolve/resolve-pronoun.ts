import { isPeopleNoun } from '../../text/data/roles.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { Doc, Phrase } from '../doc.ts';
import { PRONOUN_GENDER } from '../people/gender.ts';
import type { Person } from '../people/person.ts';
import { mentionsBefore } from '../people/person-mentions.ts';
import { askedByPronoun } from './asked.ts';
import type { Found } from './found.ts';
import { newcomerBefore } from './newcomer-before.ts';
import { otherParty } from './other-party.ts';
import { rankPeople } from './rank-people.ts';
import { appearancesBefore } from './stage.ts';
import type { Speech, Talk } from './talk.ts';

/** Somebody without a name stands between: rather that one, and surely so who tells something. */
const SURE_PAST_NEWCOMER = 0.5;
/** The longest description between a name and its “who”. */
const MAX_ASIDE_TOKENS = 12;
const TELLS = /^(?:ask(?:ed|s)|assured|reminded|tells|told|warned)$/u;
const AT = /^(?:across|around|at|in|inside|into|near|on|outside|through|via)$/u;
const OTHERS = new Set('i it its me my our she their them they us we which who'.split(' '));

export const isPronoun = ({ tokens }: Doc, { first, last }: Phrase): boolean => {
  const { lower } = tokens[first]!;
  return first === last && (PRONOUN_GENDER.has(lower) || OTHERS.has(lower));
};

/**
 * “He” and “she” are whoever fits best, “who” is the name before it, “it” the body that spoke;
 * “they” and “we” stay open.
 */
export function resolvePronoun(talk: Talk, { source, isNamed }: Speech): Found | null {
  const { doc, people } = talk.stage;
  const { lower } = doc.tokens[source.first]!;
  const asked = askedByPronoun(doc.tokens, source.first, isNamed);
  if (asked) {
    const { gender } = asked;
    const listener = listenerBehind(talk, source);
    const fits = (person: Person) =>
      (person.gender ?? gender) === gender && person !== listener && !isPlace(talk, person);
    const likeliest = rankPeople(talk, asked, fits);
    const found =
      likeliest?.person.organisation && !spokeByMouth(talk, likeliest.person)
        ? rankPeople(talk, asked, (person) => !person.organisation && fits(person))
        : likeliest;
    const other = found && otherParty(talk, found, source.first, gender);
    if (other) return other;
    if (found && isAhead(talk, found.person, source)) return null;
    const newcomer = found && newcomerBefore(doc, found.person, source);
    if (newcomer === 'tells') return null;
    return newcomer ? { ...found, sure: Math.min(found.sure, SURE_PAST_NEWCOMER) } : found;
  }
  if (lower === 'who' || lower === 'which') return relativeOf(doc, people, source);
  if (lower === 'it') return resolveIt(talk, source);
  return null;
}

/** “A boy told them … He said … “No,” | Bo Roe wrote”: somebody without a name goes on. */
function isAhead({ stage, heard }: Talk, { mentions }: Person, { first }: Phrase): boolean {
  const { tokens } = stage.doc;
  return (
    heard.isUnknown &&
    mentions[0]!.first > first &&
    tokens[mentions[0]!.first]!.unit > tokens[first]!.unit
  );
}

/** “He told | Ann Lee”: whoever is spoken to does not speak. */
function listenerBehind({ stage }: Talk, { last }: Phrase): Person | undefined {
  const { tokens } = stage.doc;
  if (!TELLS.test(tokens[last + 1]?.lower ?? '')) return undefined;
  const at = partitionPoint(stage.appearances, ({ name }) => name.first < last + 2);
  const next = stage.appearances[at];
  return next?.name.first === last + 2 ? next.person : undefined;
}

/** “We met at Harrow Central”: who only ever has “at” or “in” before the name is a place. */
const isPlace = ({ stage }: Talk, { human, mentions }: Person): boolean =>
  !human && mentions.every(({ first }) => AT.test(stage.doc.tokens[first - 1]?.lower ?? ''));

/** “A spokeswoman for the union said … She added”: for a body somebody spoke. */
const spokeByMouth = ({ stage, heard }: Talk, body: Person): boolean =>
  heard.last === body &&
  heard.lastSource !== null &&
  stage.doc.tokens
    .slice(heard.lastSource.first, heard.lastSource.last + 1)
    .some(({ lower }) => isPeopleNoun(lower));

/** “Ann Lee, who said”; “Ann Lee, now head of the union, who said”. */
function relativeOf({ tokens }: Doc, people: Person[], { first }: Phrase): Found | null {
  for (const { name, person } of mentionsBefore(people, first)) {
    const between = tokens.slice(name.last + 1, first).map(({ text }) => text);
    if (between.length > MAX_ASIDE_TOKENS) return null;
    if (between.length === 0 || between.join() === ',') return { person, sure: 0.9 };
    if (between[0] === ',' && between.indexOf(',', 1) === between.length - 1)
      return { person, sure: 0.8 };
  }
  return null;
}

/** The body that opens this sentence or the one before, or that spoke there. */
function resolveIt({ stage, heard }: Talk, { first }: Phrase): Found | null {
  const here = stage.doc.tokens[first]!.unit;
  for (const { person, unit, opens } of appearancesBefore(stage, first)) {
    if (here - unit > 1) return null;
    if (person.organisation && (person === heard.last || opens)) return { person, sure: 0.65 };
  }
  return null;
}
