import type { Context } from '../../src/chat/command.ts';
import { asks, withoutAsking } from '../../src/chat/understand/to-runs.ts';
import { type Token, textOf } from '../../src/chat/understand/tokens.ts';
import { bodiesOrTopic } from './ask-body-or-topic.ts';
import { BETWEEN_NAMES, isSpeaker, severalSpeakers } from './is-speaker.ts';
import { isPlainTopic, plainTopic } from './is-topic.ts';

/** Whom and what the words before any preposition name; none of both where they name nothing. */
export type Lead = { speaker?: string; about?: string };

/** Each is looked up, so there are few. */
const MAX_TRIED = 5;
const MAX_WORDS = 10;

/**
 * Reads words that no preposition explains: a name, several, a topic, or a name and then a topic.
 * Words of asking around them are left out, as few as will do.
 */
export async function readLead(
  tokens: Token[],
  { hasTopic }: { hasTopic: boolean },
  context: Context,
): Promise<Lead> {
  const tried = candidates(tokens);
  for (const own of tried) {
    const name = textOf(own);
    if (await isSpeaker(name, context)) return { speaker: name };
  }
  const pair = await readPair(tokens, context);
  if (pair) return pair;
  const several = await severalSpeakers(tokens, context);
  if (several && several.known > 0) return { speaker: several.names };
  // Where the topic is named elsewhere, other words would only be taken for more of it.
  if (hasTopic) return {};
  for (const own of tried) {
    const both = await readNameAndTopic(own, context);
    if (both) return both;
  }
  for (const own of tried) {
    const topic = plainTopic(textOf(own));
    if (
      own.some((token) => !asks(token) && token.low !== 'the') &&
      (await isPlainTopic(topic, context))
    )
      return { about: topic };
  }
  return {};
}

/** `Ruth Abara, dam`: a name, and after the only comma what is no name but a topic. */
async function readPair(tokens: Token[], context: Context): Promise<Lead | undefined> {
  const at = tokens.findIndex(({ low }) => low === ',' || low === '|');
  if (at < 1 || tokens.slice(at + 1).some(({ low }) => BETWEEN_NAMES.test(low))) return undefined;
  const name = textOf(withoutAsking(tokens.slice(0, at)));
  const about = plainTopic(textOf(tokens.slice(at + 1)));
  if (about === '' || !(await isSpeaker(name, context))) return undefined;
  const isName = await isSpeaker(about, context);
  const isTopic = !isName || (await bodiesOrTopic(about, context)).length > 0;
  return isTopic && (await isPlainTopic(about, context)) ? { speaker: name, about } : undefined;
}

/** The words as they are, then without those that ask, from the longest to the shortest. */
function candidates(tokens: Token[]): Token[][] {
  const first = tokens.findIndex((token) => !asks(token));
  if (first < 0) return [];
  const inner = withoutAsking(tokens);
  const end = first + inner.length;
  const ends = [...new Set([tokens.length, tokens.length - 1, tokens.length - 2, end])];
  const starts =
    first > 0 ? ends.filter((one) => one >= end).map((one) => tokens.slice(first, one)) : [];
  const shorter = ends.filter((one) => one >= end && one < tokens.length);
  const all = [tokens, ...starts, ...(first > 0 ? [] : shorter.map((one) => tokens.slice(0, one)))];
  return all.slice(0, MAX_TRIED);
}

/** `holm ferry strike`, `ferry strike greta holm`: the longest name counts. */
async function readNameAndTopic(tokens: Token[], context: Context): Promise<Lead | undefined> {
  if (tokens.length < 2 || tokens.length > MAX_WORDS) return undefined;
  for (let length = Math.min(tokens.length - 1, 4); length > 0; length--)
    for (const [name, topic] of [
      [tokens.slice(0, length), tokens.slice(length)],
      [tokens.slice(-length), tokens.slice(0, -length)],
    ] as const) {
      // “follow holm” is no topic and a name: a single word before may be anything.
      if (topic.length === 1 && topic[0] === tokens[0]) continue;
      if (!(await isSpeaker(textOf(name), context))) continue;
      for (const own of [topic, withoutAsking(topic)]) {
        const about = plainTopic(textOf(own));
        if (about !== '' && (await isPlainTopic(about, context)))
          return { speaker: textOf(name), about };
      }
    }
  return undefined;
}
