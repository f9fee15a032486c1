import type { Context, Free, Given } from '../../src/chat/command.ts';
import { textOf, toTokens } from '../../src/chat/understand/tokens.ts';
import { isSpeaker } from './is-speaker.ts';

// `by Greta Holm`, `from marsh`, `did Holm say`
const BY = new Set(['by', 'from']);

/** The words in marks; a name after “by” says whose they are said to be. */
export async function placeVerify(free: Free, context: Context): Promise<Given> {
  const marked = free.words.find(({ quoted }) => quoted);
  const others = free.words.filter((word) => word !== marked);
  if (!marked || others.length === 0 || free.given.words !== undefined) return free.byPosition();
  const tokens = toTokens(others);
  const at = tokens.findIndex(({ low }) => BY.has(low));
  const name = textOf(tokens.slice(at + 1));
  if (at < 0 || free.given.speaker !== undefined || !(await isSpeaker(name, context)))
    return free.byPosition();
  return { ...free.given, words: marked.value, speaker: name };
}
