import { correctWords } from './correct-words.ts';
import { joinPieces } from './join-pieces.ts';
import { createLine, cut, type Line } from './line.ts';
import type { ReadOrder } from './order.ts';
import type { Piece } from './piece.ts';
import { scan } from './scan.ts';
import { settleLoose } from './settle-loose.ts';
import { settleNumbers } from './settle-numbers.ts';
import { settleTimes } from './settle-times.ts';
import { splitTokens } from './tokens.ts';
import { unquoteSchedule } from './unquote-schedule.ts';

/** A longer line was pasted; nobody orders a briefing in so many words. */
const MAX_CHARS = 1_000;

/**
 * Reads what somebody wants of a briefing, in their own words and any order: `9pm fridays #lobby
 * about lake levels, Oslo time`. Nothing is guessed and no word is dropped: what is not understood
 * is named, and what may mean several things is asked back with whole lines to choose from.
 */
export function readOrder(text: string): ReadOrder {
  if (text.length > MAX_CHARS) {
    const word = cut(text.trim());
    const says = `That is too long for an order: it may have ${MAX_CHARS} characters.`;
    return { kind: 'refused', word, says };
  }
  const line = lineOf(text);
  return joinPieces(line, piecesOf(line));
}

/** The line with its words corrected and what is quoted needlessly set free. */
export function lineOf(text: string): Line {
  const free = unquoteSchedule(text);
  return createLine(free, correctWords(splitTokens(free)));
}

/** What each word is, in the order of the line; a piece that is a problem says why. */
export const piecesOf = (line: Line): Piece[] =>
  settleTimes(line, settleLoose(line, settleNumbers(line, scan(line))));
