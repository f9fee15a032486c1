import type { Speaker } from '../model.ts';
import { DETERMINERS, PERSON_PRONOUNS } from '../text/data/function-words.ts';
import { ORGANISATION_WORDS } from '../text/data/organisations.ts';
import { ROLE_NOUNS } from '../text/data/roles.ts';
import { fold, foldWords, speakerId } from '../text/fold.ts';
import { phrase } from '../text/names.ts';
import { type Person, speakerOf } from './people.ts';
import type { Phrase } from './sources.ts';
import type { Script, Token, Unit } from './units.ts';

/** Whom a source phrase means, and how sure that is (0 to 1). */
export type Resolved = { person: Person | null; speaker: Speaker | null; sure: number };

const NOBODY: Resolved = { person: null, speaker: null, sure: 0 };
/** How many units back a pronoun or title may reach. */
const REACH = 8;

/** Resolves a source phrase; `lastSpeaker` is whoever spoke before. */
export function resolveSource(
  script: Script,
  people: Person[],
  source: Phrase,
  lastSpeaker: Person | null,
): Resolved {
  const { tokens } = script;
  const head = tokens[source.first] as Token;
  if (source.first === source.last && PERSON_PRONOUNS.has(head.lower))
    return resolvePronoun(script, people, source, lastSpeaker);
  const named = namedIn(tokens, people, source);
  if (named) return { person: named, speaker: speakerOf(named), sure: 1 };
  const organisation = organisationIn(tokens, people, source);
  if (organisation) return organisation;
  return resolveRole(script, people, source, lastSpeaker);
}

/** The person named in the phrase itself, not the boss of a spokesman and not the owner of a thing. */
function namedIn(tokens: Token[], people: Person[], { first, last }: Phrase): Person | undefined {
  const limit = tokens
    .slice(first, last + 1)
    .findIndex(({ lower }) => /^(?:of|for|at|from|in)$/u.test(lower));
  for (const end of limit > 0
    ? [first + limit - 1, ...(isRole(tokens, first, first + limit - 1) ? [] : [last])]
    : [last]) {
    const inside = people.filter((person) =>
      person.mentions.some(
        (name) =>
          name.first >= first &&
          name.last <= end &&
          name.last === end &&
          !isOwner(tokens, name.last),
      ),
    );
    const person = inside.find(({ organisation }) => !organisation) ?? inside[0];
    if (person) return person;
  }
  const anywhere = people.find(
    (person) =>
      !person.organisation &&
      person.mentions.some(
        (name) =>
          name.first > first &&
          name.last === last &&
          name.text.includes(' ') &&
          !isOf(tokens, first, name.first),
      ),
  );
  return anywhere;
}

const isRole = (tokens: Token[], first: number, last: number): boolean =>
  tokens.slice(first, last + 1).some(({ lower }) => ROLE_NOUNS.has(lower));
