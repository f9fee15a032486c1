import { nameWords } from '../../text/name-words.ts';
import type { Name } from '../../text/read-name.ts';
import type { Doc, Phrase } from '../doc.ts';
import type { Person } from '../people/person.ts';
import type { TurnLabel } from './read-turn-label.ts';

// What else reads as an abbreviation: “AL”, “LEE”
const SHORT = /^\p{Lu}{2,3}$/u;
/**
 * “UK:” beside “AL:” is a list; two that stand for people are a talk, and one whose name
 * answers questions behind a label too.
 */
const MIN_INITIALS = 2;

/**
 * The names in the article that labels in capitals stand for, if for nobody else's: `AL:` of Ann Lee
 * beside `BR:` of Bo Roe, and `LEE:`.
 */
export function findInitials(
  { tokens }: Doc,
  people: Person[],
  labels: TurnLabel[],
): ReadonlyMap<string, Phrase> {
  const short = new Map(
    labels
      .filter(({ name }) => name.first === name.last && SHORT.test(tokens[name.first]!.text))
      .map((label): [string, number] => [label.text, label.name.first])
      .toReversed(),
  );
  if (short.size === 0) return new Map();
  const named = people.filter(({ organisation, name }) => !organisation && name.includes(' '));
  const initials = calledBy(short, named, initialsOf);
  const written = new Set(labels.map(({ text }) => text));
  const isInterview = labels.some(({ part }) => part === 'asks');
  const isLabel = ([, { text }]: [string, Name]): boolean =>
    isInterview && written.has(text.toLowerCase());
  return new Map([
    ...(initials.length < MIN_INITIALS ? initials.filter(isLabel) : initials),
    ...calledBy(short, named, surnameOf),
  ]);
}

/** The labels that are what one person alone is called, with a full name ahead of the first. */
function calledBy(
  labels: ReadonlyMap<string, number>,
  people: Person[],
  callOf: (name: string) => string,
): [string, Name][] {
  const called = Map.groupBy(people, ({ name }) => callOf(name));
  return [...labels].flatMap(([label, at]): [string, Name][] => {
    const [person, ...others] = called.get(label) ?? [];
    const mention = person?.mentions.find(({ text, last }) => text.includes(' ') && last < at);
    return mention && others.length === 0 ? [[label, mention]] : [];
  });
}

const initialsOf = (name: string): string =>
  nameWords(name)
    .map((word) => word[0])
    .join('')
    .toLowerCase();

const surnameOf = (name: string): string => nameWords(name).at(-1)!.toLowerCase();
