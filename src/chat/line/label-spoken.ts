import { nameSpoken } from '../../language/translate.ts';
import type { Command } from '../command.ts';

// `help`, `search gas talks`
const FIRST = /^\p{Ll}+/u;

/** What a button says whose line is its own label, with the command as it is called in the language spoken. */
export function labelSpoken(label: string, line: string, commands: Command[]): string {
  const [first] = FIRST.exec(label) ?? [];
  const isCommand = commands.some(({ name }) => name === first);
  if (!isCommand || !line.startsWith(first!)) return label;
  const rest = label.slice(first!.length);
  const about = first === 'help' ? rest.replace(/\p{Ll}+/u, (name) => nameSpoken(name)) : rest;
  return `${nameSpoken(first!)}${about}`;
}
