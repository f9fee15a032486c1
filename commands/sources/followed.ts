import type { Context } from '../../src/chat/command.ts';
import type { Feed } from '../../src/model.ts';

/** The feeds that are read here, those shared with every place among them. */
export const followed = async ({ store, place }: Context): Promise<Feed[]> =>
  (await store.findFeeds(place.id)).filter(({ kind }) => kind === 'network');
