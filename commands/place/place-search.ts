import type { Context, Free, Given } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line.ts';
import { removeMatch } from '../../src/chat/understand/remove-match.ts';
import { placeTimes } from './place-times.ts';
import { readFree } from './read-free.ts';
import { readTopic } from './read-topic.ts';

// `for`, `articles about`
const LEADS_TO_WORDS =
  /^(?:(?:please|for|about|on|of|mentioning|regarding|(?:all |any |the )?(?:articles?|reports?|stories|sentences|archives?|news|everything)(?= (?:about|on|of|for|mentioning|with)))(?= |$) ?)+/u;

/** Longer lines were pasted: all of them is looked for. */
const MAX_WORDS = 25;
const MAX_CHARS = 100;

/** The words to look for, with the time and outlet that are named beside them. */
export async function placeSearch(free: Free, context: Context): Promise<Given> {
  const { words } = free;
  const isMarked = words.length === 1 && words[0]!.quoted;
  const isLong = words.length > MAX_WORDS || words.some(({ value }) => value.length > MAX_CHARS);
  if (words.length === 0 || isMarked || isLong || free.given.words !== undefined)
    return free.byPosition();
  const { times, tokens } = await readFree(words, context);
  const rest = removeMatch(tokens, LEADS_TO_WORDS) ?? tokens;
  const again = (source: string) => formatLine('search', { ...free.given, source });
  const { topic, source } = await readTopic(rest, again, context);
  // “search last week” looks for these words: there are no others.
  if (topic === undefined) return free.byPosition();
  const isSame = times.length === 0 && source === undefined && rest.length === words.length;
  if (isSame && free.meant === 'named') return free.byPosition();
  return {
    ...free.given,
    ...placeTimes(times, free.given, context),
    words: topic,
    ...(source && { source }),
  };
}
