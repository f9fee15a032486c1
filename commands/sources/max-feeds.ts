import { UserError } from '../../src/chat/errors.ts';

/** Feeds that one place may read. */
export const MAX_FEEDS = 200;

export const tooManyFeeds = (): UserError =>
  new UserError(
    `I read ${MAX_FEEDS} feeds here already, and can read no more. Remove one first with “sources remove”.`,
  );
