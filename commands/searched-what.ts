import type { Context } from '../src/chat/command.ts';
import { count } from '../src/chat/count.ts';
import { ADD_SOURCE } from './add-source.ts';

/** “Searched 240 quotes from 4 sources.” */
export async function searchedWhat({ store, place, write }: Context): Promise<string> {
  const feeds = await store.findFeeds(place.id);
  if (feeds.length === 0) return `Nothing is read here yet. First type “${write(ADD_SOURCE)}”.`;
  const { total, exact } = await store.findQuotes({
    placeId: place.id,
    vanished: true,
    speech: 'all',
    limit: 0,
  });
  return `Searched ${exact ? '' : 'more than '}${count(total, 'quote')} from ${count(feeds.length, 'source')}.`;
}
