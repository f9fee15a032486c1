import { ORGANISATION_WORDS } from '../../text/data/organisations.ts';
import { CALLED, PEOPLE_NOUNS } from '../../text/data/roles.ts';
import { foldWords } from '../../text/fold.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Doc, Phrase } from '../doc.ts';
import { genderOfRole } from '../people/gender.ts';
import { mentionsBefore, mentionsWithin } from '../people/mentions.ts';
import type { Person } from '../people/person.ts';
import type { Found } from './found.ts';
import { headEnd, piecesOf } from './noun-phrase.ts';

const DEFINITE = /^(?:the|our)$/u;
// Bodies that are called so whatever their name.
const ANY_BODY =
  /^(?:agency|company|corporation|firm|group|newspaper|organisation|organization|union|watchdog)$/u;
// Bodies called by their own kind, never “the agency”.
const OWN_KIND =
  /\b(?:Bank|Church|College|Congress|Council|Court|Government|House|Kremlin|Ministry|Parliament|Party|Pentagon|Police|Senate|States|University)\b/u;
// Who stands by: rarely whoever spoke just now.
const BYSTANDER =
  /^(?:adviser|advisor|aide|ally|announcer|critic|interviewer|moderator|narrator|official|president|reporter|spokes.*|supporter)$/u;
/** How many units back the speaker before may be called by what he is. */
const NEAR = 3;

/** “The minister”: whoever was called so. “A minister”, “his doctor” and “the ministers” are nobody we can name. */
export function resolveDescription(
  doc: Doc,
  people: Person[],
  source: Phrase,
  lastSpeaker: Person | null,
): Found | null {
  const { tokens } = doc;
  const mentions = mentionsWithin(people, source.first, source.last);
  const [head] = piecesOf(tokens, mentions, source);
  if (!head) return null;
  const end = headEnd(tokens, mentions, head);
  const noun = tokens[end]!.lower;
  const spokenFor =
    /^spokes/u.test(noun) &&
    mentions.find(
      ({ name, person }) => name.first > end && name.last === head.last && !person.human,
    );
  if (spokenFor) return { person: spokenFor.person, sure: 0.85 };
  if (!DEFINITE.test(tokens[head.first]!.lower)) return null;
  const words = tokens.slice(head.first + 1, end).map(({ lower }) => lower);
  const field = tokens
    .slice(end + 1, head.last + 1)
    .filter(({ text }) => /^\p{Lu}/u.test(text))
    .map(({ lower }) => lower);
  if (PEOPLE_NOUNS.has(noun))
    return calledSo(doc, people, source, { noun, words, field }, lastSpeaker);
  return ORGANISATION_WORDS.has(noun) && head.last === end
    ? bodyCalledSo(people, source, noun, lastSpeaker)
    : null;
}

type Description = { noun: string; words: string[]; field: string[] };

/** Of all who bear the role, the one more of the words fit, and then the one mentioned last. */
function calledSo(
  doc: Doc,
  people: Person[],
  source: Phrase,
  { noun, words, field }: Description,
  lastSpeaker: Person | null,
): Found | null {
  const bearers = people.filter((person) => !person.organisation && callingsOf(person).has(noun));
  const fitting = (person: Person): number => {
    const known = new Set(person.roles.flatMap(foldWords));
    return [...words, ...field].filter((word) => known.has(word)).length;
  };
  const best = Math.max(...bearers.map(fitting));
  const left = bearers.filter((person) => fitting(person) === best);
  for (const { person } of mentionsBefore(people, source.first))
    if (left.includes(person))
      return { person, sure: left.length === 1 ? 0.9 : person === lastSpeaker ? 0.8 : 0.6 };
  const isOpen = bearers.length === 0 && field.length === 0;
  return isOpen ? lastSpeakerAs(doc, { noun, source }, lastSpeaker) : null;
}

/** Everything someone is called by: the words of roles and titles, and what these stand for. */
function callingsOf({ roles, titles }: Person): Set<string> {
  const heads = roles.map((role) => role.split(/ (?:at|for|from|in|of|on|to|who) /u)[0]!);
  const words = [...heads, ...titles].flatMap(foldWords);
  return new Set(words.flatMap((word) => [word, ...(CALLED.get(word) ?? [])]));
}

/**
 * “The Velmoran businessman” right after somebody spoke is most often the same one: where a name or place in
 * it, or a gender that agrees, says that it is said of somebody known.
 */
function lastSpeakerAs(
  { tokens }: Doc,
  { noun, source }: { noun: string; source: Phrase },
  lastSpeaker: Person | null,
): Found | null {
  const before = lastSpeaker?.mentions.findLast(({ first }) => first < source.first);
  if (!lastSpeaker?.human || !before || BYSTANDER.test(noun)) return null;
  const words = tokens.slice(source.first + 1, source.last);
  const owned = words.some(({ text }) => /^[’']s?$/u.test(text));
  const distance = tokens[source.first]!.unit - tokens[before.first]!.unit;
  if (owned || distance > NEAR) return null;
  const gender = genderOfRole(noun);
  const agrees = gender !== null && gender === lastSpeaker.gender;
  const clashes = gender !== null && lastSpeaker.gender !== null && !agrees;
  const epithet = words.some((word) => isCapitalised(word));
  return agrees || (epithet && !clashes) ? { person: lastSpeaker, sure: 0.6 } : null;
}

/** “The bank”: the one called so that was mentioned last; “the company”: the body that spoke before. */
function bodyCalledSo(
  people: Person[],
  source: Phrase,
  noun: string,
  lastSpeaker: Person | null,
): Found | null {
  for (const { person } of mentionsBefore(people, source.first))
    if (person.organisation && foldWords(person.name).includes(noun)) return { person, sure: 0.7 };
  const fits = lastSpeaker?.organisation && ANY_BODY.test(noun) && !OWN_KIND.test(lastSpeaker.name);
  return fits ? { person: lastSpeaker, sure: 0.65 } : null;
}
