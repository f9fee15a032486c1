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

/** Lists by their class; of a word in two, the first counts. */
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

/**
 * A coarse word class by list, ending and shape, 0 to 31: it stands in for a part of speech and costs a few
 * look-ups.
 */
export function wordClass({ text, lower }: Word): number {
  const listed = LISTED.get(lower);
  if (listed !== undefined) return listed;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return 18;
  const capital = text !== lower;
  if (TITLES.has(lower.replace('.', ''))) return capital ? 19 : 20;
  if (ROLE_NOUNS.has(lower)) return capital ? 19 : 20;
  if (capital) return text.length > 1 && text === text.toUpperCase() ? 21 : 22;
  if (!/^\p{L}/u.test(text)) return 23;
  if (lower.endsWith('ly')) return 24;
  if (lower.endsWith('ing')) return 25;
  if (lower.endsWith('ed')) return 26;
  if (/(?:tion|ment|ness|ity|ism|ance|ence|ship)s?$/u.test(lower)) return 27;
  if (/(?:al|ous|ive|ful|less|ic|able|ible|ary)$/u.test(lower)) return 28;
  if (lower.endsWith('s')) return 29;
  return 30;
}
