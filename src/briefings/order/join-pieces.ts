import { message, say } from '../../language/say.ts';
import { fold } from '../../text/fold.ts';
import { KEYS } from './data/keys.ts';
import { findGroups } from './find-groups.ts';
import { firstProblem } from './first-problem.ts';
import { joinDays } from './join-days.ts';
import { cut, type Line, typedFrom } from './line.ts';
import { looseIn } from './loose-in.ts';
import type { Order, Problem, ReadOrder } from './order.ts';
import type { Piece } from './piece.ts';
import { ask, type Place, refuse } from './problem.ts';
import { writeTime } from './write-time.ts';

/** One order of all its pieces; a part that is said twice, and differently, is refused. */
export function joinPieces(line: Line, pieces: Piece[]): ReadOrder {
  const first = firstProblem(line, pieces);
  if (first?.kind === 'refused' && first.offer) return { ...first, ...topicsIn(pieces) };
  const groups = first ?? findGroups(line, pieces);
  if (groups) return groups;
  const zone = joinZones(line, pieces);
  const channel = joinChannels(line, pieces);
  const days = joinDays(line, pieces);
  const times = joinTimes(line, pieces);
  const problem = [...givenTwice(line, pieces), zone, channel, days, times].find(
    (part) => 'kind' in part,
  );
  if (problem) return problem as Problem;
  const sources = [
    ...new Set(pieces.flatMap((piece) => (piece.kind === 'sources' ? piece.sources : []))),
  ];
  const order: Order = {
    ...times,
    ...days,
    ...zone,
    ...channel,
    ...topicsIn(pieces),
    ...(sources.length > 0 && { sources }),
  };
  const corrected = correctionsOf(line, pieces);
  const loose = looseIn(line, pieces);
  return {
    kind: 'order',
    order,
    ...(corrected.length > 0 && { corrected }),
    ...(loose && { loose }),
  };
}

function topicsIn(pieces: Piece[]): Pick<Order, 'topics'> {
  const topics = pieces.flatMap((piece) => (piece.kind === 'topics' ? piece.topics : []));
  const each = new Map(topics.map((topic) => [fold(topic), topic] as const).toReversed());
  const once = topics.filter((topic) => each.get(fold(topic)) === topic);
  return topics.length > 0 ? { topics: [...new Set(once)] } : {};
}

function joinTimes(line: Line, pieces: Piece[]): Pick<Order, 'times'> | Problem {
  const times = new Set(
    pieces.flatMap((piece) =>
      piece.kind === 'time' ? [writeTime(piece.clock.hour, piece.clock.minute)] : [],
    ),
  );
  const often = pieces.find((piece) => piece.kind === 'times a day');
  if (
    often?.kind === 'times a day' &&
    often.count !== times.size &&
    (times.size > 0 || often.count > 1)
  ) {
    const says = (word: string) =>
      say('“{word}” needs as many times. Write them like 08:00, 18:00.', { word });
    return ask(line, often, 'time', says, []).problem;
  }
  return times.size > 0 ? { times: [...times].sort() } : {};
}

function joinZones(line: Line, pieces: Piece[]): Pick<Order, 'zone' | 'zoneSaid'> | Problem {
  const zones = pieces.flatMap((piece) => {
    const { from, to } = piece;
    if (piece.kind === 'zone') return [{ from, to, zone: piece.zone, said: piece.said }];
    return piece.kind === 'time' && piece.utc ? [{ from, to, zone: 'UTC', said: undefined }] : [];
  });
  const [first] = zones;
  const other = zones.find(({ zone }) => zone !== first?.zone);
  if (other) return twice(line, other, 'zone');
  if (!first) return {};
  const said = zones.find((zone) => zone.said !== undefined)?.said;
  return { zone: first.zone, ...(said !== undefined && { zoneSaid: cut(said) }) };
}

function joinChannels(line: Line, pieces: Piece[]): Pick<Order, 'channel'> | Problem {
  const channels = pieces.flatMap((piece) => (piece.kind === 'channel' ? [piece] : []));
  const [first] = channels;
  const other = channels.find(({ channel }) => channel !== first?.channel);
  if (other) return twice(line, other, 'channel');
  return first?.channel === undefined ? {} : { channel: first.channel };
}

/** Times or days in an option, `time:9am`, beside others that stand elsewhere. */
function givenTwice(line: Line, pieces: Piece[]): Problem[] {
  return line.tokens.flatMap(({ kind, word }, at) => {
    const part = kind === 'key' ? KEYS.get(word) : undefined;
    if (part !== 'time' && part !== 'days') return [];
    const own = pieces.filter((piece) => piece.kind === part);
    const sides = [own.filter(({ from }) => from < at), own.filter(({ from }) => from > at)];
    const [before, after] = sides.map((side) => JSON.stringify(side.map(saidBy).sort()));
    const isTwice = sides.every((side) => side.length > 0) && before !== after;
    return isTwice ? [twice(line, sides[1]![0]!, part)] : [];
  });
}

const saidBy = (piece: Piece): string =>
  piece.kind === 'time'
    ? writeTime(piece.clock.hour, piece.clock.minute)
    : JSON.stringify('days' in piece && piece.days);

const SECOND = {
  channel: message(
    '“{word}” is a second channel; a briefing has one. Set up another briefing for it.',
  ),
  days: message(
    '“{word}” is a second choice of days; a briefing has one. Set up another briefing for it.',
  ),
  time: message('“{word}” is a second time; a briefing has one. Set up another briefing for it.'),
  zone: message(
    '“{word}” is a second time zone; a briefing has one. Set up another briefing for it.',
  ),
};

function twice(line: Line, piece: Place, what: keyof typeof SECOND): Problem {
  const says = (word: string) => say(SECOND[what], { word });
  const label = say('without {words}', { words: cut(typedFrom(line, piece.from, piece.to)) });
  return refuse(line, piece, says, [[label, '']]).problem;
}

function correctionsOf(line: Line, pieces: Piece[]): { from: string; to: string }[] {
  return pieces
    .flatMap(({ kind, from, to }) =>
      // Of topics, only the word that opens them.
      line.tokens.slice(from, kind === 'topics' || kind === 'sources' ? from + 1 : to),
    )
    .filter(({ corrected }) => corrected)
    .map(({ text, word }) => ({ from: text, to: word }));
}
