import type { Block, ChartBlock, DiffBlock, DiffPiece, PairBlock } from './reply.ts';

/** What stands around words that only one wording has, where nothing else can show it. */
const SIGNS = { same: ['', ''], gone: ['[-', '-]'], new: ['[+', '+]'] } as const;

type Simple = Exclude<Block, { kind: 'list' } | DiffBlock | ChartBlock | PairBlock>;

/** A block as blocks of the simpler kinds, in words that mean the same without layout. */
export function plainBlocks(block: DiffBlock | ChartBlock | PairBlock): Simple[] {
  switch (block.kind) {
    case 'diff':
      return [
        { kind: 'text', text: diffText(block.pieces) },
        { kind: 'note', text: legendText(block) },
      ];
    case 'chart':
      return [{ kind: 'text', text: [block.title, block.alt].join(': ') }];
    case 'pair':
      return [
        { kind: 'heading', text: block.title },
        ...block.sides.flatMap(({ name, quotes, gap }): Simple[] =>
          quotes.length > 0 ? quotes : [{ kind: 'note', text: `${name}: ${gap}` }],
        ),
      ];
  }
}

/** `We [-will-] [+shall+] pay.` */
export const diffText = (pieces: DiffPiece[]): string =>
  pieces
    .map(({ text, change }) => `${SIGNS[change][0]}${text}${SIGNS[change][1]}`)
    .join(' ')
    .trim();

export const legendText = ({ legend }: DiffBlock): string =>
  `[-…-] ${legend.gone}, [+…+] ${legend.new}`;
