import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';

/** Feeds that one place may read. */
export const MAX_FEEDS = 200;

export const tooManyFeeds = ({ write }: Pick<Context, 'write'>): UserError =>
  new UserError(
    `I read ${MAX_FEEDS} feeds here already, and can read no more. Remove one first with “${write('sources remove')}”.`,
  );
