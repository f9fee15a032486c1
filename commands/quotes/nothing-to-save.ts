import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { say } from '../../src/language/say.ts';
import { findOutlet, unknownOutlet } from '../place/find-outlet.ts';
import type { StatementSearch } from './every-statement.ts';

type Asked = { search: StatementSearch; lineFrom(outlet: string): string };

/** Why a file would be empty: its outlet is none here, or nothing was found, `besides` what was left out. */
export async function nothingToSave(
  { search: { placeId, outlet }, lineFrom }: Asked,
  whose: { whose: 'named' | 'all'; speakers: string },
  besides: string[],
  context: Context,
): Promise<UserError> {
  if (outlet !== undefined && !(await context.store.hasOutlet(placeId, outlet)))
    if ((await findOutlet(outlet, lineFrom, context)) === undefined)
      return unknownOutlet(outlet, lineFrom, context);
  const none = say(
    'There are no such statements{whose, select, named { by {speakers}} other {}}, so there is nothing to save.',
    whose,
  );
  return new UserError([none, ...besides].join(' '));
}
