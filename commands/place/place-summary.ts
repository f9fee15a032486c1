import type { Context, Free, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { typedAddress } from '../../src/chat/typed-address.ts';
import { takeLength } from '../../src/chat/understand/take-length.ts';
import { withoutSummaryAsking } from '../../src/chat/understand/without-summary-asking.ts';
import { STOP_WORDS } from '../../src/text/data/stop-words.ts';
import { isPasted } from '../summary/summary-of-text.ts';
import { isTopic, unknownTopic } from './is-topic.ts';
import { placeTimes } from './place-times.ts';
import { readFree } from './read-free.ts';
import { readTopic } from './read-topic.ts';

// Words that stand inside of topics: “the price of gas”
const LINKS = new Set('a an and at by for in of on the to with'.split(' '));

/**
 * Reads a question for what happened: the topic without the words of asking, the time, the outlet and
 * the length. An address, pasted text and words in quotation marks stay as they are.
 */
export async function placeSummary(free: Free, context: Context): Promise<Given> {
  const { words, meant } = free;
  if (words.length === 0 || isVerbatim(free)) return free.byPosition();
  const { times, tokens } = readFree(words);
  const { length, rest } = takeLength(tokens);
  const given: Given = {
    ...free.given,
    ...(length && free.given.length === undefined && { length }),
    ...placeTimes(times, free.given, context),
  };
  const again = (source: string) => formatLine('summary', { ...given, source });
  const { topic, source } = await readTopic(withoutSummaryAsking(rest), again, context);
  if (meant === 'tried') await checkTopic(topic ?? '', context);
  if (topic !== undefined && given.topic !== undefined) throw twoTopics(given.topic, topic);
  return { ...given, ...(topic && { topic }), ...(source && { source }) };
}

function isVerbatim(free: Free): boolean {
  const { topic = '' } = free.byPosition();
  const isMarked = free.meant === 'named' && free.words.length === 1 && free.words[0]!.quoted;
  return isMarked || isPasted(topic) || typedAddress(topic) !== undefined;
}

/** Words that nobody said are a topic must be one: some report has them all, and none only asks. */
async function checkTopic(topic: string, context: Context): Promise<void> {
  const asks = topic
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => STOP_WORDS.has(word) && !LINKS.has(word));
  if (topic === '' || asks || !(await isTopic(topic, context))) throw unknownTopic(topic);
}

const twoTopics = (one: string, other: string): UserError =>
  new UserError(`Do you mean “${one}” or “${other}”? I sum up one topic at a time.`, [
    formatLine('summary', { topic: one }),
    formatLine('summary', { topic: other }),
  ]);
