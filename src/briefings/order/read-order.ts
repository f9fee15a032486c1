import { say } from '../../language/say.ts';
import { correctWords } from './correct-words.ts';
import { joinPieces } from './join-pieces.ts';
import { createLine, cut, type Line } from './line.ts';
import type { KnownWords, ReadOrder } from './order.ts';
import type { Piece } from './piece.ts';
import { scan } from './scan.ts';
import { settleLoose } from './settle-loose.ts';
import { settleNumbers } from './settle-numbers.ts';
import { settleTimes } from './settle-times.ts';
import { splitTokens } from './tokens.ts';
import { unquoteSchedule } from './unquote-schedule.ts';

/** A longer line was pasted; nobody orders a briefing in so many words. */
const MAX_CHARS = 1_000;
const NO_WORDS: KnownWords = new Set();
/** Whatever nothing explains is a topic, and told as a loose one. */
export const ANY_WORD: KnownWords = { has: () => true };

/**
 * Reads what somebody wants of a briefing, in their own words and any order: `9pm fridays #lobby
 * about lake levels, Oslo time`. Nothing is guessed and no word is dropped: what is not understood
 * is named, and what may mean several things is asked back with whole lines to choose from. A lone
 * word that nothing explains is a topic where it is among the known ones, in lower case.
 */
export function readOrder(text: string, known: KnownWords = NO_WORDS): ReadOrder {
  if (text.length > MAX_CHARS) {
    const word = cut(text.trim());
    const says = say('That is too long for an order: it may have {characters} characters.', {
      characters: MAX_CHARS,
    });
    return { kind: 'refused', word, says };
  }
  const line = lineOf(text);
  return joinPieces(line, piecesOf(line, known));
}

/** Words that nothing explains, in lower case: `readOrder` takes those for topics that are known. */
export function looseWords(text: string): string[] {
  if (text.length > MAX_CHARS) return [];
  const line = lineOf(text);
  const loose = settleNumbers(line, scan(line)).filter(({ kind }) => kind === 'loose');
  return [...new Set(loose.map(({ from }) => line.tokens[from]!.word))];
}

/** Whether some words say when: a time, days, or how often. */
export function saysWhen(text: string): boolean {
  if (text.length > MAX_CHARS) return false;
  const line = lineOf(text);
  return settleNumbers(line, scan(line)).some(
    (piece) =>
      ['time', 'days', 'part', 'weekly', 'times a day'].includes(piece.kind) ||
      (piece.kind === 'problem' && (piece.problem.kind === 'unclear' || piece.problem.offer)),
  );
}

/** Whether days are left out of none that are named: `not on fridays`. */
export function leavesDaysOut(text: string): boolean {
  if (text.length > MAX_CHARS) return false;
  const pieces = scan(lineOf(text));
  return (
    pieces.some(({ kind }) => kind === 'no days') && !pieces.some(({ kind }) => kind === 'days')
  );
}

/** The line with its words corrected and what is quoted needlessly set free. */
export function lineOf(text: string): Line {
  const free = unquoteSchedule(text);
  return createLine(free, correctWords(splitTokens(free)));
}

/** What each word is, in the order of the line; a piece that is a problem says why. */
export const piecesOf = (line: Line, known: KnownWords = NO_WORDS): Piece[] =>
  settleTimes(line, settleLoose(line, settleNumbers(line, scan(line)), known));
