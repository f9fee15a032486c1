import { DETERMINERS } from '../../text/data/function-words.ts';
import { PEOPLE_NOUNS } from '../../text/data/roles.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { Name } from '../../text/read-name.ts';
import type { Doc, Token } from '../doc.ts';
import { PRONOUN_GENDER } from '../people/gender.ts';
import type { Gender, Person } from '../people/person.ts';
import { mentionsOf } from '../people/person-mentions.ts';
import { CUE_WORDS } from '../rules/cue-words.ts';
import { wordClass } from '../tagger/word-class.ts';

/** A name outside of quotation marks: whose it is and how it stands in its sentence. */
export type Appearance = {
  person: Person;
  name: Name;
  unit: number;
  /** Opens its unit, role and determiner aside. */
  opens: boolean;
  /** Opens its unit, or a verb follows it. */
  subject: boolean;
};

export const SUBJECT = 1;
export const OBJECT = 2;
export const OWNER = 3;
/** “She said” is 1, “told her” 2, “her dog” 3. */
export type Case = typeof SUBJECT | typeof OBJECT | typeof OWNER;

/** “He”, “she” and their forms outside of quotation marks. */
export type Pronoun = { at: number; unit: number; gender: Gender; place: Case };

/** Who appears where in an article, in the order of the text; made once for all that is asked of it. */
export type Stage = {
  doc: Doc;
  people: Person[];
  appearances: Appearance[];
  pronouns: Pronoun[];
};

export function stageOf(doc: Doc, people: Person[]): Stage {
  const opening = openings(doc);
  const appearances = mentionsOf(people)
    .filter(({ name }) => doc.tokens[name.first]!.stretch < 0 && !isOfOther(doc.tokens, name))
    .map(({ person, name }): Appearance => {
      const opens = opening[name.first] === 1;
      const { unit } = doc.tokens[name.first]!;
      return { person, name, unit, opens, subject: opens || isBeforeVerb(doc.tokens, name.last) };
    });
  return { doc, people, appearances, pronouns: findPronouns(doc) };
}

const isOfOther = (tokens: Token[], name: Name): boolean =>
  isOfEvent(tokens, name) || isOfFollower(tokens, name);

/** “a Bo Roe | appointee”: somebody else. */
const isOfFollower = (tokens: Token[], { first, last, role, title }: Name): boolean =>
  role === null &&
  title === null &&
  /^an?$/u.test(tokens[first - 1]?.lower ?? '') &&
  /^(?:administration|adviser|advisor|aide|ally|appointee|backer|critic|donor|era|loyalist|nominee|supporter|voter)s?$/u.test(
    tokens[last + 1]?.lower ?? '',
  );

// What is called after people who need not be there.
const EVENT =
  /^(?:award|bowl|centre|center|cup|festival|gala|marathon|medal|memorial|museum|prize|race|regatta|run|stadium|tournament|trophy|walk)s?$/iu;

/** “The Bo Roe | run”, “the Bo Roe Cup”: nobody appears. */
const isOfEvent = (tokens: Token[], { first, last, role, title, organisation }: Name): boolean =>
  !organisation &&
  role === null &&
  title === null &&
  DETERMINERS.has(tokens[first - 1]?.lower ?? '') &&
  (EVENT.test(tokens[last]!.lower) || EVENT.test(tokens[last + 1]?.lower ?? ''));

/** Who appears before a token, the nearest first. */
export function* appearancesBefore({ appearances }: Stage, token: number): Generator<Appearance> {
  let at = partitionPoint(appearances, ({ name }) => name.first < token);
  while (at-- > 0) yield appearances[at]!;
}

function findPronouns({ tokens }: Doc): Pronoun[] {
  const found: Pronoun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { lower, stretch, unit } = tokens[at]!;
    const gender = stretch < 0 ? PRONOUN_GENDER.get(lower) : undefined;
    if (gender) found.push({ at, unit, gender, place: caseOf(tokens, at) });
  }
  return found;
}

/** What a pronoun is in its sentence; “her” belongs to the noun behind it, if there is one. */
export function caseOf(tokens: Token[], at: number): Case {
  const { lower } = tokens[at]!;
  if (lower === 'he' || lower === 'she') return SUBJECT;
  if (lower === 'his') return OWNER;
  const next = tokens[at + 1];
  return lower === 'her' && next && OWNED.has(wordClass(next)) ? OWNER : OBJECT;
}

// Numbers, roles, names and what the endings say to be a noun or an adjective (see `wordClass`).
const OWNED: ReadonlySet<number> = new Set([18, 19, 20, 21, 22, 25, 26, 27, 28, 29, 30]);

const MARK = /^[“”"'‘’«»,.]$/u;

/**
 * 1 for each token before which its unit has only names, roles and determiners, and at most a
 * quotation with its verb: “…,” said Ann Lee.
 */
function openings({ tokens }: Doc): Uint8Array {
  const opening = new Uint8Array(tokens.length);
  let open = true;
  let quoted = false;
  let last = -1;
  tokens.forEach(({ unit, stretch, text, lower }, at) => {
    if (unit !== last) [open, quoted, last] = [true, false, unit];
    opening[at] = open ? 1 : 0;
    if (stretch >= 0) quoted = true;
    else if (quoted && CUE_WORDS.has(lower)) quoted = false;
    else if (open && !MARK.test(text) && !isBesideName(text, lower)) open = false;
  });
  return opening;
}

const isBesideName = (text: string, lower: string): boolean =>
  /^\p{Lu}/u.test(text) || PEOPLE_NOUNS.has(lower) || DETERMINERS.has(lower);

// Where a clause ends or another begins.
export const CLAUSE_BREAK =
  /^(?:[,;:()–—-]|and|but|or|who|which|that|when|while|where|after|before|because|if|although|as|whom|whose|since|until)$/u;

// Forms of “be”, “have” and “do”, modals, and words that end like a verb (see `wordClass`).
const VERB: ReadonlySet<number> = new Set([4, 5, 6, 7, 26, 29]);
const ADVERB: ReadonlySet<number> = new Set([17, 24]);

export const isVerb = (token: Token): boolean =>
  VERB.has(wordClass(token)) || CUE_WORDS.has(token.lower);

/** “Ann Lee said”, “Ann Lee also went” */
function isBeforeVerb(tokens: Token[], last: number): boolean {
  const next = tokens[last + 1];
  const verb = next && ADVERB.has(wordClass(next)) ? tokens[last + 2] : next;
  return verb !== undefined && isVerb(verb);
}
