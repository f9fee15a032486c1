import { isolate } from './isolate.ts';
import type { DiffBlock, DiffPiece } from './reply.ts';

/** What stands around words of one wording where nothing else can show it: those of `wdiff`. */
export const DIFF_SIGNS = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const;

/** The pieces that have words. A blank belongs between any two. */
export const diffPieces = ({ pieces }: Pick<DiffBlock, 'pieces'>): DiffPiece[] =>
  pieces.map((piece) => ({ ...piece, text: piece.text.trim() })).filter(({ text }) => text !== '');

/** `We [-will-] {+shall+} pay.` */
export const diffText = (block: Pick<DiffBlock, 'pieces'>): string =>
  isolate(
    diffPieces(block)
      .map(({ text, change }) => `${DIFF_SIGNS[change][0]}${text}${DIFF_SIGNS[change][1]}`)
      .join(' '),
  );

/** What each look in the block means, as far as it occurs there. */
export function legendOf(block: DiffBlock): { change: 'gone' | 'new'; meaning: string }[] {
  const shown = new Set(diffPieces(block).map(({ change }) => change));
  return (['gone', 'new'] as const)
    .map((change) => ({ change, meaning: block.legend[change].trim() }))
    .filter(({ change, meaning }) => shown.has(change) && meaning !== '');
}

/** `[-…-]: on record only · {+…+}: in your text`, or with other words for the looks. */
export const legendText = (
  block: DiffBlock,
  looks: { gone: string; new: string } = { gone: '[-…-]', new: '{+…+}' },
): string =>
  legendOf(block)
    .map(({ change, meaning }) => `${looks[change]}: ${meaning}`)
    .join(' · ');
