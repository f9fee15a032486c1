import type { Context } from '../../src/chat/command.ts';
import { PRONOUNS } from '../../src/chat/understand/data/asking-words.ts';
import { withoutAsking } from '../../src/chat/understand/to-runs.ts';
import { type Token, textOf } from '../../src/chat/understand/tokens.ts';
import type { Speaker } from '../../src/model.ts';
import { areDescribed, hasName, withoutTitles } from '../../src/speakers/match-speakers.ts';
import { ROLE_NOUNS } from '../../src/text/data/roles.ts';
import { foldWords } from '../../src/text/fold.ts';
import { inFull, lookUp, nameWordsOf } from '../who/look-up.ts';
import { isLooseRole } from '../who/role-wordings.ts';

/** More names are a list, not a question. */
const MAX_NAMES = 6;
// `a, b and c`, `a vs. b`
export const BETWEEN_NAMES = /^(?:[,;&+]|and|or|vs\.?|versus|plus)$/u;
// `Tobias Marsh @0b25d7`
const TAG = /\s*@[0-9a-f]{6}\s*$/u;

/**
 * Whether somebody here bears all of these words as a name, or is described by them with a word for
 * people: “the union leader”, but not “union” alone.
 */
export async function isSpeaker(typed: string, context: Context): Promise<boolean> {
  const text = inFull(typed);
  const words = nameWordsOf(text.replace(TAG, ''));
  if (words.length === 0 || words.some((word) => PRONOUNS.has(word))) return false;
  const found = await lookUp(text, context);
  if (found.length === 0) return false;
  const untitled = withoutTitles(words);
  const isNamed = (speaker: Speaker): boolean =>
    hasName(speaker, words) || (untitled.length > 0 && hasName(speaker, untitled));
  if (found.some(({ speaker }) => isNamed(speaker))) return true;
  return (
    areDescribed(found, text) && words.some((word) => ROLE_NOUNS.has(word) || isLooseRole(word))
  );
}

/** Whether a person here bears all of these words as a name. */
export async function isPerson(text: string, context: Context): Promise<boolean> {
  const words = nameWordsOf(text.replace(TAG, ''));
  const found = words.length > 0 ? await lookUp(text, context) : [];
  return found.some(({ speaker }) => speaker.kind === 'person' && hasName(speaker, words));
}

/** Whether all whom these words may mean, by name or by role, are people. */
export async function areAllPeople(text: string, context: Context): Promise<boolean> {
  const found = text === '' ? [] : await lookUp(inFull(text), context);
  return found.length > 0 && found.every(({ speaker }) => speaker.kind === 'person');
}

/** Names in a row, with a semicolon between them, and how many of them are known. */
export type Several = { names: string; known: number; of: number };

/** Reads a list of several names; undefined where it is none. */
export async function severalSpeakers(
  tokens: Token[],
  context: Context,
): Promise<Several | undefined> {
  const names = splitNames(tokens);
  if (names.length < 2 || names.length > MAX_NAMES) return undefined;
  let known = 0;
  for (const name of names) if (await isSpeaker(name, context)) known++;
  return { names: names.join('; '), known, of: names.length };
}

/** `a, b and c`: each without the words of asking around it. */
function splitNames(tokens: Token[]): string[] {
  const names: Token[][] = [[]];
  for (const token of tokens)
    if (!token.quoted && BETWEEN_NAMES.test(token.low)) names.push([]);
    else names.at(-1)!.push(token);
  return names
    .map((own) => textOf(withoutAsking(own)))
    .filter((name) => foldWords(name).length > 0);
}
