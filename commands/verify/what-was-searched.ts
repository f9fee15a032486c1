import type { Context } from '../../src/chat/command.ts';
import type { Block } from '../../src/chat/reply/reply.ts';
import type { Narrowed } from '../narrow.ts';
import { searchedWhat } from '../searched-what.ts';

/** How much was searched, and that it is no more than what was read. */
export const whatWasSearched = async (narrowed: Narrowed, context: Context): Promise<Block> => ({
  kind: 'note',
  text: `${await searchedWhat(context, { narrowed })} That is what I have read, not whether it was said or is true.`,
});
