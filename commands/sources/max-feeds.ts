import { UserError } from '../../src/chat/errors.ts';

/** Feeds that one place may read. */
export const MAX_FEEDS = 200;

export const tooManyFeeds = (): UserError =>
  new UserError(
    `This place reads ${MAX_FEEDS} feeds, which is the most. Remove one first with “sources remove”.`,
  );
