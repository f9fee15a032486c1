import { ORGANISATION_WORDS } from '../../text/data/organisations.ts';
import { CALLED, PEOPLE_NOUNS } from '../../text/data/roles.ts';
import { foldWords } from '../../text/fold.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Doc, Phrase } from '../doc.ts';
import { genderOfRole } from '../people/gender.ts';
import type { Person } from '../people/person.ts';
import { mentionsBefore, mentionsWithin, type PersonMention } from '../people/person-mentions.ts';
import type { Found } from './found.ts';
import { type NounPhrase, readNounPhrase } from './read-noun-phrase.ts';

const DEFINITE = /^(?:the|our)$/u;
// What a body of any name may be called.
const ANY_BODY =
  /^(?:agency|company|corporation|firm|group|newspaper|organisation|organization|union|watchdog)$/u;
const FIRM = /^(?:company|corporation|firm)$/u;
// Bodies called by their own kind (“the bank”), never “the agency”.
const OWN_KIND =
  /\b(?:Bank|Church|College|Congress|Council|Court|Government|House|Kremlin|Ministry|Parliament|Party|Pentagon|Police|Senate|States|University)\b/u;
// What is no firm, however it is called: “the company” is never the union.
const NO_FIRM =
  /\b(?:Agency|Association|Authority|Club|Commission|Committee|Federation|Foundation|Institute|Office|Society|Union|University)\b/u;
// Bystanders’ roles: seldom the last speaker.
const BYSTANDER =
  /^(?:adviser|advisor|aide|ally|announcer|critic|interviewer|moderator|narrator|official|president|reporter|spokes.*|supporter)$/u;
/** How many units back the last speaker may have been named. */
const MAX_UNITS_BACK = 3;

/** “The minister” is whoever was called so; “a minister” and “his doctor” stay open. */
export function resolveDescription(
  doc: Doc,
  people: Person[],
  source: Phrase,
  lastSpeaker: Person | null,
): Found | null {
  const { tokens } = doc;
  const mentions = mentionsWithin(people, source.first, source.last);
  const phrase = readNounPhrase(tokens, mentions, source);
  if (!phrase) return null;
  const { head, noun: end } = phrase;
  const noun = tokens[end]!.lower;
  const spokenFor = /^spokes/u.test(noun) && bodyAfter(mentions, phrase);
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

/** “A spokesman for Calder Lines”: the body that closes the phrase. */
const bodyAfter = (mentions: PersonMention[], { head, noun }: NounPhrase) =>
  mentions.find(
    ({ name, person }) => name.first > noun && name.last === head.last && !person.human,
  );

/** “The former harbour minister of Velmora”: its noun, the words before, and the names after. */
type Description = { noun: string; words: string[]; field: string[] };

/** Of all who bear the role, whoever most of the words fit; of several, the one mentioned last. */
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
  // “The mayor was late”, before the mayor is named.
  if (left.length === 1 && bearers.length === 1 && words.length === 0 && field.length === 0)
    return { person: left[0]!, sure: 0.7 };
  const isOpen = bearers.length === 0 && field.length === 0;
  return isOpen ? lastSpeakerAs(doc, { noun, source }, lastSpeaker) : null;
}

/** All that someone may be called: the words of roles and titles, and other words for these. */
function callingsOf({ roles, titles }: Person): Set<string> {
  const heads = roles.map((role) => role.split(/ (?:at|for|from|in|of|on|to|who) /u)[0]!);
  const words = [...heads, ...titles].flatMap(foldWords);
  return new Set(words.flatMap((word) => [word, ...(CALLED.get(word) ?? [])]));
}

/**
 * “The Velmoran businessman” right after somebody spoke is most often the same person, if a name or
 * place in it, or a gender that agrees, shows that it speaks of somebody known.
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
  if (owned || distance > MAX_UNITS_BACK) return null;
  const gender = genderOfRole(noun);
  const agrees = gender !== null && gender === lastSpeaker.gender;
  const clashes = gender !== null && lastSpeaker.gender !== null && !agrees;
  const epithet = words.some((word) => isCapitalised(word));
  return agrees || (epithet && !clashes) ? { person: lastSpeaker, sure: 0.6 } : null;
}

/**
 * “The bank” is the last one mentioned that is called so, “the company” the body that spoke last.
 */
function bodyCalledSo(
  people: Person[],
  source: Phrase,
  noun: string,
  lastSpeaker: Person | null,
): Found | null {
  for (const { person } of mentionsBefore(people, source.first))
    if (person.organisation && foldWords(person.name).includes(noun)) return { person, sure: 0.7 };
  const fits =
    lastSpeaker?.organisation &&
    ANY_BODY.test(noun) &&
    !OWN_KIND.test(lastSpeaker.name) &&
    !(FIRM.test(noun) && NO_FIRM.test(lastSpeaker.name));
  return fits ? { person: lastSpeaker, sure: 0.65 } : null;
}
