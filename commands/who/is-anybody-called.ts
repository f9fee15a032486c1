import type { Context } from '../../src/chat/command.ts';

/** Whether somebody speaks here who is called so and is never named: `calder`, `spokesperson`. */
export async function isAnybodyCalled(
  called: string[],
  { store, place }: Context,
): Promise<boolean> {
  const search = { placeId: place.id, called, vanished: true, speech: 'all', limit: 1 } as const;
  return (await store.listQuotes(search)).length > 0;
}
