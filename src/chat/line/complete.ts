import type { Command, Context, Option, Suggestion, Verb } from '../command.ts';
import { quoteWord, splitLine, type Word } from '../words.ts';
import { DESK, type Listed, listCommands } from './list-commands.ts';

/** What every platform can show. */
const MAX_SUGGESTIONS = 25;

/** A completion of a whole line: `line` replaces what was typed. */
export type Completion = { line: string; label: string };

/** Values for one option of a verb, for platforms that complete option by option. */
export async function suggestValues(
  option: Option,
  typed: string,
  context: Context,
): Promise<Suggestion[]> {
  if (option.kind === 'choice')
    return option.choices
      .filter((choice) => choice.startsWith(typed.toLowerCase()))
      .map((value) => ({ value, label: value }));
  if (option.kind !== 'text' || !option.suggest) return [];
  return (await option.suggest(typed, context)).slice(0, MAX_SUGGESTIONS);
}

/** What may follow in a line being typed: commands, parts, options and values, in that order. */
export async function completeLine(
  line: string,
  commands: Command[],
  context: Context,
): Promise<Completion[]> {
  const slash = /^\s*\//u.test(line) ? '/' : '';
  const completions = await completeText(line.replace(/^\s*\/?/u, ''), commands, context);
  return completions.map((completion) => ({ ...completion, line: slash + completion.line }));
}

/** A line being typed: finished words, the word at the cursor, and the text before it. */
type Typed = { before: Word[]; typing: Word; head: string };

async function completeText(
  text: string,
  commands: Command[],
  context: Context,
): Promise<Completion[]> {
  return completeCommand(readTyped(text), commands, context);
}

async function completeCommand(
  { before, typing, head }: Typed,
  commands: Command[],
  context: Context,
): Promise<Completion[]> {
  const [first, second] = before;
  const listed = listCommands(commands);
  if (!first) return named(listed, typing, head);
  const at = before.findIndex(({ value }) => value.toLowerCase() !== DESK);
  if (at < 0) return named(underDesk(listed, commands), typing, head);
  if (at > 0) return completeCommand({ before: before.slice(at), typing, head }, commands, context);
  const command = commands.find(({ name }) => name === first.value.toLowerCase());
  if (!command) return [];
  if (!('parts' in command))
    return completeOptions(command, { before: before.slice(1), typing, head }, context);

  const part = second?.value.toLowerCase() ?? '';
  if (Object.hasOwn(command.parts, part))
    return completeOptions(
      command.parts[part]!,
      { before: before.slice(2), typing, head },
      context,
    );
  const parts = Object.entries(command.parts).map(([name, { about }]) => ({ name, about }));
  return [
    ...(second ? [] : named(parts, typing, head)),
    ...(await completeOptions(
      command.parts[command.otherwise]!,
      { before: before.slice(1), typing, head },
      context,
    )),
  ];
}

/** The commands that have something under `desk`. */
const underDesk = (listed: Listed[], commands: Command[]): Command[] => {
  const managing = listed.flatMap(({ manages, verbs }) => (manages ? verbs : []));
  return commands.filter(({ name }) => managing.some(({ words }) => words[0] === name));
};

/** A word is finished when a blank follows, unless the blank stands in an open quotation. */
function readTyped(text: string): Typed {
  const words = splitLine(text);
  const last = words.at(-1);
  const typing =
    last?.end === text.length
      ? last
      : { value: '', quoted: false, start: text.length, end: text.length };
  return {
    before: words.filter((word) => word !== typing),
    typing,
    head: text.slice(0, typing.start),
  };
}

async function completeOptions(
  verb: Verb,
  { before, typing, head }: Typed,
  context: Context,
): Promise<Completion[]> {
  const keyOf = ({ value, quoted }: Word): string | undefined =>
    quoted ? undefined : Object.keys(verb.options).find((key) => value.startsWith(`${key}:`));
  const key = keyOf(typing);
  if (key)
    return values(
      verb.options[key]!,
      typing.value.slice(key.length + 1),
      `${head}${key}:`,
      context,
    );

  const used = new Set(before.map(keyOf));
  const free = before.filter((word) => keyOf(word) === undefined);
  const open = Object.entries(verb.options).filter(([name]) => !used.has(name));
  const positional = open.filter(([, { named }]) => !named).map(([, option]) => option);
  const wanted = positional[free.length] ?? lastText(positional);
  // The last text takes all words that are left, so they are replaced together.
  const phrase = wanted === lastText(positional) ? free.slice(positional.length - 1) : [];
  const typed = [...phrase, typing].map(({ value }) => value).join(' ');
  const offered = wanted ? await values(wanted, typed, without(head, phrase), context) : [];
  return [...offered, ...named(open.map(toColon), typing, head, '')];
}

const toColon = ([name, { about }]: [string, Option]) => ({ name: `${name}:`, about });

const lastText = (options: Option[]): Option | undefined =>
  options.at(-1)?.kind === 'text' ? options.at(-1) : undefined;

/** The text without these words, which are in order, and without the blanks after each. */
function without(text: string, words: Word[]): string {
  const stops = [...words.map(({ start }) => start), text.length];
  return stops
    .map((stop, at) =>
      at === 0 ? text.slice(0, stop) : text.slice(words[at - 1]!.end, stop).trimStart(),
    )
    .join('');
}

async function values(
  option: Option,
  typed: string,
  head: string,
  context: Context,
): Promise<Completion[]> {
  return (await suggestValues(option, typed, context)).map(({ value, label }) => ({
    line: `${head}${quoteWord(value)} `,
    label,
  }));
}

function named(
  things: { name: string; about: string }[],
  typing: Word,
  head: string,
  end = ' ',
): Completion[] {
  return things
    .filter(({ name }) => name.startsWith(typing.value.toLowerCase()))
    .map(({ name, about }) => ({ line: `${head}${name}${end}`, label: about }));
}
