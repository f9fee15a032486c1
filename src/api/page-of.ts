import { z } from 'zod';
import { inTurns } from '../chat/in-turns.ts';
import type { ApiDeps } from './resource.ts';

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.url().nullable().describe('The address of the next page; null on the last one.'),
  });

/**
 * A page of what was read, one more than it holds: that tells whether there is a next one, which
 * begins where `cursorOf` says of the last item.
 */
export async function toPage<Found, Item>(
  found: Found[],
  limit: number,
  { pageAt }: Pick<ApiDeps, 'pageAt'>,
  {
    toItem,
    cursorOf,
  }: {
    toItem(one: Found): Item | Promise<Item>;
    cursorOf(last: Found): string | undefined | Promise<string | undefined>;
  },
): Promise<{ items: Item[]; next: string | null }> {
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const cursor = last === undefined ? undefined : await cursorOf(last);
  const items: Item[] = [];
  for await (const one of inTurns(shown)) items.push(await toItem(one));
  return {
    items,
    next: cursor === undefined ? null : pageAt(cursor),
  };
}
