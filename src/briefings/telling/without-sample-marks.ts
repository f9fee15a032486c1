import type { Block, Source } from '../../chat/reply/reply.ts';

/** A block whose sources are not marked as invented, where the small print says so of all. */
export function withoutSampleMarks(block: Block): Block {
  if (block.kind === 'quote' || block.kind === 'excerpt') return unmark(block);
  if (block.kind === 'pair') {
    const sides = block.sides.map((side) => ({ ...side, quotes: side.quotes.map(unmark) }));
    return { ...block, sides };
  }
  if (block.kind !== 'story') return block;
  const { sentence, statement } = block;
  return {
    ...block,
    sentence: sentence && unmark(sentence),
    statement: statement && unmark(statement),
  };
}

const unmark = <Sourced extends { source: Source }>(one: Sourced): Sourced => ({
  ...one,
  source: { ...one.source, sample: false },
});
