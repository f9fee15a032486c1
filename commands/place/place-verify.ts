import type { Context, Free, Given } from '../../src/chat/command.ts';
import { isPasted } from './is-pasted.ts';
import { nameBeside } from './name-beside.ts';
import { takeOptions } from './take-options.ts';

const MARK = /["“”„«»]/u;
// As marks within marks stand in a line: `”so”`, and typed ones of every kind
const INNER_OPENING = /(?<=^|[\s(—–-])["“”„«](?=\S)/gu;
const INNER_CLOSING = /["“”„«»]/gu;
// Three words or more in marks that open and close
const LONG_INNER = /["“”„«](?:[^\s"“”„«»]+\s+){2,}[^"“”„«»\n]*["“”»]/u;

/**
 * The words in marks; a name beside them, as in “by Greta Holm”, says whose they are said to be. Of a
 * text with several in marks all is read.
 */
export async function placeVerify(free: Free, context: Context): Promise<Given> {
  const marked = free.words.find(({ quoted }) => quoted);
  const others = free.words.filter((word) => word !== marked);
  if (free.given.words !== undefined) return free.byPosition();
  if (marked && others.length === 0) return takeOptions({ ...free.byPosition(), ...asOne(marked) });
  if (!marked) return takeOptions(free.byPosition());
  const isAlone = !others.some(({ value, quoted }) => quoted || MARK.test(value));
  if (free.given.speaker !== undefined || !isAlone) return free.byPosition();
  const speaker = await nameBeside(others.map(({ value }) => value).join(' '), context);
  return speaker ? { ...free.given, words: marked.value, speaker } : free.byPosition();
}

/**
 * A line that is all in marks brings one quotation, and marks within belong to it. Long text that
 * quotes is pasted, though a program has put marks around it; of words that begin with a mark, a shell
 * has taken the outer ones.
 */
function asOne({ value }: { value: string }): Given {
  if (
    MARK.test(value[0] ?? '') ||
    value.includes('\n') ||
    (isPasted(value) && LONG_INNER.test(value))
  )
    return {};
  const inner = value.replace(INNER_OPENING, '‘').replace(INNER_CLOSING, '’');
  return { words: `“${inner}”` };
}
