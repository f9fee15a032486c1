import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import type { Feed } from '../../src/model.ts';

/** Feeds one place may read. */
export const MOST = 200;

/** The feeds that are read here, the instance's own among them. */
export const followed = async ({ store, place }: Context): Promise<Feed[]> =>
  (await store.findFeeds(place.id)).filter(({ kind }) => kind === 'network');

export const tooMany = (): UserError =>
  new UserError(
    `This place reads ${MOST} feeds, which is the most. Remove one first with “sources remove”.`,
  );
