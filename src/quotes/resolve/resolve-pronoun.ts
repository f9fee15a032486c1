import { DETERMINERS } from '../../text/data/function-words.ts';
import { PEOPLE_NOUNS } from '../../text/data/roles.ts';
import type { Name } from '../../text/read-name.ts';
import type { Doc, Phrase, Token } from '../doc.ts';
import { PRONOUN_GENDER } from '../people/gender.ts';
import { mentionsBefore } from '../people/mentions.ts';
import type { Person } from '../people/person.ts';
import type { Found } from './found.ts';

/** How many units back a pronoun may reach. */
const REACH = 8;
// Quotation marks and what stands beside them.
const MARK = /^[“”"'‘’«»,.]$/u;
const LAPSED = 2;
/** Longest description between a name and its “who”, in words. */
const ASIDE = 12;
const OTHERS = new Set('i it its me my our she their them they us we which who'.split(' '));

export const isPronoun = ({ tokens }: Doc, { first, last }: Phrase): boolean => {
  const { lower } = tokens[first]!;
  return first === last && (PRONOUN_GENDER.has(lower) || OTHERS.has(lower));
};

/** He and she by what fits best, who by the name before it, it by the body that spoke; they and we stay open. */
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

/** Ann Lee, who | said; Ann Lee, now head of the union, who | said. */
function relativeOf({ tokens }: Doc, people: Person[], { first }: Phrase): Found | null {
  for (const { name, person } of mentionsBefore(people, first)) {
    const between = tokens.slice(name.last + 1, first).map(({ text }) => text);
    if (between.length > ASIDE) return null;
    if (between.length === 0 || between.join() === ',') return { person, sure: 0.9 };
    if (between[0] === ',' && between.indexOf(',', 1) === between.length - 1)
      return { person, sure: 0.8 };
  }
  return null;
}

/** It: the body that opens this sentence or the one before, or that spoke there. */
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

/**
 * The person who fits best, counting the speaker before, how near the last mention is, whether it is its
 * sentence's subject, and what is known of gender.
 */
function resolveHeOrShe(
  doc: Doc,
  people: Person[],
  source: Phrase,
  gender: 'he' | 'she',
  lastSpeaker: Person | null,
): Found | null {
  const { tokens } = doc;
  const here = tokens[source.first]!.unit;
  const scores = new Map<Person, number>();
  let lapsed = false;
  for (const { name, person } of mentionsBefore(people, source.first)) {
    const { unit, stretch } = tokens[name.first]!;
    if (here - unit > REACH) break;
    const fits = !person.organisation && (person.gender ?? gender) === gender;
    const known = person.human || person === lastSpeaker;
    if (!fits || !known || stretch >= 0 || scores.has(person)) continue;
    const subject = isSubject(doc, name);
    let score = REACH - (here - unit);
    if (person.gender) score += 4;
    if (subject) score += 3;
    if (person === lastSpeaker) score += lapsed ? LAPSED : 4;
    else if (subject && unit < here) lapsed = true;
    if (isOwner(tokens, name)) score -= 1;
    scores.set(person, score);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best) return null;
  const lead = best[1] - (second?.[1] ?? 0);
  const sure = lead >= 4 ? 0.9 : lead >= 2 ? 0.8 : 0.6;
  return { person: best[0], sure: best[0].human ? sure : 0.6 };
}

const isOwner = (tokens: Token[], { last }: Name): boolean =>
  /^[’']s?$/u.test(tokens[last + 1]?.text ?? '');

/** The name opens its sentence or, with a verb, what follows a quotation: “…,” said Ann Lee; its role aside. */
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
