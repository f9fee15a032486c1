import { shareSurname } from '../../text/compare-parts.ts';
import { HONOURS } from '../../text/data/name-particles.ts';
import { isRoleNoun, PORTFOLIOS } from '../../text/data/roles.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Doc, Phrase, Token } from '../doc.ts';
import { isKin } from '../people/cast.ts';
import type { Person } from '../people/person.ts';
import { mentionsWithin, type PersonMention } from '../people/person-mentions.ts';
import type { Found } from './found.ts';
import { nameBehindOffice, nameBehindRole } from './name-behind-office.ts';
import { nameGiven } from './name-given.ts';
import { type NounPhrase, readNounPhrase } from './read-noun-phrase.ts';
import { wholeSource } from './whole-source.ts';

const MEDIUM = /^(?:agency|broadcaster|channel|magazine|network|news|newspaper|website)$/u;
/** How far behind the phrase a name may end: “a man | who gave his first name only as Ann”. */
const MAX_TOKENS_BEHIND = 10;
/** “The water secretary, Paul Anders”: the comma and a name. */
const MAX_TOKENS_BESIDE = 3;

/**
 * The person or body a phrase names as its head: Roe in “Voss’s spokesman Martin Roe”, Lee in
 * “Another critic, Ann Lee”. Not the owner of a thing (“Voss’s campaign”), not what a person
 * belongs to. Two who speak together are nobody.
 */
export function resolveNamed(doc: Doc, people: Person[], whole: Phrase): Found | null {
  const { tokens } = doc;
  const source = wholeSource(doc, people, whole);
  const mentions = mentionsWithin(people, source.first, source.last + MAX_TOKENS_BEHIND);
  const phrase = readNounPhrase(tokens, mentions, source);
  if (!phrase) return null;
  const named = mentions.find((mention) => isNamedAs(tokens, mention, phrase));
  const behind = named?.person.human
    ? undefined
    : (nameBehindRole(tokens, mentions, source) ?? nameBehindOffice(tokens, mentions, source));
  if (behind) return sureOf(people, behind);
  if (named) return isJoint(tokens, mentions, phrase) ? null : sureOf(people, named);
  const { head, noun, next } = phrase;
  const given = nameGiven(tokens, mentions, head);
  if (given) return sureOf(people, given);
  if (!isDescription(tokens[noun]!)) return null;
  const found =
    closing(tokens, mentions, head) ??
    (next
      ? (opening(tokens, mentions, next) ??
        closing(tokens, mentions, next) ??
        afterOffice(mentions, next) ??
        wholly(tokens, mentions, next))
      : beside(tokens, mentions, source));
  return found ? sureOf(people, found) : null;
}

/** The name is the noun of the head, not a title in marks: “his book “The Art of Peace””. */
const isNamedAs = (tokens: Token[], { name }: PersonMention, { head, noun }: NounPhrase): boolean =>
  name.first >= head.first &&
  tokens[name.first]?.stretch === tokens[head.first]?.stretch &&
  lastOf(tokens, name.last, noun) === noun;

/** “The Harrow Times newspaper”, “Ann Lee MP”: what may stand behind a name as a part of it. */
function lastOf(tokens: Token[], last: number, noun: number): number {
  let at = last;
  while (at < noun && isBehindName(tokens[at + 1]!)) at++;
  return at;
}

const isBehindName = ({ text, lower }: Token): boolean =>
  MEDIUM.test(lower) || (text !== lower && HONOURS.has(lower));

/** “Ann Lee and Bo Roe”: another person follows. */
const isJoint = (tokens: Token[], mentions: PersonMention[], { head, next }: NounPhrase): boolean =>
  /^(?:and|or)$/u.test(tokens[head.last + 1]?.lower ?? '') &&
  next !== undefined &&
  opening(tokens, mentions, next) !== undefined;

/** “The minister”, “one of the ministers”. */
const isDescription = ({ lower }: Token): boolean => isRoleNoun(lower) || lower === 'one';

/** “The director of the Harrow Council Ann Lee”: a name right behind the field closes the piece. */
const closing = (tokens: Token[], mentions: PersonMention[], { last }: Phrase) =>
  mentions.find(({ name, person }) => {
    const before = tokens[name.first - 1];
    return (
      name.last === last &&
      !person.organisation &&
      !name.title &&
      before !== undefined &&
      (isCapitalised(before) || PORTFOLIOS.has(before.lower)) &&
      !isRoleNoun(before.lower)
    );
  });

/** The person whose name opens a piece, role and title aside. */
const opening = (tokens: Token[], mentions: PersonMention[], { first, last }: Phrase) =>
  mentions.find(
    ({ name, person }) =>
      name.first >= first &&
      name.last <= last &&
      !person.organisation &&
      (person.human || name.last > name.first) &&
      !/^[’']s?$/u.test(tokens[name.last + 1]?.text ?? '') &&
      (name.role !== null || tokens.slice(first, name.first).every(isIntroduction)) &&
      !tokens.slice(first, name.first).some(isLink),
  );

const isIntroduction = ({ text, lower }: Token): boolean =>
  /^(?:\p{Lu}.*|\.|the|state|former)$/u.test(text) || isRoleNoun(lower);

const isLink = ({ lower }: Token): boolean => /^(?:about|by|for|from|in|on|to|with)$/u.test(lower);

/** “Chair of the board and Centre for Growth President Ann Lee”: role and name close the piece. */
const afterOffice = (mentions: PersonMention[], { last }: Phrase) =>
  mentions.find(
    ({ name, person }) =>
      name.last === last && person.human && name.role !== null && name.last > name.first,
  );

/** “The developer, Saltmarsh Energy, said”: the piece is the name of a body and nothing else. */
const wholly = (tokens: Token[], mentions: PersonMention[], { first, last }: Phrase) =>
  mentions.find(
    ({ name, person }) =>
      person.organisation &&
      name.last === last &&
      (name.first === first || (name.first === first + 1 && tokens[first]!.lower === 'the')),
  );

/** “The water secretary” with “, Paul Anders,” right after it. */
const beside = (tokens: Token[], mentions: PersonMention[], { last }: Phrase) =>
  tokens[last + 1]?.text === ','
    ? mentions.find(
        ({ name, person }) =>
          name.first > last + 1 &&
          name.last <= last + MAX_TOKENS_BESIDE &&
          !person.organisation &&
          /^[,.;:—–)]$/u.test(tokens[name.last + 1]?.text ?? '.'),
      )
    : undefined;

/** A full name is certain; a surname that two people bear is a guess. */
function sureOf(people: Person[], { name, person }: PersonMention): Found {
  if (name.text.includes(' ')) return { person, sure: 1 };
  const rival = people.some(
    (other) =>
      other !== person &&
      other.human &&
      !isKin(other) &&
      shareSurname(other.name, person.name) &&
      !(person.gender && other.gender && name.title && other.gender !== person.gender),
  );
  if (rival) return { person, sure: 0.65 };
  return { person, sure: person.human || person.organisation || name.title ? 0.98 : 0.85 };
}
