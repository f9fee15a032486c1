import type { Block, ListBlock, PairBlock } from '../../../src/chat/reply/reply.ts';
import { isSamePair } from './render-table.ts';

/** Pairs of the same two, one after the other. */
export type Pairs = { kind: 'pairs'; pairs: PairBlock[] };
/** A block that stands alone. */
export type Lone = Exclude<Block, ListBlock | PairBlock>;

/** Puts the items of a list together again after fitting, and pairs that can share a table. */
export function gather(blocks: Block[]): (Lone | ListBlock | Pairs)[] {
  const whole: (Lone | ListBlock | Pairs)[] = [];
  for (const block of blocks) {
    const last = whole.at(-1);
    if (block.kind === 'pair') {
      if (last?.kind === 'pairs' && isSamePair(last.pairs[0]!, block)) last.pairs.push(block);
      else whole.push({ kind: 'pairs', pairs: [block] });
    } else if (block.kind === 'list' && last?.kind === 'list')
      whole.splice(-1, 1, { kind: 'list', items: [...last.items, ...block.items] });
    else whole.push(block);
  }
  return whole;
}
