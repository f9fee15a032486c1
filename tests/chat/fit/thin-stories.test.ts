import { describe, expect, test } from 'vitest';
import { sizeOf } from '../../../src/chat/fit/size-of.ts';
import { thinStories } from '../../../src/chat/fit/thin-stories.ts';
import type { Block } from '../../../src/chat/reply/reply.ts';
import { MAX_THIN } from '../../../src/chat/reply/story-parts.ts';
import { story, text } from '../blocks.ts';

const blocks: Block[] = [story('One'), text('between'), story('Two'), story('Three')];
const size = blocks.reduce((sum, block) => sum + sizeOf(block), 0);
const thinness = (shown: Block[]) =>
  shown.flatMap((block) => (block.kind === 'story' ? [block.thin ?? 0] : []));

describe('thinning stories', () => {
  test('leaves those that fit as they are', () => {
    expect(thinStories(blocks, size)).toEqual(blocks);
  });

  test('begins with the last one and goes no further than it must', () => {
    expect(thinness(thinStories(blocks, size - 1))).toEqual([0, 0, 2]);
    expect(thinness(thinStories(blocks, size - 60))).toEqual([0, 2, 2]);
  });

  test('ends with as little as can be', () => {
    const sizes = (shown: Block[]) => shown.map(sizeOf);
    const least = blocks.map((block) => ({ ...block, thin: MAX_THIN }));
    expect(sizes(thinStories(blocks, 0))).toEqual(sizes(least));
  });
});
