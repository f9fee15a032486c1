import type { Context, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { nearest } from '../../src/chat/understand/nearest.ts';
import { withoutAsking } from '../../src/chat/understand/to-runs.ts';
import { type Token, textOf } from '../../src/chat/understand/tokens.ts';
import { listAny } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { foldWords } from '../../src/text/fold.ts';
import { exactName } from '../who/exact-name.ts';
import { findMisspelt } from '../who/find-misspelt.ts';
import { isSpeaker } from './is-speaker.ts';
import { isTopic, plainTopic } from './is-topic.ts';
import { nearTopics } from './near-topic.ts';

const MAX_NAME_WORDS = 3;
const MAX_WORDS = 8;
const MAX_OFFERED = 3;

/**
 * Asks whether a name that is nearly known, and a topic behind it, were meant: “tobais marsh pay”.
 * Undefined where no name comes near, or the rest is no topic.
 */
export async function misspeltNameAndTopic(
  tokens: Token[],
  given: Given,
  context: Context,
): Promise<UserError | undefined> {
  const inner = withoutAsking(tokens);
  // “tobais marsh” is a name, though reports speak of marshes.
  if ((await nearNames(textOf(inner), context)).length > 0) return undefined;
  if (inner.length < 2 || inner.length > MAX_WORDS || given.about !== undefined) return undefined;
  for (const length of [2, 1, 3].filter((one) => one <= MAX_NAME_WORDS && one < inner.length)) {
    const name = textOf(inner.slice(0, length));
    const topic = plainTopic(textOf(withoutAsking(inner.slice(length))));
    if (topic === '') continue;
    const alike = await nearNames(name, context);
    if (alike.length === 0 || (await isSpeaker(name, context))) continue;
    const about = (await isTopic(topic, context)) ? topic : (await nearTopics(topic, context))[0];
    if (about === undefined) continue;
    const names = listAny(alike.map(({ speaker }) => speaker.name));
    return new UserError(
      say('Nobody here is called “{typed}”. Did you mean {names}, about {topic}?', {
        typed: sayBack(name),
        names,
        topic: about,
      }),
      alike.map(({ speaker }) => ({
        label: say('{speaker} about {topic}', { speaker: speaker.name, topic: about }),
        line: formatLine('quotes', { ...given, speaker: exactName(speaker), about }),
      })),
      { word: sayBack(name), asksBack: true },
    );
  }
  return undefined;
}

const nearNames = async (typed: string, context: Context) =>
  (await findMisspelt(typed, MAX_OFFERED, context)).filter(({ speaker }) =>
    isNear(typed, speaker.name),
  );

/** Whether every word typed is a word of the name, or a slip away from one. */
function isNear(typed: string, name: string): boolean {
  const own = foldWords(name);
  return foldWords(typed).every((word) => own.includes(word) || nearest(word, own).length > 0);
}
