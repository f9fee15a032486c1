import { genderOfName } from '../../text/gender-of-name.ts';
import type { Token } from '../doc.ts';
import type { Person } from '../people/person.ts';
import type { Asked } from './asked.ts';
import type { Crowd } from './crowd.ts';
import type { Appearance } from './stage.ts';
import type { Heard } from './talk.ts';
import { type Between, viewBetween } from './view-between.ts';

/** A person and a phrase that may mean him or her, as the facts are read from them. */
export type PersonView = {
  asked: Asked;
  person: Person;
  crowd: Crowd;
  /** 2 where it agrees, 1 where it is not known, 0 where it clashes. */
  gender: 0 | 1 | 2;
  first: Appearance;
  nearest: Appearance;
  /** Tokens from the nearest mention to the phrase; below 0 for one that follows. */
  distance: number;
  unitFirst: number;
  nearestUnitFirst: number;
  wordBefore: Token | undefined;
  wordAfter: Token | undefined;
  beforeName: Token | undefined;
  afterName: Token | undefined;
  counts: Counts;
  /** How many others are named more often, and how many nearer. */
  ranks: { moreOften: number; nearer: number };
  pronouns: Pronouns;
  between: Between;
  spoke: { times: number; last: boolean; units: number };
  isNamed: boolean;
  called: number;
};

type Counts = { before: number; after: number; here: number; subjects: number; units: number };
type Pronouns = {
  before: number;
  beforeFirst: number;
  units: number;
  tokens: number;
  place: number;
  since: number;
};
/** Distances beyond this are all the same. */
const MAX_TOKENS = 120;
const MAX_UNITS = 12;

export function viewPerson(crowd: Crowd, asked: Asked, person: Person, heard: Heard): PersonView {
  const { tokens, units } = crowd.doc;
  const own = crowd.appearances.filter((one) => one.person === person);
  const before = own.filter(({ name }) => name.last < asked.at);
  const nearest = (before.at(-1) ?? own[0])!;
  const { name, unit } = nearest;
  const follows = before.length === 0;
  const gender = person.gender ?? genderOfName(person.name);
  const since = heard.units.get(person);
  const beforeName = tokens[name.first - 1];
  const wordBefore = tokens[asked.at - 1];
  return {
    asked,
    person,
    crowd,
    gender: !gender || !asked.gender ? 1 : gender === asked.gender ? 2 : 0,
    first: own[0]!,
    nearest,
    distance: follows ? asked.at - name.first : Math.min(asked.at - name.last, MAX_TOKENS),
    unitFirst: units[asked.unit]!.first,
    nearestUnitFirst: units[unit]!.first,
    wordBefore: wordBefore?.unit === asked.unit ? wordBefore : undefined,
    wordAfter: tokens[asked.at + 1],
    beforeName: beforeName?.unit === unit ? beforeName : undefined,
    afterName: tokens[name.last + 1],
    counts: {
      before: before.length,
      after: own.length - before.length,
      here: own.filter((one) => one.unit === asked.unit).length,
      subjects: before.filter(({ subject }) => subject).length,
      units: new Set(before.map((one) => one.unit)).size,
    },
    ranks: ranksOf(crowd, person),
    pronouns: viewPronouns(crowd, asked, own[0]!, nearest),
    between: viewBetween(crowd, asked, nearest, follows),
    spoke: {
      times: Math.min(heard.times.get(person) ?? 0, 3),
      last: heard.last === person,
      units: since === undefined ? MAX_UNITS : Math.min(asked.unit - since, MAX_UNITS),
    },
    isNamed: asked.isNamed(person),
    called: asked.calls?.(person) ?? -1,
  };
}

function ranksOf({ counts, nearest }: Crowd, person: Person): PersonView['ranks'] {
  const own = counts.get(person)!;
  const place = nearest.get(person) ?? -1;
  let moreOften = 0;
  let nearer = 0;
  for (const [other, count] of counts) if (other !== person && count > own) moreOften++;
  for (const [other, at] of nearest) if (other !== person && at > place) nearer++;
  return { moreOften, nearer };
}

function viewPronouns(
  { pronouns }: Crowd,
  asked: Asked,
  first: Appearance,
  nearest: Appearance,
): Pronouns {
  const alike = pronouns.filter(({ at, gender }) => at < asked.at && gender === asked.gender);
  const last = alike.at(-1);
  return {
    before: Math.min(alike.length, 8),
    beforeFirst: Math.min(alike.filter(({ at }) => at < first.name.first).length, 6),
    units: last ? Math.min(asked.unit - last.unit, 4) : 5,
    tokens: last ? Math.min(asked.at - last.at, 60) : 61,
    place: last?.place ?? 0,
    since: last ? (nearest.name.first > last.at ? 1 : 0) : 2,
  };
}
