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

const BE = new Set('is are was were be been being am ’s ’re'.split(' '));
const HAVE = new Set('has have had having'.split(' '));
const MODAL = new Set('will would can could may might must shall should'.split(' '));
const DO = new Set('do does did'.split(' '));
const CONJUNCTIONS = new Set('and or but nor yet'.split(' '));
const RELATIVES = new Set('who which whom whose where when what why how'.split(' '));
const SUBORDINATE = new Set(
  'because if although though while since unless until as after before whether than'.split(' '),
);
const POSSESSIVES = new Set('his her its their my our your'.split(' '));
const PRONOUNS = new Set('it you him them us me this that these those there'.split(' '));

/**
 * A coarse word class by list, ending and shape, 0 to 31: it stands in for a part of speech and costs a few
 * look-ups.
 */
export function wordClass({ text, lower }: Word): number {
  if (lower === 'that') return 1;
  if (PERSON_PRONOUNS.has(lower)) return 2;
  if (POSSESSIVES.has(lower)) return 3;
  if (BE.has(lower)) return 4;
  if (HAVE.has(lower)) return 5;
  if (MODAL.has(lower)) return 6;
  if (DO.has(lower)) return 7;
  if (CONJUNCTIONS.has(lower)) return 8;
  if (RELATIVES.has(lower)) return 9;
  if (SUBORDINATE.has(lower)) return 10;
  if (PRONOUNS.has(lower)) return 11;
  if (lower === 'to') return 12;
  if (DETERMINERS.has(lower)) return 13;
  if (PHRASE_PREPOSITIONS.has(lower)) return 14;
  if (TIMES.has(lower)) return 15;
  if (PHRASE_ENDS.has(lower)) return 16;
  if (BEFORE_VERB.has(lower)) return 17;
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
