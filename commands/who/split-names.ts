import type { Context } from '../../src/chat/command.ts';
import { hasName, withoutTitles } from '../../src/speakers/match-speakers.ts';
import { isPeopleNoun } from '../../src/text/data/roles.ts';
import { foldWords } from '../../src/text/fold.ts';
import { isAnybodyCalled } from './is-anybody-called.ts';
import { lookUp, nameWordsOf } from './look-up.ts';
import { isLooseRole } from './role-wordings.ts';

// `a, b and c`, `a vs. b`
const BETWEEN = /\s*[,&+]\s*(?:and\s+)?|\s+(?:and|or|vs\.?|versus|plus)\s+/iu;
/** More names are a list of something else, not a question. */
const MAX_NAMES = 6;

/**
 * The names in one option, as they were typed: with semicolons between them, or with commas or “and”
 * where the whole is nobody’s name, such as `Peskov, Dmitry` or `Peskov, Kremlin spokesman` is.
 */
export async function splitNames(typed: string, context: Context): Promise<string[]> {
  const names = partsOf(typed, /;/u);
  const parts = partsOf(typed, BETWEEN);
  if (names.length > 1 || parts.length < 2 || parts.length > MAX_NAMES) return names;
  if ((await lookUp(typed, context)).length > 0) return names;
  const words = foldWords(typed);
  if (words.some((word) => isPeopleNoun(word) || isLooseRole(word))) return names;
  if (await isAnybodyCalled(words, context)) return names;
  for (const part of parts) if (await isAName(part, context)) return parts;
  return names;
}

const partsOf = (typed: string, between: RegExp): string[] =>
  typed
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '');

async function isAName(text: string, context: Context): Promise<boolean> {
  const words = nameWordsOf(text);
  const untitled = withoutTitles(words);
  const found = await lookUp(text, context);
  return found.some(
    ({ speaker }) => hasName(speaker, words) || (untitled.length > 0 && hasName(speaker, untitled)),
  );
}
