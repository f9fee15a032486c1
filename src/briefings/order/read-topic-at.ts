import { say } from '../../language/say.ts';
import { anyOf } from './any-of.ts';
import { INNER, LIKELY_CHANNELS, TO_CHANNEL, TOPIC_WORDS } from './data/fillers.ts';
import { endsTopic } from './ends-topic.ts';
import { type Line, matchPhrase } from './line.ts';
import type { Piece } from './piece.ts';
import { refuse } from './problem.ts';
import { topicsOf } from './topics.ts';

const OPENING = anyOf(TOPIC_WORDS);

// `on` and `re` may be of a schedule
const ABOUT = /^(?:about|concerning|regarding|covering)$/u;

const JOINING = new Set('and also at but by each every or please post then'.split(' '));

/** `about gas talks and rates`, up to where the schedule goes on. */
export function readTopicAt(line: Line, at: number): Piece | undefined {
  const opening = matchPhrase(line, at, OPENING);
  if (!opening) return undefined;
  const to = endOfTopics(line, opening.to);
  const topics = topicsOf(line, opening.to, to);
  if (topics.length > 0) return { from: at, to, kind: 'topics', topics };
  return ABOUT.test(opening.match[0]) ? emptyAt(line, at, opening.to) : undefined;
}

/** `about -`, `about !!!`: nothing behind it but marks, which would be all news in silence. */
function emptyAt(line: Line, from: number, start: number): Piece | undefined {
  const isEmpty = line.tokens.slice(start).every(({ text }) => !/[\p{L}\p{N}]/u.test(text));
  if (!isEmpty) return undefined;
  const says = (word: string): string =>
    say('“{word}” names no topic. Write words behind “about”, such as “about gas talks”.', {
      word,
    });
  return refuse(line, { from, to: line.tokens.length }, says, [[say('all news'), 'topic:none']]);
}

/** Where the topics end that begin here; words such as `at` and `in` behind them are none of them. */
export function endOfTopics(line: Line, from: number): number {
  let to = from;
  while (to < line.tokens.length && !endsTopic(line, to, isFirst(line, from, to))) to++;
  to = withoutJoining(line, from, to);
  const last = line.tokens[to - 1];
  const isChannel = last && (LIKELY_CHANNELS.has(last.word) || /\w-\w/u.test(last.word));
  const before = line.tokens[to - 2];
  if (to - 2 > from && isChannel && before && TO_CHANNEL.has(before.word))
    return withoutJoining(line, from, to - 2);
  return to;
}

/** The first word behind `about` and the articles. */
const isFirst = ({ tokens }: Line, from: number, at: number): boolean =>
  tokens.slice(from, at).every(({ word }) => word === 'the' || word === 'a' || word === 'an');

function withoutJoining({ tokens }: Line, from: number, end: number): number {
  let to = end;
  while (to > from && isJoining(tokens[to - 1]!)) to--;
  return to;
}

const isJoining = ({ kind, word }: Line['tokens'][number]): boolean =>
  kind === 'mark' || (kind === 'word' && (INNER.has(word) || JOINING.has(word)));
