import { say } from '../../language/say.ts';
import { FILLERS, NEWS_NOUNS, TO_CHANNEL } from './data/fillers.ts';
import { KEYS } from './data/keys.ts';
import { isBrokenDay } from './ends-topic.ts';
import { type Line, typedFrom } from './line.ts';
import type { Meaning, Piece } from './piece.ts';
import { refuse } from './problem.ts';
import { readDaysAt } from './read-days-at.ts';
import { readMisspeltCity, readMisspeltZoneAt } from './read-misspelt-zone-at.ts';
import { readTimeAt } from './read-time-at.ts';
import { endOfTopics } from './read-topic-at.ts';
import { readZoneAt } from './read-zone-at.ts';
import { readTopics, topicsOf } from './topics.ts';

// between two that are left out
const JOINING = /^(?:[,;&]|and)$/u;

/** `topic:`, `sources:`, `zone:` and what is behind them; `time:` and the like say nothing more. */
export function readKeyAt(line: Line, at: number): Piece {
  const { word } = line.tokens[at]!;
  const part = KEYS.get(word);
  const next = line.tokens[at + 1];
  if (part === undefined)
    return FILLERS.has(word) || NEWS_NOUNS.has(word)
      ? one(at, { kind: 'filler' })
      : unknownKey(line, at);
  if (part === 'topics') return readTopicsBehind(line, at);
  if (part === 'sources') return readSourcesAt(line, at);
  const zone = part === 'zone' && next ? readZoneAt(line, at + 1, { named: true }) : undefined;
  if (zone) return { ...zone, from: at };
  if (part === 'zone' && next?.kind === 'word' && isUnknown(line, at + 1))
    return refuse(line, { from: at + 1, to: at + 2 }, (word) =>
      say('“{word}” is no time zone I know. Name a large city, such as Berlin, or write UTC+2.', {
        word,
      }),
    );
  return one(at, { kind: 'filler' });
}

/** `topic:"gas, rates"` holds a list, as an option does; `topic: gas, rates` goes on to the schedule. */
function readTopicsBehind(line: Line, at: number): Piece {
  const next = line.tokens[at + 1];
  const isValue =
    next?.kind === 'quoted' && (next.start === line.tokens[at]!.end || next.text.includes(','));
  if (isValue) return { from: at, to: at + 2, kind: 'topics', topics: readTopics(next.text) };
  const to = next?.kind === 'minus' ? endOfLeftOut(line, at + 1) : endOfTopics(line, at + 1);
  const topics = topicsOf(line, at + 1, to);
  if (topics.length === 0 && next && isBrokenDay(next.word)) return one(at, { kind: 'filler' });
  // `topic:8am`, `topic:#news`
  if (
    topics.length === 0 &&
    next?.start === line.tokens[at]!.end &&
    /[\p{L}\p{N}]/u.test(next.text)
  )
    return refuse(line, { from: at + 1, to: at + 2 }, (word) =>
      say(
        '“{word}” is no topic by itself. If these words are meant, put them in quotation marks.',
        {
          word,
        },
      ),
    );
  return topics.length > 0
    ? { from: at, to, kind: 'topics', topics }
    : refuse(line, { from: at, to: at + 1 }, (word) =>
        say('“{word}” needs topics behind it, such as topic:"gas talks".', { word }),
      );
}

/** `topic:-sport, -film 9am`: all news but these. */
function endOfLeftOut({ tokens }: Line, from: number): number {
  let to = from;
  while (tokens[to]?.kind === 'minus' && tokens[to + 1]) {
    to += 2;
    if (JOINING.test(tokens[to]?.word ?? '') && tokens[to + 1]?.kind === 'minus') to++;
  }
  return to;
}

/** `from:BBC, "Gas and Oil"`: names as typed, in marks where they hold a comma or “and”. */
export function readSourcesAt(line: Line, at: number): Piece {
  const to = endOfNames(line, at + 1);
  const sources: string[] = [];
  let start = at + 1;
  for (let end = start; end <= to; end++) {
    const token = line.tokens[end];
    const isBetween =
      end === to || (token?.kind !== 'quoted' && /^(?:[,;&]|and)$/u.test(token!.word));
    if (!isBetween) continue;
    const quoted = end === start + 1 && line.tokens[start]!.kind === 'quoted';
    const typed = quoted
      ? line.tokens[start]!.text
      : end > start
        ? typedFrom(line, start, end)
        : '';
    const name = typed
      .replace(/["“”„«»]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
    if (/[\p{L}\p{N}]/u.test(name) && !sources.includes(name)) sources.push(name);
    start = end + 1;
  }
  return sources.length > 0
    ? { from: at, to, kind: 'sources', sources }
    : refuse(line, { from: at, to: at + 1 }, (word) =>
        say('“{word}” needs the names of sources behind it, such as sources:BBC.', { word }),
      );
}

/** “Post” ends the name of many a paper, and is a verb only before where it is to be. */
function endOfNames(line: Line, from: number): number {
  const to = endOfTopics(line, from);
  const [token, next] = [line.tokens[to], line.tokens[to + 1]];
  const isVerb =
    next && (next.kind === 'channel' || TO_CHANNEL.has(next.word) || next.word === 'at');
  return token?.word === 'post' && !isVerb ? to + 1 : to;
}

/** Neither a zone that is misspelt nor another part of the order. */
const isUnknown = (line: Line, at: number): boolean =>
  !FILLERS.has(line.tokens[at]!.word) &&
  !(
    readMisspeltZoneAt(line, at, { inTopic: true }) ??
    readMisspeltCity(line, at, '') ??
    readTimeAt(line, at) ??
    readDaysAt(line, at) ??
    readZoneAt(line, at)
  );

function unknownKey(line: Line, at: number): Piece {
  const place = { from: at, to: at + (line.tokens[at + 1] ? 2 : 1) };
  const says = (word: string) =>
    say(
      'I know no “{word}” in an order. Write when, where and about what, like: 08:00 weekdays #news topic:"gas".',
      { word },
    );
  return refuse(line, place, says, [[say('without it'), '']]);
}

const one = (at: number, meaning: Meaning): Piece => ({ from: at, to: at + 1, ...meaning });
