import { partitionPoint } from '../../text/partition-point.ts';
import type { Name } from '../../text/read-name.ts';
import type { Person } from './person.ts';

/** A name in the text and whose it is. */
export type PersonMention = { name: Name; person: Person };

const memory = new WeakMap<Person[], PersonMention[]>();

/** All mentions in the order of the text, sorted once for each list of people. */
export function mentionsOf(people: Person[]): PersonMention[] {
  const known = memory.get(people);
  if (known) return known;
  const mentions = people
    .flatMap((person) => person.mentions.map((name) => ({ name, person })))
    .sort((a, b) => a.name.first - b.name.first);
  memory.set(people, mentions);
  return mentions;
}

/** The mentions from token `first` to `last`, both inclusive. */
export function mentionsWithin(people: Person[], first: number, last: number): PersonMention[] {
  const mentions = mentionsOf(people);
  const found: PersonMention[] = [];
  for (let at = indexFrom(mentions, first); at < mentions.length; at++) {
    const mention = mentions[at]!;
    if (mention.name.first > last) break;
    if (mention.name.last <= last) found.push(mention);
  }
  return found;
}

/** The mentions before a token, the nearest first. */
export function* mentionsBefore(people: Person[], token: number): Generator<PersonMention> {
  const mentions = mentionsOf(people);
  for (let at = indexFrom(mentions, token) - 1; at >= 0; at--) yield mentions[at]!;
}

/** The index of the first mention that begins at `token` or later. */
const indexFrom = (mentions: PersonMention[], token: number): number =>
  partitionPoint(mentions, ({ name }) => name.first < token);
