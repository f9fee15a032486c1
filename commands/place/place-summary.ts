import type { Context, Free, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { typedAddress } from '../../src/chat/line/typed-address.ts';
import { sayLeftOut } from '../../src/chat/understand/leave-out.ts';
import { takeLength } from '../../src/chat/understand/take-length.ts';
import { withoutSummaryAsking } from '../../src/chat/understand/without-summary-asking.ts';
import { say } from '../../src/language/say.ts';
import { askForOneTopic } from './ask-for-one-topic.ts';
import { isPasted } from './is-pasted.ts';
import { isPlainTopic, isTopic } from './is-topic.ts';
import { placeTimes } from './place-times.ts';
import { readFree } from './read-free.ts';
import { readTopic } from './read-topic.ts';
import { misspeltTopic, unknownTopic } from './unknown-topic.ts';
import { withoutTail } from './without-tail.ts';

/**
 * Reads a question for what happened: the topic without the words of asking, the time, the outlet and
 * the length. An address, pasted text and words in quotation marks stay as they are.
 */
export async function placeSummary(free: Free, context: Context): Promise<Given> {
  const placed = await placeWords(free, context);
  await askForOneTopic(placed, context);
  return placed;
}

async function placeWords(free: Free, context: Context): Promise<Given> {
  const { words, meant } = free;
  if (words.length === 0 || isVerbatim(free)) return free.byPosition();
  const { times, tokens } = await readFree(words, context);
  const { length, rest } = takeLength(tokens);
  const given: Given = {
    ...free.given,
    ...(length && free.given.length === undefined && { length }),
    ...placeTimes(times, free.given, context),
  };
  const again = (source: string) => formatLine('summary', { ...given, source });
  const { source, ...named } = await readTopic(withoutSummaryAsking(rest), again, context);
  const cut = named.topic && (await cutTopic(named.topic, context));
  if (cut) free.remark(sayLeftOut(cut.tail));
  const topic = cut ? cut.topic : named.topic;
  const isKnown =
    meant !== 'tried' || (topic !== undefined && (await isPlainTopic(topic, context)));
  const asking = { command: 'summary', option: 'topic', given } as const;
  if (!isKnown)
    throw await unknownTopic(topic ?? words.map(({ value }) => value).join(' '), asking, context);
  if (topic !== undefined && !(await isTopic(topic, context))) {
    const misspelt = await misspeltTopic(topic, asking, context);
    if (misspelt) throw misspelt;
  }
  if (topic !== undefined && given.topic !== undefined) throw twoTopics(given.topic, topic);
  return { ...given, ...(topic && { topic }), ...(source && { source }) };
}

const cutTopic = async (topic: string, context: Context) =>
  (await isTopic(topic, context)) ? undefined : withoutTail(topic, context);

function isVerbatim(free: Free): boolean {
  const { topic = '' } = free.byPosition();
  const isMarked = free.meant === 'named' && free.words.length === 1 && free.words[0]!.quoted;
  return isMarked || isPasted(topic) || typedAddress(topic) !== undefined;
}

const twoTopics = (one: string, other: string): UserError =>
  new UserError(
    say('Do you mean “{one}” or “{other}”? I sum up one topic at a time.', { one, other }),
    [formatLine('summary', { topic: one }), formatLine('summary', { topic: other })],
    { word: one },
  );
