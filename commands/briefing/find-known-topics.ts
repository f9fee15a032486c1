import { NEVER_TOPICS } from '../../src/briefings/order/data/never-topics.ts';
import type { Context } from '../../src/chat/command.ts';
import { STOP_WORDS } from '../../src/text/data/stop-words.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { briefingsHere, followsHere } from '../orders-here.ts';
import { isTopic } from '../place/is-topic.ts';

const MAX_LOOKED_UP = 4;

/** Those of some lone words that reports here have, or that are asked for already, in lower case. */
export async function findKnownTopics(
  words: readonly string[],
  context: Context,
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  const wanted = words.filter((word) => !NEVER_TOPICS.has(word) && !STOP_WORDS.has(word));
  if (wanted.length === 0) return known;
  const [briefings, follows] = await Promise.all([briefingsHere(context), followsHere(context)]);
  const asked = new Set(
    [
      ...briefings.flatMap(({ topics }) => topics),
      ...follows.flatMap(({ subject }) => ('topic' in subject ? [subject.topic] : [])),
    ].flatMap((topic) => foldTerms(topic)),
  );
  for (const word of wanted.slice(0, MAX_LOOKED_UP)) {
    const isAsked = foldTerms(word).some((term) => asked.has(term));
    if (isAsked || (await isTopic(word, context))) known.add(word);
  }
  return known;
}
