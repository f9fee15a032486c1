import type { Channel } from '../model.ts';
import type { Command, Context, Option, Options, Verb } from './command.ts';
import { UserError } from './errors.ts';
import { exampleText } from './fill-examples.ts';
import { joinMoments } from './join-moments.ts';
import { type Moment, readMoment } from './read-moment.ts';
import { quoteWord, splitLine, type Word } from './words.ts';

/** A line that was understood: the verb, its full name (`briefing create`), and values as typed. */
export type Call = { name: string; verb: Verb; given: Record<string, string> };

// What stands behind the colon of `https://…`, `feed:https://…`
const WEB = /^(?:https?:)?\/\//iu;
// `since:7d`, `since:` alone
const NAMED = /^([a-z][a-z-]*):(.*)$/su;

/** Reads `/quotes peskov since:7d`, with or without the slash. Throws `UserError`. */
export function parseLine(line: string, commands: Command[]): Call {
  const typed = line.replace(/^\s*\//u, '');
  const [first, ...rest] = splitLine(typed);
  const name = first?.value.toLowerCase() ?? 'help';
  const command = commands.find((candidate) => candidate.name === name);
  if (!command)
    throw new UserError(`There is no command “${first?.value}”. “help” lists what I can do.`, [
      'help',
    ]);
  if (!('parts' in command))
    return { name, verb: command, given: readOptions(command, rest, name, typed) };

  const part = rest[0]?.value.toLowerCase() ?? '';
  const known = Object.hasOwn(command.parts, part);
  const otherwise = command.parts[command.otherwise]!;
  if (part && !known && Object.values(otherwise.options).every(({ named }) => named))
    throw new UserError(
      `“${name}” has no part “${rest[0]!.value}”. It has ${Object.keys(command.parts).join(', ')}.`,
      [`help ${name}`],
    );
  const partName = known ? part : command.otherwise;
  const verb = command.parts[partName]!;
  const full = `${name} ${partName}`;
  return { name: full, verb, given: readOptions(verb, known ? rest.slice(1) : rest, full, typed) };
}

/** A command's verbs by their full names. */
export const verbsOf = (command: Command): [string, Verb][] =>
  'parts' in command
    ? Object.entries(command.parts).map(([part, verb]) => [`${command.name} ${part}`, verb])
    : [[command.name, command]];

/** Writes a line that `parseLine` reads back, for a button or what a platform's form was given. */
export function formatLine(name: string, given: Record<string, string | undefined>): string {
  const options = Object.entries(given).filter((entry): entry is [string, string] =>
    Boolean(entry[1]?.trim()),
  );
  return [name, ...options.map(([key, value]) => `${key}:${quoteWord(value)}`)].join(' ');
}

function readOptions(
  verb: Verb,
  words: Word[],
  name: string,
  typed: string,
): Record<string, string> {
  const given: Record<string, string> = {};
  const free: Word[] = [];
  const pasted = new Set(pastedWords(verb, words));
  const joined = joinOptions(joinMoments(words, verb.options), verb.options, pasted);
  const asksAddress = Object.values(verb.options).some(isAddress);
  for (const word of joined) {
    const [, key = '', value = ''] = NAMED.exec(word.value) ?? [];
    const option = Object.hasOwn(verb.options, key) ? verb.options[key] : undefined;
    // `file:///…` names no file that came along.
    const isGiven = option && !(option.kind === 'file' && value.startsWith('//'));
    if (word.quoted || pasted.has(word)) free.push(word);
    else if (isGiven) given[key] = value;
    // `https://…` is not an option.
    else if (value === '' || WEB.test(value) || asksAddress) free.push(word);
    else throw unknownOption(key, verb.options, name);
  }
  placeFreeWords(verb, free, given, name, typed);
  return given;
}

/** `length: short` with a blank that nobody means becomes one word. */
function joinOptions(words: Word[], options: Options, pasted: Set<Word>): Word[] {
  const isOpen = (word: Word): boolean => !word.quoted && !pasted.has(word) && opens(word.value);
  const opens = (value: string): boolean =>
    value.endsWith(':') && Object.hasOwn(options, value.slice(0, -1));
  const isFree = ({ value }: Word): boolean =>
    !Object.hasOwn(options, NAMED.exec(value)?.[1] ?? '');
  return words.flatMap((word, at) => {
    const [before, after] = [words[at - 1], words[at + 1]];
    if (before && isOpen(before) && isFree(word)) return [];
    if (!after || !isOpen(word) || !isFree(after)) return [word];
    return [{ ...word, value: word.value + after.value, end: after.end }];
  });
}

/** Nobody types so many words for a topic: such a line was pasted. */
const MIN_PASTED_WORDS = 25;

/** In pasted text, `note:this` is an option only before the text begins or after it ends. */
function pastedWords(verb: Verb, words: Word[]): Word[] {
  if (words.length < MIN_PASTED_WORDS || !Object.values(verb.options).some(isVerbatim)) return [];
  const isText = ({ value, quoted }: Word): boolean =>
    quoted || !Object.hasOwn(verb.options, NAMED.exec(value)?.[1] ?? '');
  return words.slice(words.findIndex(isText), words.findLastIndex(isText) + 1);
}

const isAddress = (option: Option): boolean => option.kind === 'text' && option.address === true;

const isVerbatim = (option: Option): boolean => option.kind === 'text' && option.verbatim === true;

/** Gives the words without a name to options by position; the last text takes all that are left. */
function placeFreeWords(
  verb: Verb,
  free: Word[],
  given: Record<string, string>,
  name: string,
  typed: string,
): void {
  const open = Object.entries(verb.options).filter(
    ([key, option]) => !option.named && !(key in given),
  );
  const last = open.at(-1);
  for (const [key, option] of open) {
    if (free.length === 0) return;
    const takesAll = key === last?.[0] && option.kind === 'text';
    const taken = takesAll ? free.splice(0) : free.splice(0, 1);
    given[key] = isVerbatim(option) ? asTyped(taken, typed) : valuesOf(taken);
  }
  if (free.length > 0)
    throw new UserError(
      `I do not know what to do with “${valuesOf(free)}” in “${name}”. ${usage(verb, name)}`,
    );
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

function unknownOption(key: string, options: Options, name: string): UserError {
  const names = Object.keys(options);
  const known =
    names.length > 0
      ? `It knows ${names.map((option) => `“${option}:”`).join(', ')}.`
      : 'It takes none.';
  return new UserError(
    `“${name}” has no option “${key}:”. ${known} Put the words in quotation marks to search for them.`,
  );
}

/** `briefing create time:… [days:…]` in one line. */
export function usage(verb: Verb, name: string): string {
  const options = Object.entries(verb.options).map(([key, option]) => {
    const shown = option.named ? `${key}:…` : `<${key}>`;
    return option.required ? shown : `[${shown}]`;
  });
  return `Use: ${[name, ...options].join(' ')}`;
}

/** Turns what was given into typed values, and adds defaults. Throws `UserError`. */
export async function readValues(
  { verb, given, name }: Call,
  context: Context,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [key, option] of Object.entries(verb.options)) {
    const raw = given[key]?.trim() || defaultOf(option);
    if (raw === undefined) {
      if (option.required)
        throw new UserError(
          `“${name}” needs ${option.about} (${key}). ${usage(verb, name)}.${await exampleText(verb.examples, context)}`,
        );
      continue;
    }
    values[key] = await readValue(key, option, raw, context);
  }
  return values;
}

function defaultOf(option: Option): string | undefined {
  return 'default' in option && option.default !== undefined ? String(option.default) : undefined;
}

async function readValue(
  key: string,
  option: Option,
  raw: string,
  { findChannel, now, user }: Context,
): Promise<string | number | Moment | Channel> {
  switch (option.kind) {
    case 'text':
    case 'file':
      return raw;
    case 'choice':
      return readChoice(key, option.choices, raw);
    case 'moment':
      return readMoment(raw, key, { now, zone: user.zone ?? 'UTC' }, option);
    case 'number':
      return readNumber(key, option, raw);
    case 'channel': {
      const channel = await findChannel(raw);
      if (!channel)
        throw new UserError(
          `I cannot find the channel “${raw}”. Name one I am in, or leave it out to mean this one.`,
        );
      return channel;
    }
  }
}

function readChoice(key: string, choices: readonly string[], raw: string): string {
  const choice = choices.find((candidate) => candidate === raw.toLowerCase());
  if (choice === undefined)
    throw new UserError(
      `“${raw}” is not a choice for ${key}. Choose one of: ${choices.join(', ')}.`,
    );
  return choice;
}

function readNumber(key: string, { min, max }: { min: number; max: number }, raw: string): number {
  const number = Number(raw);
  if (!Number.isInteger(number) || number < min || number > max)
    throw new UserError(`${key} is a whole number from ${min} to ${max}, not “${raw}”.`);
  return number;
}
