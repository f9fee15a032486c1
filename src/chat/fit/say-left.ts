import { count } from '../count.ts';
import type { Block, Reply } from '../reply/reply.ts';

/**
 * What did not fit in a message, of which `left` pieces are not shown. An answer in parts counts those:
 * “30 more quotations”, not their statements and remarks.
 */
export function sayLeft({ parts, blocks }: Reply, kept: Block[], left: number): string {
  if (!parts) return `${left} more did not fit here.`;
  const lost = countHeadings(blocks) - countHeadings(kept);
  return lost > 0
    ? `${count(lost, `more ${parts}`)} did not fit here.`
    : 'The end did not fit here.';
}

const countHeadings = (blocks: Block[]): number =>
  blocks.filter(({ kind }) => kind === 'heading').length;
