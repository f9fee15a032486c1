import type { Context, Free, Given } from '../../src/chat/command.ts';
import { nameBeside } from './name-beside.ts';
import { takeOptions } from './take-options.ts';

const MARK = /["“”„«»]/u;

/**
 * The words in marks; a name beside them, as in “by Greta Holm”, says whose they are said to be. Of a
 * text with several in marks all is read.
 */
export async function placeVerify(free: Free, context: Context): Promise<Given> {
  const marked = free.words.find(({ quoted }) => quoted);
  const others = free.words.filter((word) => word !== marked);
  if (free.given.words !== undefined) return free.byPosition();
  if (!marked || others.length === 0) return takeOptions(free.byPosition());
  const isAlone = !others.some(({ value, quoted }) => quoted || MARK.test(value));
  if (free.given.speaker !== undefined || !isAlone) return free.byPosition();
  const speaker = await nameBeside(others.map(({ value }) => value).join(' '), context);
  return speaker ? { ...free.given, words: marked.value, speaker } : free.byPosition();
}
