import { shareSurname } from '../../text/compare-parts.ts';
import { PEOPLE_NOUNS, PORTFOLIOS } from '../../text/data/roles.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Doc, Phrase, Token } from '../doc.ts';
import { isKin } from '../people/cast.ts';
import { mentionsWithin, type PersonMention } from '../people/mentions.ts';
import type { Person } from '../people/person.ts';
import type { Found } from './found.ts';
import { headEnd, piecesOf } from './noun-phrase.ts';

const MEDIUM = /^(?:agency|broadcaster|channel|magazine|network|news|newspaper|website)$/u;

/**
 * The person or body a phrase names as its head: Roe in “Voss’s spokesman Martin Roe”, Lee in “Another
 * critic, Ann Lee”. Not the owner of a thing (“Voss’s campaign”), not what a person belongs to. Two who
 * speak together are nobody.
 */
export function resolveNamed({ tokens }: Doc, people: Person[], source: Phrase): Found | null {
  const mentions = mentionsWithin(people, source.first, source.last + 3);
  const [head, next] = piecesOf(tokens, mentions, source);
  if (!head) return null;
  const end = headEnd(tokens, mentions, head);
  const named = mentions.find(
    ({ name }) =>
      name.first >= head.first &&
      isSameStretch(tokens, name.first, head.first) &&
      lastOf(tokens, name.last, end) === end,
  );
  if (named) {
    const joint = /^(?:and|or)$/u.test(tokens[head.last + 1]?.lower ?? '');
    return joint && next && opening(tokens, mentions, next) ? null : sureOf(people, named);
  }
  if (!isDescription(tokens[end]!)) return null;
  const found =
    behind(tokens, mentions, head) ??
    (next ? opening(tokens, mentions, next) : beside(tokens, mentions, source));
  return found ? sureOf(people, found) : null;
}

/** Harrow Times | newspaper: the kind of a publisher is not another thing. */
function lastOf(tokens: Token[], last: number, end: number): number {
  let at = last;
  while (at < end && MEDIUM.test(tokens[at + 1]!.lower)) at++;
  return at;
}

/** His book “The Art of Peace” has no name as its head. */
const isSameStretch = (tokens: Token[], left: number, right: number): boolean =>
  tokens[left]?.stretch === tokens[right]?.stretch;

/** The minister; one | of the ministers. */
const isDescription = ({ lower }: Token): boolean => PEOPLE_NOUNS.has(lower) || lower === 'one';

/** Director of the Harrow Council | Ann Lee: a name right behind the field. */
const behind = (tokens: Token[], mentions: PersonMention[], { last }: Phrase) =>
  mentions.find(({ name, person }) => {
    const before = tokens[name.first - 1];
    return (
      name.last === last &&
      !person.organisation &&
      !name.title &&
      before !== undefined &&
      (isCapitalised(before) || PORTFOLIOS.has(before.lower)) &&
      !PEOPLE_NOUNS.has(before.lower)
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
  /^(?:\p{Lu}.*|\.|the|state|former)$/u.test(text) || PEOPLE_NOUNS.has(lower);

const isLink = ({ lower }: Token): boolean => /^(?:about|by|for|from|in|on|to|with)$/u.test(lower);

/** The water secretary | , Paul Anders, : a name between marks right after the phrase. */
const beside = (tokens: Token[], mentions: PersonMention[], { last }: Phrase) =>
  tokens[last + 1]?.text === ','
    ? mentions.find(
        ({ name, person }) =>
          name.first > last + 1 &&
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
  if (rival) return { person, sure: 0.75 };
  return { person, sure: person.human || person.organisation || name.title ? 0.98 : 0.85 };
}
