import type { Context } from '../../src/chat/command.ts';
import { whoseWords } from '../../src/chat/understand/read-who-said.ts';
import { DETERMINERS, TIMES } from '../../src/text/data/function-words.ts';
import { isPeopleNoun, TITLES } from '../../src/text/data/roles.ts';
import { SPEECH_VERBS } from '../../src/text/data/speech-verbs.ts';
import { STOP_WORDS } from '../../src/text/data/stop-words.ts';
import { foldWords } from '../../src/text/fold.ts';
import { lookUp } from '../who/look-up.ts';
import { isLooseRole } from '../who/role-wordings.ts';
import { isPerson, isSpeaker } from './is-speaker.ts';

const EDGES = /^[\s\p{P}]+|[\s\p{P}]+$/gu;
// `said …`, `… says`: the verb that stands alone beside a name
const SAID = /^(?:said|says|by|from|according to)\s+|\s+(?:said|says)$/giu;
/** More words are a text of their own, which may tell who speaks. */
export const MAX_WORDS_BESIDE = 10;
/** What is no word for people, such as “baritone”, is a role where it is so short. */
const MAX_ROLE_WORDS = 3;
// What stands behind a name and is no part of it: `Ann Lee on Monday`
const BEHIND = /\s(?:on|in|at|who|to|told)\s.*$/su;
const ARTICLE = /^(?:the|an?|our|their|its)\s+/iu;
// `the striker David Moyle`: what stands in small letters, and a name
const ROLE_AND_NAME =
  /^((?:[\p{L}\p{M}\p{N}.'’-]+ )*?[\p{Ll}][\p{L}\p{M}.'’-]*) (\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3})$/u;
// `David Moyle, the striker`, `David Moyle (striker)`
const NAME_AND_ROLE = /^(\p{Lu}[^,()]{1,60}?)(?:,\s*|\s*\()([^,()]{2,60})\)?$/u;
const NAMES = /\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}.’'-]*)*/gu;
const OF_A_FIELD = new Set(['minister', 'officer', 'official', 'secretary']);
// `by Ann Lee`, `said Ann Lee`: a name in full, whoever bears it
const IN_FULL =
  /^(?:(?:said|says|by|according to)\s+)(\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3})$|^(\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3})(?: (?:said|says))?$/u;

/**
 * Who is named beside a quotation: `said Ann Lee on Monday`, `by striker David Moyle`, `– Ann Lee`. A
 * name in full counts, too, where nobody here bears it.
 */
export async function nameBeside(around: string, context: Context): Promise<string | null> {
  const plain = around.replace(EDGES, '');
  if (plain === '' || plain.split(/\s+/u).length > MAX_WORDS_BESIDE) return null;
  const said = plain.replace(SAID, '');
  const short = said.replace(BEHIND, '');
  for (const phrase of [whoseWords(plain), said, short]) {
    const who = phrase ? await whoIsMeant(phrase, context) : null;
    if (who) return who;
  }
  const [first] = short.split(',');
  if (first && (await isSpeaker(first, context))) return first;
  const full = IN_FULL.exec(plain.replace(BEHIND, ''));
  return full?.[1] ?? full?.[2] ?? null;
}

/**
 * The only name among the words around a quotation that somebody here bears. Whether they say that it
 * is the speaker’s is not known: “…”. Greta Holm left.
 */
export async function nameAmong(around: string, context: Context): Promise<string | null> {
  if (around.split(/\s+/u).length > MAX_WORDS_BESIDE) return null;
  const known: string[] = [];
  for (const [name] of around.matchAll(NAMES)) if (await isPerson(name, context)) known.push(name);
  return known.length === 1 ? known[0]! : null;
}

/**
 * A phrase as `lookUp` knows whom it means, null where it names nobody here. Of “the striker David
 * Moyle” his role is kept, by which namesakes are told apart: “David Moyle, striker”.
 */
export async function whoIsMeant(phrase: string, context: Context): Promise<string | null> {
  const plain = phrase.replace(EDGES, '');
  if (await isSpeaker(plain, context)) return plain;
  const [, before, named] = ROLE_AND_NAME.exec(plain) ?? [];
  const [, name = named, behind = before] = NAME_AND_ROLE.exec(plain) ?? [];
  const role = behind?.replace(ARTICLE, '');
  if (!name || !role || !(await isSpeaker(name, context))) return null;
  return isRole(role) ? asCalled(name, role, context) : null;
}

/** Whoever of this name has the role; the name alone where nobody’s roles speak against it. */
async function asCalled(name: string, role: string, context: Context): Promise<string> {
  const given = foldWords(role);
  const called = (await lookUp(name, context)).map(({ speaker }) => speaker);
  const isKnown = called.some(({ roles }) => {
    const known = new Set(roles.flatMap(foldWords));
    return given.every((word) => known.has(word));
  });
  const may = called.some(({ roles }) => roles.length === 0 || roles.some(isOf(given)));
  return may && !isKnown ? name : `${name}, ${role}`;
}

/**
 * Whether a role may be called by these words: it is all in them, or names the same office. Ministers
 * are told apart by their fields.
 */
const isOf =
  (given: string[]) =>
  (role: string): boolean => {
    const own = foldWords(role);
    return (
      own.every((word) => given.includes(word)) ||
      own.some((word) => given.includes(word) && isPeopleNoun(word) && !OF_A_FIELD.has(word))
    );
  };

/** What people are called, neither when they spoke nor how: “striker”, not “yesterday”. */
function isRole(role: string): boolean {
  const words = foldWords(role);
  if (words.some((word) => isPeopleNoun(word) || isLooseRole(word) || TITLES.has(word)))
    return true;
  return words.length <= MAX_ROLE_WORDS && !words.some(isOther);
}

const isOther = (word: string): boolean =>
  TIMES.has(word) ||
  DETERMINERS.has(word) ||
  STOP_WORDS.has(word) ||
  SPEECH_VERBS.has(word) ||
  /(?:ed|ing|ly|day)$/u.test(word);
