import type { types } from '@slack/bolt';
import { isolate } from '../../../src/chat/reply/isolate.ts';
import {
  type PairBlock,
  type PairSide,
  quotePieces,
  quoteText,
} from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import { lastLine, whoLine } from './quote-lines.ts';
import { BOLD, type Element, joined, pieceWords, section, words } from './rich-text.ts';

/** On a phone a column has about 24 letters in a line: more than this is half a screen of it. */
const MAX_SAID_CHARS = 400;
const MAX_ROWS = 100;

/**
 * Makes the one table that Slack takes in a message: what two said as two columns, a row for each
 * date. Gives undefined for what must stand below one another: a second one, what more or fewer than
 * two said, and what would be too long side by side.
 */
export function oneTable() {
  let isTaken = false;
  return (pairs: PairBlock[]): types.KnownBlock[] | undefined => {
    const rows = isTaken ? undefined : rowsOf(pairs);
    if (!rows) return undefined;
    isTaken = true;
    const column = { is_wrapped: true };
    return [{ type: 'table', rows, column_settings: [column, column] }];
  };
}

/** Whether both are about the same people, and so can share a table. */
export const isSamePair = (one: PairBlock, other: PairBlock): boolean =>
  namesOf(one) === namesOf(other);

const namesOf = ({ sides }: PairBlock): string => JSON.stringify(sides.map(({ name }) => name));

function rowsOf(pairs: PairBlock[]): types.RichTextBlock[][] | undefined {
  const sides = pairs.flatMap((pair) => pair.sides);
  if (pairs.some((pair) => pair.sides.length !== 2) || pairs.length >= MAX_ROWS) return undefined;
  if (sides.some((side) => saidChars(side) > MAX_SAID_CHARS)) return undefined;
  const head = pairs[0]!.sides.map(({ name }) => words(isolate(name), BOLD));
  const rows = [
    head,
    ...pairs.map(({ title, sides: own }) => own.map((side) => told(title, side))),
  ];
  return rows.flat().every(saysSomething) ? rows.map((row) => row.map(toCell)) : undefined;
}

const saidChars = ({ quotes }: PairSide): number =>
  quotes.reduce((sum, quote) => sum + quoteText(quote).length, 0);

/** Date and speaker stand in every cell, so that each can be read alone, wherever one has scrolled. */
function told(title: string, { name, quotes, gap, unshown = 0 }: PairSide): Element[] {
  const who = isolate(name);
  const left =
    unshown > 0 ? say('{unshown} more of {name} did not fit here.', { unshown, name: who }) : '';
  const nothing = [who, isolate(gap)].filter(Boolean).join(': ');
  return inLines([
    words(isolate(title), BOLD),
    words(quotes[0]?.above?.speaker ? `${who}:` : ''),
    ...quotes.flatMap((quote) => [whoLine(quote), pieceWords(quotePieces(quote)), lastLine(quote)]),
    words(quotes.length > 0 || unshown > 0 ? '' : nothing),
    words(left),
  ]);
}

const inLines = (lines: Element[][]): Element[] =>
  lines
    .filter((line) => line.length > 0)
    .flatMap((line, at) => (at === 0 ? line : [...words('\n'), ...line]));

const saysSomething = (elements: Element[]): boolean =>
  elements.some((element) => element.type !== 'text' || element.text.trim() !== '');

const toCell = (elements: Element[]): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [section(joined(elements))],
});
