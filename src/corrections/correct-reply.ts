import { quoteBlock } from '../chat/receipts/receipts.ts';
import { mapQuotes } from '../chat/reply/map-quotes.ts';
import type { NoteBlock, QuoteBlock, Reply } from '../chat/reply/reply.ts';
import type { StoredQuote } from '../model.ts';

/** A quotation as a post shows it, and as its source has it now. */
export type Change = { was: QuoteBlock; is: QuoteBlock; quote: StoredQuote };

/**
 * What a post shows, corrected where sources have dropped, withdrawn or put back a quotation in it or
 * given it to somebody else, and these changes. `current` are the quotations as they are now, by their
 * receipts; what it has not stays as it is. The words stay as they were posted: what is said of them
 * changes, and above all stands `note`.
 */
export function correctReply(
  posted: Reply,
  current: ReadonlyMap<string, StoredQuote>,
  note: NoteBlock,
): { reply: Reply; changes: Change[] } {
  const changes: Change[] = [];
  const correct = (was: QuoteBlock): QuoteBlock => {
    const quote = current.get(was.source.receipt?.id ?? '');
    if (!quote) return was;
    const is = correctQuote(was, quote);
    if (is === was) return was;
    changes.push({ was, is, quote });
    return is;
  };
  const blocks = posted.blocks.map((block) => mapQuotes(block, correct));
  if (changes.length === 0) return { reply: posted, changes };
  const others = blocks.filter((block) => block.kind !== 'note' || !block.isCorrection);
  return {
    reply: { ...posted, blocks: [{ ...note, isCorrection: true }, ...others] },
    changes: eachOnce(changes),
  };
}

function correctQuote(was: QuoteBlock, quote: StoredQuote): QuoteBlock {
  const is = quoteBlock(quote);
  const isGivenAway =
    is.speaker !== was.speaker && quote.formerly?.some(({ speaker }) => speaker === was.speaker);
  if (is.source.fate === was.source.fate && !isGivenAway) return was;
  const marked = { ...was, certain: is.certain, source: is.source };
  if (!isGivenAway) return marked;
  const { speaker, role, sure } = is;
  return {
    ...{ ...marked, speaker, role, sure },
    firstSpeaker: was.firstSpeaker ?? was.speaker,
    // What stands above it names the one of before.
    ...(was.above && { above: { ...was.above, speaker: false } }),
  };
}

/** One quotation may stand twice in a post. */
const eachOnce = (changes: Change[]): Change[] => [
  ...new Map(changes.map((change) => [change.quote.id, change])).values(),
];
