import { type PairBlock, type PairSide, type QuoteBlock, quoteText } from '../reply/reply.ts';
import { cutQuote } from './cut-quote.ts';
import { cutText } from './cut-text.ts';
import { sizeOf } from './size-of.ts';

/** Fewer characters of what somebody said do not tell it. */
const MIN_SAID_CHARS = 60;
/** Marks around a text that is cut. */
const MARKS_CHARS = 4;

/**
 * A pair that fits: whole quotes are left out where all together have no room, first of whom most are
 * shown, and the rest is cut, each to its share.
 */
export function cutPair(block: PairBlock, room: number): PairBlock {
  let cut: PairBlock = {
    ...block,
    title: cutText(block.title, room / 5),
    sides: block.sides.map((side) => ({
      ...side,
      name: cutText(side.name, room / 8),
      gap: cutText(side.gap, room / 8),
    })),
  };
  while (quotesOf(cut).length > 0 && leastSize(cut) > room) cut = withoutOne(cut);
  return cutWords(cut, room);
}

const quotesOf = ({ sides }: PairBlock): QuoteBlock[] => sides.flatMap(({ quotes }) => quotes);

const saidSize = (quote: QuoteBlock): number => quoteText(quote).length;

/** How large it is when all that can be cut has been cut. */
const leastSize = (block: PairBlock): number =>
  quotesOf(block)
    .map((quote) => Math.max(0, saidSize(quote) - MIN_SAID_CHARS))
    .reduce((size, spare) => size - spare, sizeOf(block));

function withoutOne(block: PairBlock): PairBlock {
  const most = Math.max(...block.sides.map(({ quotes }) => quotes.length));
  const at = block.sides.findLastIndex(({ quotes }) => quotes.length === most);
  const sides = block.sides.map(
    (side, index): PairSide =>
      index === at
        ? { ...side, quotes: side.quotes.slice(0, -1), unshown: (side.unshown ?? 0) + 1 }
        : side,
  );
  return { ...block, sides };
}

/** What a short quote does not need is left to those behind it. */
function cutWords(block: PairBlock, room: number): PairBlock {
  const sizes = quotesOf(block).map(saidSize);
  let behind = sizes.reduce((sum, size) => sum + size, 0);
  let left = room - (sizeOf(block) - behind);
  let count = sizes.length;
  const cut = (quote: QuoteBlock): QuoteBlock => {
    const size = saidSize(quote);
    behind -= size;
    const share = Math.max(left / count--, left - behind);
    const shown = size <= share ? quote : cutQuote(quote, share - MARKS_CHARS);
    left -= saidSize(shown);
    return shown;
  };
  return {
    ...block,
    sides: block.sides.map((side) => ({ ...side, quotes: side.quotes.map(cut) })),
  };
}
