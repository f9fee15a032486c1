import { isBare } from '../../text/read-person-name.ts';
import type { Token } from '../doc.ts';
import { neighbourKind } from '../judge/neighbour-kind.ts';
import type { Facts } from '../learned/facts.ts';
import { groupFacts } from '../learned/group-facts.ts';
import { wordClass } from '../tagger/word-class.ts';
import type { PersonView } from './person-view.ts';
import { OBJECT } from './stage.ts';

/** What is not there: no word has this class. */
const NO_CLASS = 32;

const classOf = (token: Token | undefined): number => (token ? wordClass(token) : NO_CLASS);

const flag = (value: unknown): number => (value ? 1 : 0);

/**
 * What speaks for a person as the one whom a pronoun or description means: the first group is about
 * the phrase, the others about the person and about what lies between the two.
 */
export const PERSON_FACTS = groupFacts<PersonView>('person', {
  // the phrase
  kind: ({ asked }) => (asked.calls ? 2 : asked.place),
  placeInUnit: ({ asked, unitFirst }) => asked.at - unitFirst,
  kindBefore: ({ wordBefore }) => neighbourKind(wordBefore),
  classBefore: ({ wordBefore }) => classOf(wordBefore),
  classAfter: ({ wordAfter }) => classOf(wordAfter),
  pronounsBefore: ({ pronouns }) => pronouns.before,
  unitsToPronoun: ({ pronouns }) => pronouns.units,
  tokensToPronoun: ({ pronouns }) => pronouns.tokens,
  caseOfPronoun: ({ pronouns }) => pronouns.place,
  persons: ({ crowd }) => crowd.nearest.size,
  // the person
  gender: ({ gender }) => gender,
  human: ({ person }) => flag(person.human),
  roles: ({ person }) => person.roles.length,
  title: ({ person }) => flag(person.titles.size),
  count: ({ counts }) => counts.before,
  countAfter: ({ counts }) => counts.after,
  subjects: ({ counts }) => counts.subjects,
  unitsWith: ({ counts }) => counts.units,
  countHere: ({ counts }) => counts.here,
  rankByCount: ({ ranks }) => ranks.moreOften,
  rankByNearness: ({ ranks }) => ranks.nearer,
  firstUnit: ({ first, asked }) => Math.min(asked.unit - first.unit, 9),
  pronounsBeforeFirst: ({ pronouns }) => pronouns.beforeFirst,
  introducedBySpeech: ({ spoke }) => spoke.times,
  spokeLast: ({ spoke }) => flag(spoke.last),
  unitsSinceSpoke: ({ spoke }) => spoke.units,
  named: ({ isNamed }) => flag(isNamed),
  called: ({ called }) => called,
  // the nearest mention
  units: ({ nearest, asked }) => Math.max(-3, Math.min(asked.unit - nearest.unit, 9)),
  tokens: ({ distance }) => distance,
  subject: ({ nearest }) => flag(nearest.subject),
  opens: ({ nearest }) => flag(nearest.opens),
  place: ({ nearest, nearestUnitFirst }) => nearest.name.first - nearestUnitFirst,
  full: ({ nearest }) => flag(!isBare(nearest.name.text)),
  length: ({ nearest: { name } }) => Math.min(name.last - name.first, 4),
  role: ({ nearest }) => flag(nearest.name.role),
  kindBeforeName: ({ beforeName }) => neighbourKind(beforeName),
  classBeforeName: ({ beforeName }) => classOf(beforeName),
  classAfterName: ({ afterName }) => classOf(afterName),
  owner: ({ afterName }) => flag(/^[’']s?$/u.test(afterName?.text ?? '')),
  joined: ({ beforeName, afterName }) =>
    flag(beforeName?.lower === 'and' || afterName?.lower === 'and'),
  subjectsBeside: ({ between }) => between.subjectsBeside,
  // what lies between
  others: ({ between }) => between.others,
  rivals: ({ between }) => between.rivals,
  breaks: ({ between }) => between.breaks,
  verbs: ({ between }) => between.verbs,
  pronounsBetween: ({ between }) => between.pronouns,
  subjectPronounsBetween: ({ between }) => between.subjectPronouns,
  otherPronounsBetween: ({ between }) => between.otherPronouns,
  sincePronoun: ({ pronouns }) => pronouns.since,
  sameClause: ({ nearest, asked, between }) =>
    flag(nearest.unit === asked.unit && between.breaks === 0),
  objectOfOwn: ({ nearest, asked, between }) =>
    flag(
      asked.place === OBJECT &&
        nearest.unit === asked.unit &&
        nearest.subject &&
        between.breaks === 0,
    ),
  // who stands out
  lastSubject: ({ person, crowd }) => flag(crowd.lastSubject === person),
  lastSubjectBefore: ({ person, crowd }) => flag(crowd.lastSubjectBefore === person),
  lastName: ({ person, crowd }) => flag(crowd.lastName === person),
  firstSubject: ({ person, crowd }) => flag(crowd.firstSubject === person),
  firstPerson: ({ person, crowd }) => flag(crowd.firstPerson === person),
  opensUnit: ({ person, crowd }) => flag(crowd.opener === person),
  opensUnitBefore: ({ person, crowd }) => flag(crowd.openerBefore === person),
  opensOwnUnit: ({ between }) => flag(between.isFirstOfUnit),
  clauseSubject: ({ person, crowd }) =>
    crowd.clauseSubject === undefined ? 0 : crowd.clauseSubject === person ? 2 : 1,
});

/** The facts of the ranker by name: the number of each is its place. */
export const RANKER_FACTS: Facts = Object.fromEntries(
  PERSON_FACTS.names.map((name, at) => [name, at]),
);
