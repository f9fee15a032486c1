import type { Piece, QuoteBlock } from '../reply/reply.ts';
import { cutText } from './cut-text.ts';

/** A quote whose words take about so many characters; `[…]` shows where some are left out. */
export function cutQuote(block: QuoteBlock, room: number): QuoteBlock {
  if (block.clause) return { ...block, clause: cutPieces(block.clause, room) };
  return { ...block, texts: cutTexts(block.texts, room) };
}

const LEFT_OUT = ' […]';
/** Marks around a text, and the sign between two. */
const BETWEEN_CHARS = 5;

/** What was said stays set off, and the sign of the cut is not part of it. */
function cutPieces(pieces: Piece[], room: number): Piece[] {
  const kept: Piece[] = [];
  let left = room - LEFT_OUT.length;
  for (const { text, said } of pieces) {
    if (text.length > left) {
      const cut = cutText(text, left + LEFT_OUT.length).slice(0, -LEFT_OUT.length);
      return [...kept, { text: cut, said }, { text: LEFT_OUT, said: false }];
    }
    kept.push({ text, said });
    left -= text.length;
  }
  return kept;
}

function cutTexts(texts: string[], room: number): string[] {
  const kept: string[] = [];
  let left = room;
  for (const [at, text] of texts.entries()) {
    if (at > 0) left -= BETWEEN_CHARS;
    const isLast = at === texts.length - 1;
    // A piece of which no word would be seen is told by the sign behind the piece before.
    if (text.length > left - (isLast ? 0 : BETWEEN_CHARS + LEFT_OUT.length))
      return [...kept, cutText(text, Math.max(left, LEFT_OUT.length))];
    kept.push(text);
    left -= text.length;
  }
  return kept;
}
