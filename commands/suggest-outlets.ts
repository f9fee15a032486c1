import type { Context, Suggestion } from '../src/chat/command.ts';
import { fold } from '../src/text/fold.ts';

/** Completion of an outlet's name from the sources this place reads. */
export async function suggestOutlets(
  typed: string,
  { store, place }: Context,
): Promise<Suggestion[]> {
  const feeds = await store.findFeeds(place.id);
  const titles = [...new Set(feeds.map(({ title }) => title))].filter((title) =>
    fold(title).includes(fold(typed)),
  );
  return titles.sort().map((value) => ({ value, label: value }));
}
