import type { Context, Given } from '../../src/chat/command.ts';
import { withoutAsking } from '../../src/chat/understand/to-runs.ts';
import { type Token, textOf } from '../../src/chat/understand/tokens.ts';
import { BETWEEN_NAMES, isSpeaker } from './is-speaker.ts';
import { isTopic, plainTopic } from './is-topic.ts';

// Between two names, where nothing else is: `holm with marchetti`, `holm to marchetti`
const LOOSE_BETWEEN = /^(?:against|to|with)$/u;

/** Names, as typed, and the topic behind the last one, where one stands there. */
type Named = { names: string[]; about?: string };

/** The names in words before any topic; where nothing stands between them, those that are known. */
export async function namesToCompare(
  tokens: Token[],
  given: Given,
  context: Context,
): Promise<Named> {
  const apart = [BETWEEN_NAMES, LOOSE_BETWEEN]
    .map((between) => splitAt(tokens, between))
    .find((names) => names.length > 1);
  if (apart) return cutTopic(apart, given, context);
  const text = textOf(tokens);
  if (text === '') return { names: [] };
  if (given.speaker !== undefined || (await isSpeaker(text, context))) return { names: [text] };
  for (let at = 1; at < tokens.length; at++) {
    const two = [textOf(tokens.slice(0, at)), textOf(tokens.slice(at))] as const;
    if ((await isSpeaker(two[0], context)) && (await isSpeaker(two[1], context)))
      return { names: [...two] };
  }
  // Two single words are two names, whoever bears them.
  return { names: tokens.length === 2 ? tokens.map((token) => token.text) : [text] };
}

/** `holm vs marchetti pay`: behind the last name, what is nobody’s name may be the topic. */
async function cutTopic(names: string[], given: Given, context: Context): Promise<Named> {
  const last = names.at(-1)!;
  const words = last.split(' ');
  if (given.about !== undefined || (await isSpeaker(last, context))) return { names };
  for (let at = words.length - 1; at > 0; at--) {
    const name = words.slice(0, at).join(' ');
    const about = plainTopic(words.slice(at).join(' '));
    if ((await isSpeaker(name, context)) && (await isTopic(about, context)))
      return { names: [...names.slice(0, -1), name], about };
  }
  return { names };
}

function splitAt(tokens: Token[], between: RegExp): string[] {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (!token.quoted && between.test(token.low)) parts.push([]);
    else parts.at(-1)!.push(token);
  return parts.map((own) => textOf(withoutAsking(own))).filter((name) => name !== '');
}
