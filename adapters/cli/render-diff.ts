import { DIFF_SIGNS, diffPieces, legendText } from '../../src/chat/reply/diff-text.ts';
import type { DiffBlock } from '../../src/chat/reply/reply.ts';
import { DIM, GREEN, paint, RED, renderWords, type Style } from './painted.ts';
import { wrapText } from './terminal-text.ts';

const CODES = { same: null, gone: RED, new: GREEN };

/** `We [-will-] {+shall+} pay.`, which needs no colours, and what the signs mean. */
export function renderDiff(block: DiffBlock, style: Style): string {
  const words = diffPieces(block).flatMap(({ text, change }, at) => {
    const [open, close] = DIFF_SIGNS[change];
    const piece = { text: `${open}${text}${close}`, code: CODES[change] };
    return at === 0 ? [piece] : [{ text: ' ', code: null }, piece];
  });
  const legend = paint(wrapText(legendText(block), style.columns), DIM, style);
  return [renderWords(words, style), legend].filter(Boolean).join('\n');
}
