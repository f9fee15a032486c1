import {
  BEFORE_VERB,
  CHANNEL,
  CLOCK,
  EXCLAMATION,
  GIVING,
  HOURLY,
  PAST,
  POSTING,
  QUESTION,
  RHYTHM,
  SAID,
  WISH,
} from './data/posting-words.ts';
import { lowOf } from './low-of.ts';
import { asked, type Reading } from './reading.ts';
import { withoutManners } from './without-manners.ts';

/** A longer text was pasted. */
const MAX_CHARS = 400;
/** Behind the name of another command what is longer is a text. */
const MAX_NAMED_CHARS = 120;
/** More words before a verb are something else than when and where. */
const MAX_BEFORE = 12;
// what comes with a briefing is told of one that may be there
const BRIEFING = /(?<!\p{L})briefings?(?!\p{L})/u;
// what manners take away and is a wish all the same: `send me`, `give us`
const SEND_ME = /(?<!\p{L})(?:send|give|get|bring|show|let)(?= (?:me|us)(?!\p{L}))/u;
const SENDING = /(?<!\p{L})send(?:ing)?(?!\p{L})/u;
// Verbs that are of a follow, and in an order say no more than `post`
const TELLING =
  /^(?:tell|alert|notify|ping|remind|warn|inform|message|brief|feed|ship|serve|prepare|compile|update)$/u;
