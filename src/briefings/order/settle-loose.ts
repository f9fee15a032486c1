import { say } from '../../language/say.ts';
import { asTopic } from './as-topic.ts';
import { DAY_NAMES, ENDS_IN_DAY } from './data/day-names.ts';
import { NEWS_NOUNS, NO_TOPIC, TO_CHANNEL } from './data/fillers.ts';
import { NEVER_TOPICS } from './data/never-topics.ts';
import { ONLY_BEFORE_TIME } from './data/zone-places.ts';
import { findMisspelt } from './find-misspelt.ts';
import { cut, type Line, typedFrom, withInstead } from './line.ts';
import type { KnownWords } from './order.ts';
import type { Piece } from './piece.ts';
import { type Instead, refuse } from './problem.ts';
import { readMisspeltCity } from './read-misspelt-zone-at.ts';
import { endOfThanks } from './read-thanks-at.ts';
import { isBesideZone, settleZone } from './settle-zone.ts';
import { topicsOf } from './topics.ts';

/** Behind these a word is what is posted: `post wages`. */
const OBJECT_VERBS = new Set(
  'deliver get give have like love need post posting publish schedule send sending want'.split(' '),
);
// between those and it: `send us the`
const BEFORE_OBJECT = new Set('a an me my our some the us'.split(' '));
const JOINING = new Set([',', '&', 'and', 'or', '-', '–', '/', '+']);
/** Words that never stand inside a topic: they end one. */
const ENDING = new Set('at here that i you'.split(' '));

/**
 * Words that nothing explains: several in a row are a topic, and so is one before `news`. A lone
 * one is asked back unless it is known, and what may be a misspelt day, time or zone, or a channel without its `#`.
 */
export function settleLoose(line: Line, pieces: Piece[], known: KnownWords): Piece[] {
  const settled: Piece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    const to = piece.kind === 'loose' ? endOfRun(line, pieces, at) : at + 1;
    if (piece.kind === 'loose') settled.push(...settleRun(line, pieces, [at, to], known));
    else if (piece.kind === 'zone' && piece.bare) settled.push(settleZone(line, pieces, at));
    else settled.push(piece);
    at = to - 1;
  }
  return settled;
}

/** A run goes on over `of`, `and` and the like where another loose word follows. */
function endOfRun(line: Line, pieces: Piece[], start: number): number {
  let end = start + 1;
  for (let at = end; at < pieces.length && at <= end + 2; at++) {
    const piece = pieces[at]!;
    const { word } = line.tokens[piece.from]!;
    if (piece.kind === 'loose') end = at + 1;
    else if (
      piece.kind === 'mark'
        ? !JOINING.has(word)
        : piece.kind !== 'filler' || ENDING.has(word) || endOfThanks(line, piece.from)
    )
      break;
  }
  return end;
}

function settleRun(
  line: Line,
  pieces: Piece[],
  [start, end]: readonly [number, number],
  known: KnownWords,
): Piece[] {
  const [from, to] = [pieces[start]!.from, pieces[end - 1]!.to];
  const run = pieces.slice(start, end);
  const misspelt = run.flatMap((piece) => findMisspelt(line, piece) ?? []);
  if (misspelt.length > 0) return misspelt;
  const problem = findNoTopic(line, run) ?? findChannel(line, pieces, start, end);
  if (problem) return [problem];
  const next = pieces[end];
  const isBeforeNews = next?.kind === 'filler' && NEWS_NOUNS.has(line.tokens[next.from]!.word);
  const isLone = run.filter(({ kind }) => kind === 'loose').length === 1;
  // “from the Ledger”: a source, or what is from there
  if (isBehindFrom(line, from)) return [askOfOne(line, from, to)];
  const isKnown = known.has(line.tokens[from]!.word) || isObject(line, pieces, start);
  if (isLone && !isKnown && !isBeforeNews && !isBesideZone(line, pieces, start, end))
    return [askOfOne(line, from, to)];
  const topics = topicsOf(line, from, to);
  return topics.length > 0
    ? [{ from, to, kind: 'topics', topics, loose: true }]
    : [askOfOne(line, from, to)];
}

