import { isSentence } from './is-sentence.ts';
import type { Block } from './read-blocks.ts';

// “— Ida Lund (@idalund) November 26, 2026”: of a post that is shown, handle and date are links.
const SIGNATURE = /^[—–]\s?\p{Lu}/u;
/** A paragraph of which a larger share is link text only points elsewhere. */
const MAX_LINKED_SHARE = 0.8;
/** In a list of which most items are plain, the items that are links are part of what it says. */
const MAX_LINKED_ITEMS = 0.5;

/**
 * Drops blocks that only point elsewhere, since all of them is a link. A whole sentence between
 * paragraphs that are no links is text, and so is an item of a list with others that are not.
 */
export function dropPointers(blocks: Block[]): Block[] {
  const lists = Map.groupBy(blocks, listOf);
  const plain = new Set(
    [...lists].filter(([list, items]) => list && isPlain(items)).map(([list]) => list),
  );
  return blocks.filter((block, at) => {
    if (!isLinked(block) || SIGNATURE.test(block.text)) return true;
    const list = listOf(block);
    if (list) return plain.has(list);
    const others = [blocks[at - 1], blocks[at + 1]].filter((other) => other !== undefined);
    return (
      others.length > 0 && !others.some(isLinked) && isSentence(block.text) && !isHeading(block)
    );
  });
}

const isHeading = ({ box }: Block): boolean => box.closest('h2, h3, h4, h5, h6') !== null;

const listOf = ({ box }: Block): Element | null => box.closest('li')?.parentElement ?? null;

const isLinked = ({ text, linked }: Block): boolean => linked / text.length > MAX_LINKED_SHARE;

const isPlain = (items: Block[]): boolean =>
  items.filter(isLinked).length < items.length * MAX_LINKED_ITEMS;
