import { CALLED, KIN_NOUNS } from '../../text/data/roles.ts';
import { foldWords } from '../../text/fold.ts';
import type { Doc } from '../doc.ts';
import { genderOfRole } from '../people/gender.ts';
import type { Person } from '../people/person.ts';
import type { Asked } from './asked.ts';
import type { Found } from './found.ts';
import { rankPeople } from './rank-people.ts';
import type { NounPhrase } from './read-noun-phrase.ts';
import { appearancesBefore, type Stage, SUBJECT } from './stage.ts';
import type { Speech, Talk } from './talk.ts';

/** How well a description fits somebody: by gender or place alone, by its noun, by noun and most of the words. */
const LOOSELY = 1;
const BY_NOUN = 2;
const BEST = 3;

/** So many who bear one role are looked at, and so many names before a phrase. */
const MAX_BEARERS = 60;
const MAX_LOOKED = 400;

/** Somebody who was never called so in the article is only probably meant. */
const MAX_SURE_LOOSELY = 0.6;
/** Whoever bears the role but is named further away, or only later. */
const SURE_FAR = 0.7;

// Bystanders’ roles: seldom somebody who has a name.
const BYSTANDER =
  /^(?:adviser|advisor|aide|ally|announcer|critic|interviewer|moderator|narrator|official|president|reporter|spokes.*|supporter)$/u;

/** “The former harbour minister of Velmora”: its noun, the words before, and the names after. */
type Description = {
  noun: string;
  words: string[];
  field: string[];
  /** “the boy's father” */
  isOwned: boolean;
  isEpithet: boolean;
};

/** Whom “the minister” means: of those who fit best, whoever stands out most. */
export function rankDescribed(talk: Talk, speech: Speech, phrase: NounPhrase): Found | null {
  const asked = askedBy(talk.stage, speech, phrase);
  const noun = talk.stage.doc.tokens[phrase.noun]!.lower;
  const bearers = bearersIn(talk.stage.people).get(noun) ?? [];
  if (bearers.length === 0) {
    const found = rankPeople(talk, asked, (person) => asked.calls(person) === LOOSELY);
    return found?.person.human
      ? { person: found.person, sure: Math.min(found.sure, MAX_SURE_LOOSELY) }
      : null;
  }
  const best = (person: Person): boolean => asked.calls(person) === BEST;
  return rankPeople(talk, asked, best) ?? bearerFar(talk.stage, asked, bearers);
}

/** “The mayor was late”, before the mayor is named, or long after. */
function bearerFar(stage: Stage, asked: Required<Asked>, bearers: Person[]): Found | null {
  const left = bearers.filter((person) => asked.calls(person) === BEST);
  if (left.length === 1) return { person: left[0]!, sure: SURE_FAR };
  let looked = 0;
  for (const { person } of appearancesBefore(stage, asked.at)) {
    if (asked.calls(person) === BEST) return { person, sure: SURE_FAR };
    if (++looked > MAX_LOOKED) return null;
  }
  return null;
}

const memory = new WeakMap<Person[], Map<string, Person[]>>();

/** Who bears each role or title, by its words; no more than `MAX_BEARERS` of one. */
function bearersIn(people: Person[]): Map<string, Person[]> {
  let bearers = memory.get(people);
  if (!bearers) {
    bearers = new Map();
    for (const person of people)
      for (const word of person.organisation ? [] : callingsOf(person)) {
        const known = bearers.get(word);
        if (!known) bearers.set(word, [person]);
        else if (known.length < MAX_BEARERS) known.push(person);
      }
    memory.set(people, bearers);
  }
  return bearers;
}

/** What a description asks, for use and for training. */
export function askedBy(
  { doc, people }: Stage,
  { source, isNamed }: Speech,
  phrase: NounPhrase,
): Required<Asked> {
  const description = read(doc, phrase);
  const gender = genderOfRole(description.noun);
  const { unit } = doc.tokens[source.first]!;
  const calls = callsOf(people, description);
  return { at: source.first, unit, gender, place: SUBJECT, isNamed, calls };
}

function read({ tokens }: Doc, { head, noun: end }: NounPhrase): Description {
  const before = tokens.slice(head.first + 1, end);
  const isOwned = before.some(({ text }) => /^[’']s?$/u.test(text));
  return {
    noun: tokens[end]!.lower,
    words: before.map(({ lower }) => lower),
    field: tokens
      .slice(end + 1, head.last + 1)
      .filter(({ text }) => /^\p{Lu}/u.test(text))
      .map(({ lower }) => lower),
    isOwned,
    // “the Velmoran businessman”, “the 31-year-old film-maker”: it speaks of somebody known.
    isEpithet: !isOwned && before.some(({ text }) => /^\p{Lu}|-year-old$/u.test(text)),
  };
}

function callsOf(people: Person[], description: Description): (person: Person) => number {
  const { noun, words, field, isOwned, isEpithet } = description;
  const fits = new Map<Person, number>();
  for (const person of bearersIn(people).get(noun) ?? []) {
    const known = new Set(person.roles.flatMap(foldWords));
    fits.set(person, [...words, ...field].filter((word) => known.has(word)).length);
  }
  const most = Math.max(...fits.values());
  const gender = genderOfRole(noun);
  // Whose father somebody is tells more than his gender: he need not be named.
  const isKin = isOwned && KIN_NOUNS.has(noun);
  const isOpen = fits.size === 0 && field.length === 0 && !isKin && !BYSTANDER.test(noun);
  return (person) => {
    const fit = fits.get(person);
    if (fit !== undefined) return fit === most ? BEST : BY_NOUN;
    const agrees = gender !== null && gender === person.gender;
    const clashes = gender !== null && person.gender !== null && !agrees;
    return isOpen && !person.organisation && (agrees || (isEpithet && !clashes)) ? LOOSELY : 0;
  };
}

/** All that someone may be called: the words of roles and titles, and other words for these. */
function callingsOf({ roles, titles }: Person): Set<string> {
  const heads = roles.map((role) => role.split(/ (?:at|for|from|in|of|on|to|who) /u)[0]!);
  const words = [...heads, ...titles].flatMap(foldWords);
  return new Set(words.flatMap((word) => [word, ...(CALLED.get(word) ?? [])]));
}
