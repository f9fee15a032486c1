import { say } from '../../language/say.ts';
import { UserError } from '../errors.ts';

// `undo`, `undo that please`, `take it back`
const UNDO =
  /^(?:please )?(?:undo|revert|take (?:it|that) back)(?: (?:it|this|that|the last (?:change|one)|my last change))?(?:,? please)?[.!?]*$/iu;

/** Where Undo is, for who types it; undefined for all other lines. */
export function refuseUndo(line: string): UserError | undefined {
  if (!UNDO.test(line.trim())) return undefined;
  return new UserError(
    say(
      'Undo is a button under the answer that made the change, and works as long as you see that. A typed line cannot tell which change is meant.',
    ),
    ['briefing list', 'following', 'sources list'],
  );
}
