import { DETERMINERS } from '../../text/data/function-words.ts';
import { PEOPLE_NOUNS } from '../../text/data/roles.ts';
import type { Name } from '../../text/read-name.ts';
import type { Doc, Phrase, Token } from '../doc.ts';
import { PRONOUN_GENDER } from '../people/gender.ts';
import type { Gender, Person } from '../people/person.ts';
import { mentionsBefore } from '../people/person-mentions.ts';
import { CUE_WORDS } from '../rules/cue-words.ts';
import type { Found } from './found.ts';

/** How many units back a pronoun may reach. */
const MAX_UNITS_BACK = 8;
/**
 * What speaks for a person, besides a point for each unit that the mention is nearer. The last
 * speaker counts less where somebody else has since been a sentence's subject; the owner in “Ann’s
 * dog” counts less, too.
 */
const POINTS = { gender: 4, subject: 3, lastSpeaker: 4, lapsedSpeaker: 2, owner: -1 };
/** The longest description between a name and its “who”. */
const MAX_ASIDE_TOKENS = 12;
// Quotation marks, and commas and stops beside them.
const MARK = /^[“”"'‘’«»,.]$/u;
const OTHERS = new Set('i it its me my our she their them they us we which who'.split(' '));

export const isPronoun = ({ tokens }: Doc, { first, last }: Phrase): boolean => {
  const { lower } = tokens[first]!;
  return first === last && (PRONOUN_GENDER.has(lower) || OTHERS.has(lower));
};

/**
 * “He” and “she” are whoever fits best, “who” is the name before it, “it” the body that spoke;
 * “they” and “we” stay open.
 */
export function resolvePronoun(
  doc: Doc,
  people: Person[],
  source: Phrase,
  lastSpeaker: Person | null,
): Found | null {
  const { lower } = doc.tokens[source.first]!;
  const gender = PRONOUN_GENDER.get(lower);
  if (gender) return resolveHeOrShe(doc, people, source, gender, lastSpeaker);
  if (lower === 'who' || lower === 'which') return relativeOf(doc, people, source);
  if (lower === 'it') return resolveIt(doc, people, source, lastSpeaker);
  return null;
}

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
function resolveIt(
  doc: Doc,
  people: Person[],
  source: Phrase,
  lastSpeaker: Person | null,
): Found | null {
  const here = doc.tokens[source.first]!.unit;
  for (const { name, person } of mentionsBefore(people, source.first)) {
    if (here - doc.tokens[name.first]!.unit > 1) return null;
    if (person.organisation && (person === lastSpeaker || isSubject(doc, name)))
      return { person, sure: 0.65 };
  }
  return null;
}

/** The person who fits best, by `POINTS`; surer, the more points ahead of the next. */
function resolveHeOrShe(
  doc: Doc,
  people: Person[],
  source: Phrase,
  gender: Gender,
  lastSpeaker: Person | null,
): Found | null {
  const points = new Map<Person, number>();
  const here = doc.tokens[source.first]!.unit;
  let lapsed = false;
  for (const { name, person } of mentionsBefore(people, source.first)) {
    const { unit, stretch } = doc.tokens[name.first]!;
    if (here - unit > MAX_UNITS_BACK) break;
    if (stretch >= 0 || points.has(person) || !mayBe(person, gender, lastSpeaker)) continue;
    const isSpeaker = person === lastSpeaker;
    const subject = isSubject(doc, name) || (isSpeaker && isTeller(doc, name));
    const spoke = lapsed ? POINTS.lapsedSpeaker : POINTS.lastSpeaker;
    const near = MAX_UNITS_BACK - (here - unit) + (isSpeaker ? spoke : 0);
    points.set(person, near + pointsOf(doc, name, person, subject));
    if (subject && !isSpeaker && unit < here) lapsed = true;
  }
  const [best, second] = [...points].sort((a, b) => b[1] - a[1]);
  return best ? { person: best[0], sure: sureOf(best, second) } : null;
}

const mayBe = (person: Person, gender: Gender, lastSpeaker: Person | null): boolean =>
  !person.organisation &&
  (person.gender ?? gender) === gender &&
  (person.human || person === lastSpeaker);

function pointsOf({ tokens }: Doc, name: Name, { gender }: Person, subject: boolean): number {
  let points = 0;
  if (gender) points += POINTS.gender;
  if (subject) points += POINTS.subject;
  if (isOwner(tokens, name)) points += POINTS.owner;
  return points;
}

function sureOf([person, points]: [Person, number], second: [Person, number] | undefined): number {
  const lead = points - (second?.[1] ?? 0);
  if (!person.human) return 0.6;
  return lead >= 4 ? 0.9 : lead >= 2 ? 0.8 : 0.6;
}

/** “…, Ann Lee told the Ledger”, “…, Ann Lee, head of the union, told it”: a verb of saying follows. */
function isTeller({ tokens }: Doc, { last }: Name): boolean {
  const comma = tokens[last + 1]?.text === ',';
  const close = tokens
    .slice(last + 2, last + MAX_ASIDE_TOKENS)
    .findIndex(({ text }) => text === ',');
  const verb = tokens[!comma ? last + 1 : close < 0 ? -1 : last + 3 + close];
  return verb !== undefined && CUE_WORDS.has(verb.lower);
}

const isOwner = (tokens: Token[], { last }: Name): boolean =>
  /^[’']s?$/u.test(tokens[last + 1]?.text ?? '');

/** The name opens its sentence, its role aside, or follows a quotation: “…,” said Ann Lee. */
function isSubject({ tokens, units }: Doc, { first }: Name): boolean {
  const unit = units[tokens[first]!.unit]!;
  const before = tokens
    .slice(unit.first, first)
    .filter(({ stretch, text }) => stretch < 0 && !MARK.test(text));
  const quoted = before.length < first - unit.first && unit.stretches.length > 0;
  const own = before.slice(quoted && /^\p{Ll}/u.test(before[0]?.text ?? '') ? 1 : 0);
  return own.every(
    ({ text, lower }) => /^\p{Lu}/u.test(text) || PEOPLE_NOUNS.has(lower) || DETERMINERS.has(lower),
  );
}
