import type { Context, Free, Given } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { typedAddress } from '../../src/chat/line/typed-address.ts';
import { withoutSummaryAsking } from '../../src/chat/understand/without-summary-asking.ts';
import { say } from '../../src/language/say.ts';
import { isPlainTopic, isTopic } from './is-topic.ts';
import { placeTimes } from './place-times.ts';
import { readFree } from './read-free.ts';
import { readTopic } from './read-topic.ts';
import { misspeltTopic, unknownTopic } from './unknown-topic.ts';

/** Reads whose coverage is asked for: the topic without the words that lead to it, and the time. */
export async function placeCoverage(free: Free, context: Context): Promise<Given> {
  const { words, given, meant } = free;
  const { topic: typed = '' } = free.byPosition();
  const isMarked = words.length === 1 && words[0]!.quoted;
  if (words.length === 0 || isMarked || typedAddress(typed) !== undefined) return free.byPosition();
  const { times, tokens } = await readFree(words, context);
  const placed: Given = { ...given, ...placeTimes(times, given, context) };
  const again = (outlet: string) => formatLine('summary', { ...placed, source: outlet });
  const { topic, source } = await readTopic(withoutSummaryAsking(tokens), again, context);
  if (source !== undefined)
    free.remark(say('All outlets are listed, not “{outlet}” alone.', { outlet: source }));
  if (topic === undefined) return placed;
  const asking = { command: 'coverage', option: 'topic', given: placed } as const;
  const isKnown = meant !== 'tried' || (await isPlainTopic(topic, context));
  if (!isKnown) throw await unknownTopic(topic, asking, context);
  const misspelt = (await isTopic(topic, context))
    ? undefined
    : await misspeltTopic(topic, asking, context);
  if (misspelt) throw misspelt;
  return { ...placed, topic };
}
