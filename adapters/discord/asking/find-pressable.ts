import type { Command } from '../../../src/chat/command.ts';
import { listCommands } from '../../../src/chat/line/list-commands.ts';
import type { Pressable } from '../../../src/chat/reply/reply.ts';

/**
 * The command that a typed line begins with, as Discord has listed it: `/desk briefing create`. None
 * that only has parts can be pressed, nor any while its id is not known.
 */
export function findPressable(
  typed: string,
  commands: Command[],
  idOf: (name: string) => string | undefined,
): Pressable | undefined {
  const listed = listCommands(commands).flatMap(({ name, verbs }) =>
    verbs.map(({ words }) => ({ name, typed: `/${[name, ...words].join(' ')}` })),
  );
  const begun = listed
    .filter((one) => typed === one.typed || typed.startsWith(`${one.typed} `))
    .sort((one, other) => other.typed.length - one.typed.length)[0];
  const id = begun && idOf(begun.name);
  return id ? { typed: begun.typed, id } : undefined;
}
