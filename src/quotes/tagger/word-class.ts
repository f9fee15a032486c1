import {
  BEFORE_VERB,
  DETERMINERS,
  PERSON_PRONOUNS,
  PHRASE_ENDS,
  PHRASE_PREPOSITIONS,
  TIMES,
} from '../../text/data/function-words.ts';
import { ROLE_NOUNS, TITLES } from '../../text/data/roles.ts';
import type { Word } from '../../text/words.ts';

const BE = 'is are was were be been being am ’s ’re'.split(' ');
const HAVE = 'has have had having'.split(' ');
const MODAL = 'will would can could may might must shall should'.split(' ');
const DO = 'do does did'.split(' ');
const CONJUNCTIONS = 'and or but nor yet'.split(' ');
const RELATIVES = 'who which whom whose where when what why how'.split(' ');
const SUBORDINATE =
  'because if although though while since unless until as after before whether than'.split(' ');
const POSSESSIVES = 'his her its their my our your'.split(' ');
const PRONOUNS = 'it you him them us me this that these those there'.split(' ');

/** Word lists with the number of their class. A word in two lists belongs to the first. */
const LISTS: [Iterable<string>, number][] = [
  [['that'], 1],
  [PERSON_PRONOUNS, 2],
  [POSSESSIVES, 3],
  [BE, 4],
  [HAVE, 5],
  [MODAL, 6],
  [DO, 7],
  [CONJUNCTIONS, 8],
  [RELATIVES, 9],
  [SUBORDINATE, 10],
  [PRONOUNS, 11],
  [['to'], 12],
  [DETERMINERS, 13],
  [PHRASE_PREPOSITIONS, 14],
  [TIMES, 15],
  [PHRASE_ENDS, 16],
  [BEFORE_VERB, 17],
];
const LISTED = new Map(
  LISTS.toReversed().flatMap(([words, kind]) => Array.from(words, (word) => [word, kind] as const)),
);

const NUMBER = 18;
const CAPITALISED_ROLE = 19;
const ROLE = 20;
const ALL_CAPITALS = 21;
const CAPITALISED = 22;
const MARK = 23;

/** A cheap stand-in for a part of speech, 1 to 30: told by word lists, endings and shape. */
export function wordClass({ text, lower }: Pick<Word, 'text' | 'lower'>): number {
  const listed = LISTED.get(lower);
  if (listed !== undefined) return listed;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return NUMBER;
  const capital = text !== lower;
  if (TITLES.has(lower.replace('.', '')) || ROLE_NOUNS.has(lower))
    return capital ? CAPITALISED_ROLE : ROLE;
  if (capital) return text.length > 1 && text === text.toUpperCase() ? ALL_CAPITALS : CAPITALISED;
  return /^\p{L}/u.test(text) ? classByEnding(lower) : MARK;
}

function classByEnding(word: string): number {
  if (word.endsWith('ly')) return 24;
  if (word.endsWith('ing')) return 25;
  if (word.endsWith('ed')) return 26;
  if (/(?:tion|ment|ness|ity|ism|ance|ence|ship)s?$/u.test(word)) return 27;
  if (/(?:al|ous|ive|ful|less|ic|able|ible|ary)$/u.test(word)) return 28;
  return word.endsWith('s') ? 29 : 30;
}
