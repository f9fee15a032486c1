import type { Context } from '../../src/chat/command.ts';
import { inTurns } from '../../src/chat/in-turns.ts';
import { PERSON_PRONOUNS } from '../../src/text/data/function-words.ts';
import { NOT_NAMES } from '../../src/text/data/not-names.ts';
import { isSpeaker } from '../place/is-speaker.ts';
import { whoIsMeant } from '../place/name-beside.ts';
import type { Brought } from './finding.ts';
import { HEADLINE_WORDS } from './headline-words.ts';

// `her spokesman`, of whom this text does not tell more; `who said “…”`
const OF_SOMEBODY = /^(?:(?:his|her|their|its|my|our|your)\s|who(?:ever)?$)/iu;
// `the minister Ann Lee`, `Ann Lee, driver of the last tram`
const ROLE_BEFORE = /^(?:[^\p{Lu}]\S* )+(?=\p{Lu})/u;
const ROLE_BEHIND = /(?:,| \().*$/su;

/** Whom a text names, as people here are called; a name in full that nobody here bears stays. */
export async function namedHere(found: Brought[], context: Context): Promise<Brought[]> {
  const named: Brought[] = [];
  for await (const one of inTurns(found)) {
    const { speaker } = one;
    const isNone =
      !speaker || PERSON_PRONOUNS.has(speaker.toLowerCase()) || OF_SOMEBODY.test(speaker);
    named.push({ ...one, speaker: isNone ? null : await nameOf(speaker, context) });
  }
  return named;
}

/**
 * “Critics” and “Breaking News” are no names: what nobody here bears has to look like one. Of “Chief
 * Executive Ann Lee” the name counts; whether “Eastgate Lee” is Lee cannot be told.
 */
async function nameOf(phrase: string, context: Context): Promise<string | null> {
  const bare = phrase.replace(ROLE_BEFORE, '').replace(ROLE_BEHIND, '');
  const words = bare.split(' ');
  for (const one of [phrase, bare, words.slice(-2).join(' ')]) {
    const known = await whoIsMeant(one, context);
    if (known) return known;
  }
  const isName = words.length > 1 && !words.some((word) => isOther(word.toLowerCase()));
  return isName && !(await isSpeaker(words.at(-1)!, context)) ? bare : null;
}

const isOther = (word: string): boolean => NOT_NAMES.has(word) || HEADLINE_WORDS.has(word);
