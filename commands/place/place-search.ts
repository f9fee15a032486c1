import type { Context, Free, Given } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line.ts';
import { removeMatch } from '../../src/chat/understand/remove-match.ts';
import { placeTimes } from './place-times.ts';
import { readFree } from './read-free.ts';
import { readTopic } from './read-topic.ts';

// `for`, `articles about`
const LEADS_TO_WORDS =
  /^(?:(?:please|for|about|on|of|mentioning|regarding|(?:all |any |the )?(?:articles?|reports?|stories|sentences|archives?|news|everything)(?= (?:about|on|of|for|mentioning|with)))(?= |$) ?)+/u;

/** The words to look for, with the time and outlet that are named beside them. */
export async function placeSearch(free: Free, context: Context): Promise<Given> {
  const { words } = free;
  const isMarked = words.length === 1 && words[0]!.quoted;
  if (words.length === 0 || isMarked || free.given.words !== undefined) return free.byPosition();
  const { times, tokens } = await readFree(words, context);
  const rest = removeMatch(tokens, LEADS_TO_WORDS) ?? tokens;
  const again = (source: string) => formatLine('search', { ...free.given, source });
  const { topic, source } = await readTopic(rest, again, context);
  // “search last week” looks for these words: there are no others.
  if (topic === undefined) return free.byPosition();
  if (times.length === 0 && source === undefined && rest.length === words.length)
    return free.byPosition();
  return {
    ...free.given,
    ...placeTimes(times, free.given, context),
    words: topic,
    ...(source && { source }),
  };
}
