import type { Command } from '../command.ts';
import { splitLine } from '../words.ts';
import { findVerb } from './find-verb.ts';
import { DESK } from './list-commands.ts';

/** A line as platforms list its command: what changes a place stands under `desk`. */
export function underDesk(line: string, commands: Command[]): string {
  const words = splitLine(line);
  const isThere = words[0]?.value.toLowerCase() === DESK;
  return !isThere && findVerb(words, commands)?.verb.manages ? `${DESK} ${line}` : line;
}