// `how about`, `it would be great to get`
const HOW_ABOUT =
  /^(?:(?:how|what) about (?:you |we )?|(?:could|can) do with |(?:it|that)(?:'d|’d| would) be (?:nice|great|good|lovely|useful|handy|brilliant|ideal|cool|perfect) (?:to|if) (?:(?:you|we|i|someone) )?(?:(?:could|can) )?(?:have|get|see|had|got)? ?)/iu;
// `the 9am ferry`: no time at which something is to come
const OF_THAT_TIME =
  /(?<!\p{L})(?:the|an?|this|that) (?:\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\.?|\d{1,2} o'clock|noon|midday|midnight) (?!(?:every|each|daily|on|in|at|for|to)(?!\p{L}))(?=\p{L})/gu;
// `what's new with`, of each day
const WHATS_NEW =
  /^(?:what(?:'?s| is)|(?:any|some)thing) (?:new|going on|happening|up|the latest|the news)(?: (?:on|with|in|about|for|of))?(?!\p{L}) ?/u;
// `gas news at 8`, `the headlines every day`
const NEWS_AT =
  /^(?:[\p{L}'-]{1,30} ){0,4}(?:news|headlines|digest|round-?up)[,:]? (?:about .{1,60} |on (?!(?:mon|tue|wed|thu|fri|sat|sun|week)).{1,60} )?(?=(?:at|each|every|daily|on|weekdays?|from|noon|midnight|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?!\p{L}))/u;
// `Irish time`
const ZONE = /\p{L}{2,20} time(?!\p{L})/gu;
// `8`, `08:30`, `8am`, `#news`, `<#123>`, `-`
const NUMBER_OR_CHANNEL =
  /^(?:\d{1,2}(?:[:.h]?\d{2})?(?:[ap]\.?m\.?|h|ish)?|[ap]\.?m\.?|#\S+|<#\S+>|[.,@&/–—-]+)$/u;
// `stop posting the gas talks`: which one, the list shows, with buttons
const STOPS =
  /^(?:(?:stop|quit|no more|cease|don't|dont|do not) (?:posting|sending|post|send)(?!\p{L})|(?:stop|quit|cancel|end) (?:the |all |this |my |our |that )?(?:\S+ ){0,4}(?:news|headlines|updates)$)/u;
// `tell us when`: whenever it happens, which is a follow
const WHENEVER = /(?<!\p{L})(?:when|whenever|if|as soon as|every time|each time)(?!\p{L})/u;

/**
 * An order for a briefing in a sentence without that word: “post the gas talks at 8am in #desk”. It
 * names a time of day or a rhythm and has a verb of posting, a wish or a channel, or a channel and a
 * verb of posting; and it is no question of what was said.
 */
export function readPosting(sentence: string): Reading | undefined {
  if (sentence.length > MAX_CHARS) return undefined;
  const { words, wish } = withoutWish(sentence);
  const low = lowOf(words);
  if (words === '' || BRIEFING.test(low) || QUESTION.test(low)) return undefined;
  if (STOPS.test(low)) return asked('briefing list');
  const verb = verbIn(low);
  const kind = verb?.kind ?? (wish ? 'wish' : undefined);
  if (SAID.test(low) && kind !== 'posting') return undefined;
  if (PAST.test(low) && kind !== 'posting' && !CHANNEL.test(low)) return undefined;
  return isOrder(low, kind) ? asked(`briefing create ${withPlainVerb(words, verb)}`) : undefined;
}

/** Whether a line that begins with another command’s name is an order: it has a channel, and when. */
export const isPosting = (line: string): boolean =>
  line.length <= MAX_NAMED_CHARS &&
  (CHANNEL.test(line) || NEWS_AT.test(lowOf(line))) &&
  readPosting(line) !== undefined;

/** The verb of an order: what it asks for, and where it stands. */
type Verb = { kind: 'posting' | 'giving'; start: number; end: number; isUnknown?: true };

function isOrder(low: string, kind: Verb['kind'] | 'wish' | undefined): boolean {
  const hasChannel = CHANNEL.test(low);
  const isWhen = CLOCK.test(low.replace(OF_THAT_TIME, ' ')) || RHYTHM.test(low);
  const isHourly = HOURLY.test(low);
  if (kind === 'posting') return isWhen || hasChannel || isHourly;
  if (kind === 'giving' && WHENEVER.test(low)) return false;
  if (kind === 'giving' && SENDING.test(low)) return isWhen || hasChannel;
  if (kind !== undefined || hasChannel) return isWhen;
  if (!CLOCK.test(low) || !RHYTHM.test(low)) return false;
  return NEWS_AT.test(low) || areBeforeVerb(low.split(/[\s,:]/u, 1)[0]!);
}

/** The sentence without manners and shouting, and whether it began as a wish. */
function withoutWish(sentence: string): { words: string; wish: boolean } {
  const shout = (text: string) => text.slice(EXCLAMATION.exec(lowOf(text))?.[0].length ?? 0);
  const bare = shout(sentence.trim());
  const plain = shout(withoutManners(shout(withoutManners(bare)))).replace(HOW_ABOUT, '');
  const low = lowOf(plain);
  const asksNew = CLOCK.test(low) && RHYTHM.test(low) ? WHATS_NEW.exec(low)?.[0] : undefined;
  const words = asksNew === undefined ? plain : `news about ${plain.slice(asksNew.length)}`;
  return {
    words,
    wish: asksNew !== undefined || WISH.test(lowOf(bare)) || SEND_ME.test(lowOf(bare)),
  };
}

/** The verb that only when and where stand before. */
function verbIn(low: string): Verb | undefined {
  for (const [kind, form] of FORMS) {
    const found = form.exec(low);
    if (found && areBeforeVerb(low.slice(0, found.index)))
      return { kind, start: found.index, end: found.index + found[0].length };
  }
  const unknown = UNKNOWN_VERB.exec(low)?.[1];
  return unknown && CHANNEL.test(low) && !BEFORE_VERB.has(unknown)
    ? { kind: 'giving', start: 0, end: unknown.length, isUnknown: true }
    : undefined;
}

// `toss the …`, `release a …`: whatever stands so before an article is a verb
const UNKNOWN_VERB =
  /^(?!(?:about|against|but|for|into|not|over|under|with|without) )(\p{L}{3,20})(?= (?:the|an?|some|our|my|us|me) )/u;

const FORMS = [
  ['posting', POSTING],
  ['giving', GIVING],
] as const;

function areBeforeVerb(before: string): boolean {
  const words = before
    .replace(ZONE, ' ')
    .split(/[\s,;:]+/u)
    .filter((word) => word !== '');
  return (
    words.length <= MAX_BEFORE &&
    words.every((word) => BEFORE_VERB.has(word) || NUMBER_OR_CHANNEL.test(word))
  );
}

/** `chuck` and the like are said as `post`, which the reader of orders knows. */
function withPlainVerb(words: string, verb: Verb | undefined): string {
  const typed = verb && lowOf(words.slice(verb.start, verb.end));
  const isPlain = verb?.kind === 'posting' || verb?.isUnknown || TELLING.test(typed ?? '');
  if (!verb || !isPlain) return words;
  return `${words.slice(0, verb.start)}post${words.slice(verb.end)}`;
}
