import type { Block } from '../reply/reply.ts';
import { MAX_THIN } from '../reply/story-parts.ts';
import { sizeOf } from './size-of.ts';

/**
 * The same blocks with as many links of their stories left out as it takes to fit in `room`
 * characters, if it can be: step by step, and the last stories first.
 */
export function thinStories(blocks: Block[], room: number): Block[] {
  const shown = [...blocks];
  let over = blocks.reduce((sum, block) => sum + sizeOf(block), 0) - room;
  for (let thin = 1; thin <= MAX_THIN; thin++)
    for (let at = shown.length - 1; at >= 0 && over > 0; at--) {
      const block = shown[at]!;
      if (block.kind !== 'story') continue;
      const thinner = { ...block, thin };
      const saved = sizeOf(block) - sizeOf(thinner);
      if (saved <= 0) continue;
      over -= saved;
      shown[at] = thinner;
    }
  return shown;
}
