import type { Context } from '../../src/chat/command.ts';
import type { Block } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Narrowed } from '../narrow.ts';
import { searchedWhat } from '../searched-what.ts';

/** How much was searched, and that it is no more than what was read. */
export async function whatWasSearched(narrowed: Narrowed, context: Context): Promise<Block> {
  const searched = await searchedWhat(context, { narrowed });
  const noMore = say('That is what I have read, not whether it was said or is true.');
  return { kind: 'note', text: `${searched} ${noMore}` };
}
