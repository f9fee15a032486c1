import { readFile } from 'node:fs/promises';
import { isBrokenPipe } from './write-to.ts';

/** What `describeCommands` gives for all commands, kept so that nothing is loaded for it. */
export const USAGE = new URL('./usage.txt', import.meta.url);

/** Prints what there is to ask, or of the command that is named, and gives the exit code. */
export async function printUsage(
  out: (text: string) => Promise<void>,
  argv: string[] = [],
): Promise<number> {
  const usage = await readFile(USAGE, 'utf8');
  await out(usageOf(argv, usage) ?? usage).catch((error) => {
    if (!isBrokenPipe(error)) throw error;
  });
  return 0;
}

/** What the usage says of a command and of the flags; undefined where it names none. */
function usageOf(argv: string[], usage: string): string | undefined {
  const words = argv.filter((word) => /^\w/u.test(word) && word !== 'help');
  const [commands = '', flags = ''] = usage.split('\n\n').slice(-2);
  const about = commands.split(/\n(?=\S)/u);
  const starting = (name: string) =>
    about.filter((one) => one.startsWith(`${name}:`) || one.startsWith(`${name} `));
  const [both, first] = [words.slice(0, 2).join(' '), words[0] ?? ''].map(starting);
  const own = both!.length > 0 ? both! : first!;
  return own.length > 0 ? `${own.join('\n')}\n\n${flags}` : undefined;
}
