import { readFile } from 'node:fs/promises';
import { isBrokenPipe } from './write-to.ts';

/** What `describeCommands` gives for all commands, kept so that nothing is loaded for it. */
export const USAGE = new URL('./usage.txt', import.meta.url);

/** Prints what there is to ask, and gives the exit code. */
export async function printUsage(out: (text: string) => Promise<void>): Promise<number> {
  await out(await readFile(USAGE, 'utf8')).catch((error) => {
    if (!isBrokenPipe(error)) throw error;
  });
  return 0;
}
