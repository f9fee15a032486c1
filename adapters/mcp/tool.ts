import type { z } from 'zod';
import type { Command, Options, Verb } from '../../src/chat/command.ts';
import { verbsOf } from '../../src/chat/line/list-commands.ts';
import { argumentsOf } from './arguments-of.ts';

/** A verb of a command as a program calls it. */
export type Tool = {
  /** `sources_list` */
  name: string;
  /** As a line names it: `sources list`. */
  fullName: string;
  verb: Verb;
  options: Options;
  input: z.ZodType<Record<string, string | number>>;
};

/** Programs are told of all tools already, and have no use for a list of feeds as a file. */
const LEFT_OUT = ['help', 'sources export'];
/** A file is for people: its statements come as data. */
const FILE_OPTIONS = ['as'];
/** What a chat has and a program has not. */
const OF_CHATS = ['channel', 'role', 'file'];

/** Their checks are made once for all that calls and examples ask of them. */
const made = new WeakMap<Command[], Tool[]>();

/** The verbs that are marked as reading or showing alone, and take nobody who manages the place. */
export function toTools(commands: Command[]): Tool[] {
  const tools =
    made.get(commands) ??
    commands
      .flatMap(verbsOf)
      .filter(([name, verb]) => onlyTells(verb) && !LEFT_OUT.includes(name))
      .map(([fullName, verb]) => toTool(fullName, verb));
  made.set(commands, tools);
  return tools;
}

const onlyTells = ({ onlyReads, onlyShows, manages, own }: Verb): boolean =>
  (onlyReads || onlyShows) === true && !manages && !own;

function toTool(fullName: string, verb: Verb): Tool {
  const name = nameOf(fullName);
  const options = Object.fromEntries(
    Object.entries(verb.options).filter(
      ([key, { kind }]) => !FILE_OPTIONS.includes(key) && !OF_CHATS.includes(kind),
    ),
  );
  return { name, fullName, verb, options, input: argumentsOf(name, options) };
}

/** `sources_list` */
export const nameOf = (fullName: string): string => fullName.replaceAll(' ', '_');
