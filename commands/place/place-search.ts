import type { Context, Free, Given } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { removeMatch } from '../../src/chat/understand/remove-match.ts';
import { withoutAsking } from '../../src/chat/understand/to-runs.ts';
import { type Token, textOf } from '../../src/chat/understand/tokens.ts';
import { findOutlet } from './find-outlet.ts';
import { isSpeaker } from './is-speaker.ts';
import { placeTimes } from './place-times.ts';
import { readFree } from './read-free.ts';
import { readTopic } from './read-topic.ts';

// `for`, `articles about`
const LEADS_TO_WORDS =
  /^(?:(?:please|for|about|on|of|mentioning|regarding|(?:all |any |the )?(?:articles?|reports?|stories|sentences|archives?|news|everything)(?= (?:about|on|of|for|mentioning|with)))(?= |$) ?)+/u;

// `the quote`, `where it says`: beside words in marks these say nothing
const BESIDE =
  /^(?:for|it|line|lines|passage|phrase|quote|quotation|said|sentence|statement|text|that|the|they|word|words|where|about|says|say)$/u;

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
  const marked = await placeMarked(free, context);
  if (marked) return marked;
  const { times, tokens } = await readFree(words, context);
  const { speaker, rest } = await takeSpeaker(
    removeMatch(tokens, LEADS_TO_WORDS) ?? tokens,
    context,
  );
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
    ...(speaker && { speaker }),
    ...(source && { source }),
  };
}

/** Words in marks are what is looked for; what stands beside them says whose, when and where. */
async function placeMarked(free: Free, context: Context): Promise<Given | undefined> {
  const marked = free.words.filter(({ quoted }) => quoted);
  const others = free.words.filter(({ quoted }) => !quoted);
  if (marked.length !== 1) return undefined;
  const { times, runs } = await readFree(others, context, (tokens) =>
    tokens.filter((token) => !BESIDE.test(token.low)),
  );
  const given = { ...free.given, ...placeTimes(times, free.given, context) };
  let whose: Given = {};
  for (const { kind, tokens } of runs) {
    const text = textOf(withoutAsking(tokens));
    const again = (source: string) => formatLine('search', { ...given, source });
    if (text === '') continue;
    if (kind !== 'in' && (await isSpeaker(text, context))) whose = { ...whose, speaker: text };
    else {
      const source = await findOutlet(text, again, context);
      if (source === undefined) return undefined;
      whose = { ...whose, source };
    }
  }
  const { value } = marked[0]!;
  return { ...given, ...whose, words: whose.speaker ? `“${value}”` : value };
}

/** “ferry by marchetti”: whose words they are, where somebody is called so. */
async function takeSpeaker(
  tokens: Token[],
  context: Context,
): Promise<{ speaker?: string; rest: Token[] }> {
  const at = tokens.findLastIndex(({ low }) => low === 'by' || low === 'from');
  const name = textOf(tokens.slice(at + 1));
  if (at < 1 || name === '' || !(await isSpeaker(name, context))) return { rest: tokens };
  return { speaker: name, rest: tokens.slice(0, at) };
}
