import { fold } from '../../text/fold.ts';
import { anyOf } from './any-of.ts';
import { NAMED_DAYS } from './data/day-names.ts';
import { EXPLETIVES, LEAVE_OUT } from './data/fillers.ts';
import { createLine, type Line, matchPhrase } from './line.ts';
import type { Token } from './tokens.ts';

// `sport`: left out with a dash
const ONE_WORD = /^\p{L}[\p{L}\p{M}\p{N}]*$/u;
// `talks`, `far-right`, `R&D`, `St.`, `F-16s`
const WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&/+%-]*$/u;
/** What may stand before a topic and is none of it. */
const LEADING = new Set([
  ...'a about an concerning on re regarding the topic topics'.split(' '),
  ...EXPLETIVES,
]);
const JOINING = new Set(', ; & and or und oder ( ) [ ] ? ! … : = | → ➜ ⇒ =>'.split(' '));
const ALSO_WORDS = new Set([
  'ignore',
  'ignoring',
  'leave out',
  'never',
  'omit',
  'skip',
  'skipping',
]);
// `no deal`, `no-fly`: names, which leave nothing out
const NAMED_NO =
  /^no (?:ball|brainer|confidence|deal|fault|fly|go|kings|man's|more|one|show|win)(?= |$)/u;
/** `but not`, `without`: all that follows in the same list is left out, too. */
const LEFT_OUT = anyOf(LEAVE_OUT);

/** Topics as an option has them: a list with commas or “and”; `"in marks"` a phrase, `-word` left out. */
export function readTopics(text: string): string[] {
  const line = createLine(text);
  return topicsOf(line, 0, line.tokens.length);
}

/** Topics in one text, which `readTopics` reads as the same topics. */
export const writeTopics = (topics: readonly string[]): string => topics.join(', ');

/** The topics of a stretch of a line, each once. */
export function topicsOf(line: Line, from: number, to: number, { leftOut = false } = {}): string[] {
  const topics: string[] = [];
  let isLeftOut = leftOut;
  let words: Token[] = [];
  const end = () => {
    const topic = topicFrom(line, words, isLeftOut);
    if (topic && !topics.includes(topic)) topics.push(topic);
    words = [];
  };
  for (let at = from; at < to; at++) {
    const token = line.tokens[at]!;
    const not = token.kind === 'word' ? leftOutAt(line, at, words.length > 0) : undefined;
    if (not && not.to < to && (at > from || !/^(?:no|not|never)$/u.test(token.word))) {
      end();
      isLeftOut = true;
      at = not.to - 1;
    } else if (token.kind === 'minus' && at + 1 < to) {
      end();
      const topic = topicFrom(line, [line.tokens[++at]!], true);
      if (topic && !topics.includes(topic)) topics.push(topic);
    } else if (token.kind === 'quoted') {
      end();
      for (const topic of listIn(token.text, isLeftOut)) {
        if (!topics.includes(topic)) topics.push(topic);
      }
      if (token.text.includes(',')) continue;
      words = [token];
      end();
    } else if (isJoining(token) || isSlash(line, at)) end();
    else words.push(token);
  }
  end();
  return topics;
}

/** `"gas, rates"` holds several topics: a comma within marks parts them, too. */
function listIn(text: string, leftOut: boolean): string[] {
  if (!text.includes(',')) return [];
  const line = createLine(text);
  return topicsOf(line, 0, line.tokens.length, { leftOut });
}

const isOpening = (topic: string): boolean =>
  LEADING.has(topic.split(' ', 1)[0]!) || LEFT_OUT.test(topic);

/** No phrase that leaves out has more words. */
const MOST_WORDS = Math.max(...LEAVE_OUT.map((phrase) => phrase.split(' ').length));

/** `gas except` leaves nothing out while it stands alone, but would with a topic behind it. */
const isEnding = (words: readonly string[]): boolean =>
  words.slice(-MOST_WORDS).some((_, at, last) => {
    const rest = last.slice(at).join(' ');
    return LEFT_OUT.exec(rest)?.[0] === rest;
  });

/** Between words, `skip` may be one of them, and so is the `no` of “a no deal exit”. */
export function leftOutAt(line: Line, at: number, isInside: boolean): { to: number } | undefined {
  if (matchPhrase(line, at, NAMED_NO)) return undefined;
  const found = matchPhrase(line, at, LEFT_OUT);
  return isInside && found && ALSO_WORDS.has(found.match[0]) ? undefined : found;
}

/** `gas / rates`, but not `gas/rates`. */
const isSlash = ({ text, tokens }: Line, at: number): boolean =>
  tokens[at]!.word === '/' &&
  /\s/u.test(text.charAt(tokens[at]!.start - 1)) &&
  /\s/u.test(text.charAt(tokens[at]!.end));

const isJoining = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== 'quoted' && JOINING.has(token.word);

function topicFrom(line: Line, words: Token[], isLeftOut: boolean): string | undefined {
  const isQuoted = words[0]?.kind === 'quoted';
  const first = words.findIndex(
    ({ word }, at) => !LEADING.has(word) || NAMED_DAYS.has(`${word} ${words[at + 1]?.word}`),
  );
  const start = words[Math.max(first, 0)];
  if (!start) return undefined;
  const typed = isQuoted ? start.text : line.text.slice(start.start, words.at(-1)!.end);
  const text = typed
    .replace(/["“”„«»]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  // Whatever could be read otherwise becomes a phrase, so that a list of topics can be read again.
  const isPlain = isLeftOut
    ? ONE_WORD.test(text)
    : text.split(' ').every((word) => WORD.test(word) && !JOINING.has(fold(word))) &&
      !isOpening(fold(text)) &&
      !isEnding(fold(text).split(' '));
  const isPhrase = isQuoted || !isPlain;
  return (isLeftOut ? '-' : '') + (isPhrase ? `"${text}"` : text);
}
