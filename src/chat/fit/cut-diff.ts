import { DIFF_SIGNS, diffPieces, legendText } from '../reply/diff-text.ts';
import type { DiffBlock, DiffPiece } from '../reply/reply.ts';
import { cutText } from './cut-text.ts';

const LEFT_OUT = ' […]';
/** What is shown of a cut piece should be a word at least. */
const MIN_WORDS_CHARS = 12;

/** A difference as far as there is room; the sign of the cut belongs to neither wording. */
export function cutDiff(block: DiffBlock, room: number): DiffBlock {
  const legend = {
    gone: cutText(block.legend.gone, room / 5),
    new: cutText(block.legend.new, room / 5),
  };
  const short = { ...block, legend };
  return { ...short, pieces: cutPieces(diffPieces(block), room - legendText(short).length - 8) };
}

function cutPieces(pieces: DiffPiece[], room: number): DiffPiece[] {
  const kept: DiffPiece[] = [];
  // No blank stands before the first.
  let left = room + 1 - LEFT_OUT.length;
  for (const [at, piece] of pieces.entries()) {
    const signs = DIFF_SIGNS[piece.change].join('').length + 1;
    const isLast = at === pieces.length - 1;
    if (piece.text.length + signs > left + (isLast ? LEFT_OUT.length : 0)) {
      const text = cutText(piece.text, left - signs).slice(0, -LEFT_OUT.length);
      const shown = left - signs > MIN_WORDS_CHARS ? [{ ...piece, text }] : [];
      return [...kept, ...shown, { text: LEFT_OUT.trim(), change: 'same' }];
    }
    kept.push(piece);
    left -= piece.text.length + signs;
  }
  return kept;
}
