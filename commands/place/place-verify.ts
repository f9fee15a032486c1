import type { Context, Free, Given } from '../../src/chat/command.ts';
import { whoseWords } from '../../src/chat/understand/read-who-said.ts';
import { isSpeaker } from './is-speaker.ts';

/** The words in marks; a name beside them, as in “by Greta Holm”, says whose they are said to be. */
export async function placeVerify(free: Free, context: Context): Promise<Given> {
  const marked = free.words.find(({ quoted }) => quoted);
  const others = free.words.filter((word) => word !== marked);
  if (!marked || others.length === 0 || free.given.words !== undefined) return free.byPosition();
  const around = others.map(({ value }) => value).join(' ');
  const name = whoseWords(around) ?? around;
  if (free.given.speaker !== undefined || !(await isSpeaker(name, context)))
    return free.byPosition();
  return { ...free.given, words: marked.value, speaker: name };
}
