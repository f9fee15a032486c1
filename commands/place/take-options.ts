import type { Given } from '../../src/chat/command.ts';
import { meantBy } from '../../src/chat/line/read-options.ts';
import { NARROW } from '../narrow.ts';

const OPTIONS = { speaker: { kind: 'text', about: '' }, ...NARROW } as const;
// What `"We go" speaker:"Ann Lee"` becomes as one argument of a shell: inner marks close only
const MARKED = /^[”“"]/u;
const OPTION = /\s([a-z]+):(?:[”“"]([^”“"]+)[”"]|([^\s”“":/][^\s”“"]*))$/u;

/** No option is longer. */
const MAX_CHARS = 200;

/**
 * Takes the options from the end of words that begin with a quotation in marks: a shell has taken the
 * outer marks of the line, so that they were read as words.
 */
export function takeOptions(given: Given): Given {
  const { words } = given;
  const found = words && MARKED.test(words) ? OPTION.exec(words.slice(-MAX_CHARS)) : undefined;
  const key = found ? meantBy(found[1]!, OPTIONS) : undefined;
  if (!words || !found || !key || given[key] !== undefined) return given;
  const value = found[2] ?? found[3]!;
  return takeOptions({ ...given, words: words.slice(0, -found[0].length).trimEnd(), [key]: value });
}
