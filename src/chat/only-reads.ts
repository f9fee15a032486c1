import { say } from '../language/say.ts';
import type { Command, Context } from './command.ts';
import { UserError } from './errors.ts';
import { type Call, openLine, withoutSlash } from './line/line.ts';

// `cursor Ab3…`: what it stands for is looked at when it is opened
const KEPT = /^\s*cursor [\w-]+/u;

/** Throws `UserError` where a line would do more than read, or make a file of all there is. */
export function mayOnlyRead({ name: command, verb, given }: Call): void {
  if (verb.onlyReads && verb.makesFile?.(given))
    throw new UserError(
      say(
        '“{command}” with “as:” makes a file, and an address only shows answers. Type it in the newsroom.',
        { command },
      ),
      [],
      { doesMore: true },
    );
  if (verb.onlyReads) return;
  throw new UserError(
    verb.onlyShows
      ? say('“{command}” is not for an address, which anybody may open. Type it in the newsroom.', {
          command,
        })
      : say(
          '“{command}” may change or post something, and an address only reads. Type it in the newsroom.',
          { command },
        ),
    [],
    { doesMore: true },
  );
}

/** Whether a line is worth a link that anybody may follow: it would be answered where only is read. */
export function isLookUp(line: string, commands: Command[]): boolean {
  if (KEPT.test(line)) return true;
  try {
    const open = openLine(withoutSlash(line), commands);
    return open?.verb.onlyReads === true && !open.verb.makesFile?.(open.given);
  } catch (error) {
    // A part that there is not.
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** The same setting, from which nothing outside can be reached. */
export const withoutWeb = ({ joinChannel, ...context }: Context): Context => ({
  ...context,
  file: null,
  wake: () => {},
  checkChannel: refuseToFetch,
  load: refuseToFetch,
  readUrl: refuseToFetch,
});

async function refuseToFetch(): Promise<never> {
  throw new UserError(
    say(
      'I have not read this page yet, and an address only reads what is here. Type it in the newsroom.',
    ),
    [],
    { doesMore: true },
  );
}
