import { say } from '../../language/say.ts';
import { nameSpoken } from '../../language/translate.ts';
import type { Command, Free, Given, Verb } from '../command.ts';
import { UserError } from '../errors.ts';
import { sayBack } from '../say-back.ts';
import { quoteWord, splitLine, type Word } from '../words.ts';
import { findVerb, noCommand } from './find-verb.ts';
import { isVerbatim, readOptions } from './read-options.ts';

/** A line that was understood: the verb, its full name (`briefing create`), and values as typed. */
export type Call = { name: string; verb: Verb; given: Given };

/** The same before anybody knows what the words without a name mean. */
export type OpenCall = Call & {
  free: Word[];
  /** Without the slash; places of words are places in it. */
  typed: string;
  /** What stands in it behind the verb's name. */
  rest: string;
  /** Named by another name than its own. */
  isAlias: boolean;
};

/**
 * Reads `/quotes peskov since:7d`, with or without the slash; words without a name are taken by
 * their position. Throws `UserError`.
 */
export function parseLine(line: string, commands: Command[]): Call {
  const typed = withoutSlash(line);
  const open = openLine(typed, commands);
  if (!open) throw noCommand(typed, splitLine(typed), commands);
  return { name: open.name, verb: open.verb, given: byPosition(open) };
}

// `/quotes`
const SLASH = /^\s*\//u;

export const withoutSlash = (line: string): string => line.replace(SLASH, '');

/** Reads a line’s command and named options; undefined where it names no command. */
export function openLine(typed: string, commands: Command[]): OpenCall | undefined {
  const all = splitLine(typed);
  const found = findVerb(all, commands);
  if (!found) return undefined;
  const { name, verb, words, isAlias } = found;
  // A word that an alias stands for has the alias's place.
  const next = words.find(({ start }) => start > all[0]!.start);
  const rest = next ? typed.slice(next.start) : '';
  return { name, verb, isAlias, typed, rest, ...readOptions(verb, words, { name, typed }) };
}

/** Writes a line that `parseLine` reads back, for a button or what a platform's form was given. */
export function formatLine(name: string, given: Record<string, string | undefined>): string {
  const options = Object.entries(given).filter((entry): entry is [string, string] =>
    Boolean(entry[1]?.trim()),
  );
  return [name, ...options.map(([key, value]) => `${key}:${quoteWord(value)}`)].join(' ');
}

/** What `place` is given of a line. */
export const freeOf = (
  open: OpenCall,
  { meant, ...others }: Pick<Free, 'meant' | 'remark' | 'wantsPerson'>,
): Free => ({
  words: open.free,
  given: open.given,
  text: open.rest,
  byPosition: () => byPosition(open),
  meant,
  ...others,
});

/** Gives the words without a name to options by position; the last text takes all that are left. */
export function byPosition({ name, verb, free, given, typed }: OpenCall): Given {
  const placed = { ...given };
  const left = [...free];
  const open = Object.entries(verb.options).filter(
    ([key, option]) => !option.named && !Object.hasOwn(given, key),
  );
  const last = open.at(-1);
  for (const [key, option] of open) {
    if (left.length === 0) return placed;
    const takesAll = key === last?.[0] && option.kind === 'text';
    const taken = takesAll ? left.splice(0) : left.splice(0, 1);
    placed[key] = isVerbatim(option) ? asTyped(taken, typed) : valuesOf(taken);
  }
  if (left.length > 0)
    throw new UserError(
      `${say('I do not know what to do with “{words}” in “{command}”.', {
        words: sayBack(valuesOf(left)),
        command: name,
      })} ${usage(verb, name)}`,
    );
  return placed;
}

const valuesOf = (words: Word[]): string => words.map(({ value }) => value).join(' ');

/** Words in a row exactly as they were typed; a single one without the marks around it. */
function asTyped(words: Word[], typed: string): string {
  const between = words.slice(1).map(({ start }, at) => typed.slice(words[at]!.end, start));
  const [first, last] = [words[0]!, words.at(-1)!];
  return words.length > 1 && between.every((gap) => gap.trim() === '')
    ? typed.slice(first.start, last.end)
    : valuesOf(words);
}

/** `Use: briefing create time:… [days:…]` */
export function usage(verb: Verb, name: string): string {
  const options = Object.entries(verb.options).map(([key, option]) => {
    const named = nameSpoken(key);
    const shown = option.named ? `${named}:…` : `<${named}>`;
    return option.required ? shown : `[${shown}]`;
  });
  return say('Use: {line}', { line: [name, ...options].join(' ') });
}