/** `from the ledger` */
const isBehindFrom = ({ tokens }: Line, at: number): boolean =>
  tokens[/^(?:the|our|my)$/u.test(tokens[at - 1]?.word ?? '') ? at - 2 : at - 1]?.word === 'from';

/** Behind a verb of posting a word is what is posted: “send us the rates”. */
function isObject(line: Line, pieces: Piece[], start: number): boolean {
  let at = start - 1;
  while (at >= 0 && isBetween(line, pieces[at]!)) at--;
  const verb = pieces[at];
  const isVerb = verb?.kind === 'filler' && OBJECT_VERBS.has(line.tokens[verb.to - 1]!.word);
  return isVerb && !NEVER_TOPICS.has(line.tokens[pieces[start]!.from]!.word);
}

const isBetween = (line: Line, piece: Piece): boolean =>
  (piece.kind === 'channel' && piece.channel !== undefined) ||
  (piece.kind === 'filler' && BEFORE_OBJECT.has(line.tokens[piece.from]!.word));

function findNoTopic(line: Line, run: Piece[]): Piece | undefined {
  const at = run.findIndex(({ from, kind }, n) => {
    const { word } = line.tokens[from]!;
    const isNone = NO_TOPIC.has(word) && (word !== 'or' || n === 0 || n === run.length - 1);
    return kind === 'loose' && (isNone || (ENDS_IN_DAY.test(word) && !DAY_NAMES.has(word)));
  });
  if (at < 0) return undefined;
  const says = (word: string): string =>
    say(
      'I do not understand “{word}” here. Write when, where and about what, like: 08:00 weekdays #news about gas.',
      { word },
    );
  const isDay = ENDS_IN_DAY.test(line.tokens[run[at]!.from]!.word);
  const meant = at === 0 && !isDay ? [] : [asTopic(line, run[0]!.from, run.at(-1)!.to)];
  return refuse(line, run[at]!, says, meant);
}

/** `in news` lacks the `#`, and so may the end of `gas talks in news`. */
function findChannel(line: Line, pieces: Piece[], start: number, end: number): Piece | undefined {
  const isTo = (piece: Piece | undefined): boolean =>
    piece?.kind === 'filler' && TO_CHANNEL.has(line.tokens[piece.to - 1]!.word);
  const isThe = (piece: Piece | undefined): boolean =>
    piece?.kind === 'filler' && ['the', 'our', 'my'].includes(line.tokens[piece.from]!.word);
  const first = start - (isThe(pieces[start - 1]) ? 1 : 0);
  const inside = pieces.slice(start, end).findIndex(isTo);
  if (!isTo(pieces[first - 1]) && inside < 0) return undefined;
  const begin = inside < 0 ? start : start + inside + 1;
  const loose = pieces.slice(begin, end).find(({ kind }) => kind === 'loose');
  if (!loose) return undefined;
  const place = { from: loose.from, to: pieces[end - 1]!.to };
  const name = `#${typedFrom(line, place.from, place.to).replace(/\s+/gu, '-')}`;
  const says = (word: string): string =>
    say('“{word}” is no channel as it stands. Write {channel} if it is one.', {
      word,
      channel: cut(name),
    });
  const topic = inside >= 0 ? [asTopic(line, pieces[start]!.from, place.to)] : [];
  return refuse(line, place, says, [[cut(name), name], ...topic]);
}

function askOfOne(line: Line, from: number, to: number): Piece {
  const topic = asTopic(line, from, to);
  const city = readMisspeltCity(line, from, topic);
  if (city) return city;
  const typed = typedFrom(line, from, to);
  const meant: Instead[] = [topic];
  if (ONLY_BEFORE_TIME.has(line.tokens[from]!.word)) meant.push(`${typed} time`);
  if (line.tokens[from - 1]?.word === 'from') {
    const source = /\s/u.test(typed) ? `"${typed.replaceAll('"', '')}"` : typed;
    const label = `sources:${cut(typed)}`;
    meant.push({ label, line: withInstead(line, from - 1, to, `sources:${source}`) });
  }
  const says = (word: string): string =>
    say('I do not understand “{word}” here. Is it a topic? Then write “about {word}”.', { word });
  const refused = refuse(line, { from, to }, says, meant);
  return { ...refused, problem: { ...refused.problem, what: 'topic' } };
}
