import { type Message, message, say } from '../../language/say.ts';
import type { Block, Reply } from '../reply/reply.ts';

const LOST: Record<NonNullable<Reply['parts']>, Message> = {
  quotation: message(
    '{lost, plural, one {# more quotation} other {# more quotations}} did not fit here.',
  ),
};

/**
 * What did not fit in a message, of which `left` pieces are not shown. An answer in parts counts those:
 * “30 more quotations”, not their statements and remarks.
 */
export function sayLeft({ parts, blocks }: Reply, kept: Block[], left: number): string {
  if (!parts) return say('{left} more did not fit here.', { left });
  const lost = countHeadings(blocks) - countHeadings(kept);
  return lost > 0 ? say(LOST[parts], { lost }) : say('The end did not fit here.');
}

const countHeadings = (blocks: Block[]): number =>
  blocks.filter(({ kind }) => kind === 'heading').length;
