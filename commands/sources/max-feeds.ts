import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { say } from '../../src/language/say.ts';

/** Feeds that one place may read. */
export const MAX_FEEDS = 200;

export const tooManyFeeds = ({ write }: Pick<Context, 'write'>): UserError =>
  new UserError(
    say(
      'I read {feeds} feeds here already, and can read no more. Remove one first with “{line}”.',
      { feeds: MAX_FEEDS, line: write('sources remove') },
    ),
  );
