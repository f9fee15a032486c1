import { UserError } from '../../src/chat/errors.ts';
import type { OperatorCommand, OperatorDeps } from '../../src/chat/operator-command.ts';
import type { Platform } from '../../src/chat/platform.ts';
import { messageOf } from '../../src/text/message-of.ts';
import { cleanLine } from './terminal-text.ts';
import { isBrokenPipe } from './write-to.ts';

/** A platform, as far as its operators are concerned. */
export type Operated = Pick<Platform, 'name' | 'operatorCommands'>;

/**
 * Does what an operator asked of a platform by its name and gives an exit code; undefined where the
 * arguments name no platform that has commands of its own.
 */
export async function runOperated(
  [name, verb = '', ...args]: string[],
  platforms: Operated[],
  depsFor: (platform: string) => OperatorDeps,
): Promise<number | undefined> {
  const platform = platforms.find((one) => one.name === name);
  if (!platform?.operatorCommands) return undefined;
  const deps = depsFor(platform.name);
  try {
    if ([verb, ...args].some((word) => word === '--help' || word === '-h')) {
      await deps.out(describeOperated(platform));
      return 0;
    }
    return await findCommand(platform.operatorCommands, verb, platform.name).run(args, deps);
  } catch (error) {
    if (isBrokenPipe(error)) return 0;
    deps.err(`${cleanLine(messageOf(error))}\n`);
    return 1;
  }
}

function findCommand(commands: OperatorCommand[], verb: string, platform: string): OperatorCommand {
  const found = commands.find(({ name }) => name === verb);
  if (found) return found;
  const lines = commands.map(({ name }) => `${platform} ${name}`).join(', or ');
  throw new UserError(`Say what to do for ${platform}: ${lines}`);
}

/** Its commands, as `--help` prints them. */
export const describeOperated = ({ name: platform, operatorCommands = [] }: Operated): string =>
  operatorCommands
    .map(({ name, about, options }) => {
      const use = [platform, name, options].filter(Boolean).join(' ');
      return `${platform} ${name}: ${about}\n  Use: ${use}\n`;
    })
    .join('');