const isOwner = (tokens: Token[], last: number): boolean =>
  /^[’']s?$/u.test(tokens[last + 1]?.text ?? '');
const isOf = (tokens: Token[], first: number, at: number): boolean =>
  tokens.slice(first, at).some(({ lower }) => /^(?:of|for|at|from)$/u.test(lower));

/** “the Central Bank of Velmora”: capitalised to its head, no person's. */
function organisationIn(
  tokens: Token[],
  people: Person[],
  { first, last }: Phrase,
): Resolved | undefined {
  while (first < last && DETERMINERS.has((tokens[first] as Token).lower)) first++;
  const words = tokens.slice(first, last + 1);
  const of = words.findIndex(({ lower }) => /^(?:of|for|in|at)$/u.test(lower));
  const own = of > 0 ? words.slice(0, of) : words;
  if (
    own.length === 0 ||
    !own.every(({ text }) => /^[\p{Lu}\d&’']/u.test(text)) ||
    own.some(({ lower }) => ROLE_NOUNS.has(lower))
  )
    return undefined;
  const end =
    of > 0 && /^\p{Lu}/u.test((words.at(-1) as Token).text) ? last : first + own.length - 1;
  const name = phrase(tokens, first, end);
  const person = people.find((candidate) => fold(candidate.name) === fold(name)) ?? null;
  if (person) return { person, speaker: speakerOf(person), sure: 1 };
  const speaker: Speaker = { id: speakerId(name), name, kind: 'organisation', roles: [] };
  return speaker.id ? { person: null, speaker, sure: 0.95 } : undefined;
}

/** “the minister”: whoever was called so, mentioned last before. “A minister” is nobody we can name. */
function resolveRole(
  script: Script,
  people: Person[],
  source: Phrase,
  lastSpeaker: Person | null,
): Resolved {
  const { tokens } = script;
  const appositive =
    tokens[source.last + 1]?.text === ','
      ? people.find((person) =>
          person.mentions.some(({ first }) => first > source.last + 1 && first <= source.last + 3),
        )
      : undefined;
  const words = tokens.slice(source.first, source.last + 1);
  const role = words.find(({ lower }) => ROLE_NOUNS.has(lower));
  if (role && appositive && !appositive.organisation)
    return { person: appositive, speaker: speakerOf(appositive), sure: 0.95 };
  const boss = spokenFor(tokens, people, source);
  if (boss) return { person: boss, speaker: speakerOf(boss), sure: 0.85 };
  const definite = /^(?:the|our|his|her|their|its)$/u.test((tokens[source.first] as Token).lower);
  if (!role && definite) return resolveOrganisation(tokens, people, source);
  if (!role || !definite || words.some(({ lower }) => lower === 'for')) return NOBODY;
  const called = people.filter((person) =>
    person.roles.some((text) => foldWords(text).includes(fold(role.text))),
  );
  const person = latestOf(called, source.first) ?? null;
  if (!person) return NOBODY;
  return {
    person,
    speaker: speakerOf(person),
    sure: called.length === 1 ? 0.9 : person === lastSpeaker ? 0.8 : 0.6,
  };
}

/** “A spokesman for Calder Lines” speaks for the company. */
function spokenFor(tokens: Token[], people: Person[], { first, last }: Phrase): Person | undefined {
  const spokesman = tokens.slice(first, last + 1).findIndex(({ lower }) => /^spokes/u.test(lower));
  if (spokesman < 0) return undefined;
  return people.find(
    (person) =>
      !person.gender &&
      person.roles.length === 0 &&
      person.mentions.some((name) => name.first > first + spokesman && name.last === last),
  );
}

/** “The company”, “the bank”: the organisation of that kind mentioned last before. */
function resolveOrganisation(tokens: Token[], people: Person[], { first, last }: Phrase): Resolved {
  const head = (tokens[last] as Token).lower;
  if (last - first > 3 || !ORGANISATION_WORDS.has(head)) return NOBODY;
  const called = people.filter(
    ({ name, organisation }) => organisation && foldWords(name).includes(head),
  );
  const any = people.filter(({ organisation, mentions }) => organisation && mentions.length > 1);
  const person = latestOf(called, first) ?? (COMPANY.has(head) ? latestOf(any, first) : undefined);
  return person
    ? { person: null, speaker: speakerOf(person), sure: called.length === 1 ? 0.85 : 0.65 }
    : NOBODY;
}

const COMPANY = new Set([
  'company',
  'firm',
  'corporation',
  'group',
  'agency',
  'organisation',
  'organization',
]);

function latestOf(people: Person[], before: number): Person | undefined {
  const last = (person: Person): number =>
    Math.max(-1, ...person.mentions.map(({ first }) => first).filter((first) => first < before));
  return people.filter((person) => last(person) >= 0).toSorted((a, b) => last(b) - last(a))[0];
}

/**
 * He, she: the person who fits best, counting the speaker before, how near the last mention is, whether it
 * is its sentence's subject, and what is known of gender. They and we stay open: they may be several.
 */
function resolvePronoun(
  script: Script,
  people: Person[],
  source: Phrase,
  lastSpeaker: Person | null,
): Resolved {
  const pronoun = (script.tokens[source.first] as Token).lower;
  if (pronoun !== 'he' && pronoun !== 'she') return NOBODY;
  const here = (script.tokens[source.first] as Token).unit;
  const scored = people
    .filter(({ organisation, gender }) => !organisation && (gender === null || gender === pronoun))
    .map((person) => ({
      person,
      score:
        scoreCandidate(script, person, source, here, person === lastSpeaker) +
        (person.gender === pronoun ? 2 : 0),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return NOBODY;
  const lead = best.score - (second?.score ?? 0);
  return {
    person: best.person,
    speaker: speakerOf(best.person),
    sure: lead >= 4 ? 0.9 : lead >= 2 ? 0.8 : 0.6,
  };
}

function scoreCandidate(
  { tokens, units }: Script,
  person: Person,
  source: Phrase,
  here: number,
  spoke: boolean,
): number {
  const name = person.mentions.findLast(({ last }) => last < source.first);
  if (!name || (tokens[name.first] as Token).stretch >= 0) return 0;
  const distance = here - (tokens[name.first] as Token).unit;
  if (distance > REACH) return 0;
  const known =
    name.text.includes(' ') ||
    name.role ||
    name.title ||
    person.mentions.some(({ text }) => text.includes(' '));
  const unit = units[(tokens[name.first] as Token).unit] as Unit;
  const subject = isSubject(tokens, name.first, unit);
  return (
    REACH -
    distance +
    (known ? 2 : -4) +
    (subject ? 3 : 0) +
    (spoke ? 4 : 0) -
    (isOwner(tokens, name.last) ? 1 : 0)
  );
}

/** The name opens its sentence, its role before it aside. */
function isSubject(tokens: Token[], first: number, unit: Unit): boolean {
  const before = tokens.slice(unit.first, first);
  return before.every(
    ({ text, lower }) =>
      /^\p{Lu}/u.test(text) ||
      ROLE_NOUNS.has(lower) ||
      DETERMINERS.has(lower) ||
      /^[“"]$/u.test(text),
  );
}
