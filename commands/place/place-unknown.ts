import type { Context, Free, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { PRONOUNS } from '../../src/chat/understand/data/asking-words.ts';
import { type Run, withoutAsking } from '../../src/chat/understand/to-runs.ts';
import { type Token, textOf } from '../../src/chat/understand/tokens.ts';
import { say } from '../../src/language/say.ts';
import { findMisspelt } from '../who/find-misspelt.ts';
import { findSpeaker } from '../who/find-speaker.ts';
import { unknownOutlet } from './find-outlet.ts';
import { isTopic } from './is-topic.ts';
import { misspeltNameAndTopic } from './misspelt-name-and-topic.ts';
import { notUnderstood } from './not-understood.ts';
import type { Read } from './read-runs.ts';
import { misspeltTopic, unknownTopic } from './unknown-topic.ts';

/** Where one run of words is unknown, it is a name: whose it may be is asked back, or it is refused. */
export async function placeUnknown(
  { given, unknown }: Read,
  free: Free,
  context: Context,
): Promise<Given> {
  const [first] = unknown;
  const text = textOf(withoutAsking(first!.tokens)) || textOf(first!.tokens);
  if (PRONOUNS.has(text.toLowerCase()))
    throw new UserError(
      say('I do not know whom “{pronoun}” means. Name them.', { pronoun: text }),
      ['speakers'],
      { word: text },
    );
  // In `about:pay deal` the option has taken one word of the topic.
  const topic = `${free.given.about} ${text}`;
  if (free.given.about && unknown.length === 1 && (await isTopic(topic, context)))
    return { ...given, about: topic };
  const isNamed = given.speaker !== undefined;
  const isAlike = !isNamed && (await findMisspelt(text, 1, context)).length > 0;
  const again = (source: string) => formatLine('quotes', { ...given, source });
  const isOutlet = first!.kind === 'in' || (first!.marker === 'from' && !isAlike);
  if (isOutlet) throw await unknownOutlet(text, again, context);
  if (isNamed || unknown.length > 1) throw notUnderstood(text);
  const mended = await misspeltWords(first!, given, free, context);
  if (mended) throw mended;
  const isWhole = free.meant === 'named' && first!.kind === 'lead' && isAll(given, free);
  if (isWhole) return free.byPosition();
  if (free.meant === 'tried' && !isAlike)
    throw await unknownTopic(text, { command: 'summary', option: 'topic' }, context);
  if (free.meant === 'tried')
    await findSpeaker(text, context, (speaker) => formatLine('quotes', { ...given, speaker }));
  return { ...given, speaker: text };
}

/** Asks whether a name and a topic, or a topic alone, were meant that are spelt nearly so. */
async function misspeltWords(
  { kind, tokens }: Run,
  given: Given,
  free: Free,
  context: Context,
): Promise<UserError | undefined> {
  if (kind !== 'lead') return undefined;
  const both = await misspeltNameAndTopic(tokens, given, context);
  if (both || (await isMisspeltName(tokens, context))) return both;
  const text = textOf(withoutAsking(tokens));
  return free.meant === 'tried'
    ? undefined
    : misspeltTopic(text, { command: 'quotes', option: 'about', given }, context);
}

const isMisspeltName = async (tokens: Token[], context: Context): Promise<boolean> =>
  (await findMisspelt(textOf(withoutAsking(tokens)), 1, context)).length > 0;

/** Nothing else was read: then all of it is a name. */
const isAll = (given: Given, free: Free): boolean =>
  Object.keys(given).length === Object.keys(free.given).length;
