import { message, say } from '../../language/say.ts';
import { ALL_DAYS, writeDays } from './days.ts';
import { cut, type Line, typedFrom } from './line.ts';
import type { Order, Problem } from './order.ts';
import type { Piece } from './piece.ts';
import { ask, type Instead, refuse } from './problem.ts';

type Days = Piece & { kind: 'days' };

/**
 * The days of all pieces: lists add up, `every morning` gives way to what is more exact, and what
 * says the same days in two ways that differ is refused.
 */
export function joinDays(line: Line, pieces: Piece[]): Pick<Order, 'days'> | Problem {
  const said = pieces.flatMap((piece) => (piece.kind === 'days' ? [piece] : []));
  const off = pieces.flatMap((piece) => (piece.kind === 'no days' ? [piece] : []));
  const weekly = pieces.find(({ kind }) => kind === 'weekly');
  const strong = said.filter((piece) => !isWeak(line, pieces, piece));
  if (weekly && strong.length === 0) return askForDay(line, weekly);
  const days = new Set<number>();
  for (const [at, piece] of strong.entries()) {
    const before = strong[at - 1];
    if (before && isContrary(line, before, piece)) return askWhich(line, pieces, piece);
    const isNew = piece.days.every((day) => !days.has(day));
    const isSame = piece.days.length === days.size && piece.days.every((day) => days.has(day));
    if (!isNew && !isSame && days.size === ALL_DAYS.length) return askWhich(line, pieces, piece);
    if (!isNew && !isSame && piece.days.length > 1) return askWhich(line, pieces, piece);
    if (!isNew && !isSame && strong[0]!.days.length > 1) return askWhich(line, pieces, piece);
    for (const day of piece.days) days.add(day);
  }
  const isDaily =
    said.length > strong.length ||
    off.length > 0 ||
    pieces.some(({ kind }) => kind === 'times a day');
  if (days.size === 0 && isDaily) for (const day of ALL_DAYS) days.add(day);
  const left = [...days].filter((day) => !off.some((piece) => piece.days.includes(day)));
  if (days.size > 0 && left.length === 0) return noneLeft(line, off[0]!);
  return left.length > 0 ? { days: writeDays(left) } : {};
}

/** `every morning`, and the `daily` of “a daily briefing” where other days are named. */
function isWeak(line: Line, pieces: Piece[], piece: Days): boolean {
  if (piece.weak) return true;
  const next = pieces[pieces.indexOf(piece) + 1];
  // `weekend digest saturday`: the digest of one of those days
  const isWider = pieces.every(
    (other) => other.kind !== 'days' || other.days.every((day) => piece.days.includes(day)),
  );
  if (piece.days.length < 2 || !isWider) return false;
  return next?.kind === 'filler' && line.tokens[next.from]!.word !== 'at' && isNewsNoun(line, next);
}

const JOINING = new Set([
  ',',
  ';',
  '&',
  '+',
  '/',
  'and',
  'or',
  'plus',
  'also',
  'und',
  'with',
  'then',
]);

/** `every weekday on sunday`: no list, and not of the same days. */
function isContrary({ tokens }: Line, before: Days, piece: Days): boolean {
  const between = tokens.slice(before.to, piece.from).map(({ word }) => word);
  const isList = between.length === 0 || between.some((word) => JOINING.has(word));
  return !isList && before.days.length > 1 && piece.days.every((day) => !before.days.includes(day));
}

const isNewsNoun = (line: Line, piece: Piece): boolean =>
  /^(?:briefing|digest|news|headlines|summary|update|round-?up|newsletter|bulletin|recap|report)s?$/u.test(
    line.tokens[piece.from]!.word,
  );

const NAMES = [
  message('Monday'),
  message('Tuesday'),
  message('Wednesday'),
  message('Thursday'),
  message('Friday'),
  message('Saturday'),
  message('Sunday'),
];

function askForDay(line: Line, piece: Piece): Problem {
  const says = (word: string) =>
    say('“{word}” does not say on which day. Which is meant?', { word });
  const choices = NAMES.map((name): Instead => [say(name), `every ${name}`]);
  return ask(line, piece, 'day', says, choices).problem;
}

function askWhich(line: Line, pieces: Piece[], piece: Days): Problem {
  const word = cut(typedFrom(line, piece.from, piece.to));
  const only = pieces
    .filter((other) => other.kind === 'days' && other !== piece)
    .toReversed()
    .reduce((text, { from, to }) => text.replace(typedFrom(line, from, to), ' '), line.text)
    .replace(/\s+/gu, ' ')
    .trim();
  const says = () =>
    say('“{word}” does not fit the days named before it. Which are meant?', { word });
  return refuse(line, piece, says, [
    [say('without {words}', { words: word }), ''],
    { label: word, line: only },
  ]).problem;
}

const noneLeft = (line: Line, piece: Piece): Problem =>
  refuse(line, piece, (word) => say('“{word}” leaves no day for the briefing.', { word })).problem;
