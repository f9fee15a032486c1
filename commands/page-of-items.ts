import type { Item, ListBlock, More } from '../src/chat/reply/reply.ts';

/**
 * A part of a list whose items have buttons, from item number `from` on: `size` is as many as the
 * tightest platform has room for with all of their buttons. `line` asks for it.
 */
export function pageOfItems(
  items: Item[],
  { from, size, line }: { from: number; size: number; line: string },
): { blocks: [ListBlock]; more: More } {
  // What was there when the button was made may be gone.
  const begin = from < items.length ? from : 0;
  return {
    blocks: [{ kind: 'list', items: items.slice(begin, begin + size), paged: true }],
    more: { line, from: begin, total: items.length },
  };
}
