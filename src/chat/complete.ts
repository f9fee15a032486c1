import type { Command, Context, Option, Suggestion, Verb } from './command.ts';
import { quoteWord, splitLine } from './words.ts';

/** At most what every platform can show. */
const SHOWN = 25;

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
  return (await option.suggest(typed, context)).slice(0, SHOWN);
}

/** What may follow in a line being typed: commands, parts, options and values, in that order. */
export async function completeLine(
  line: string,
  commands: Command[],
  context: Context,
): Promise<Completion[]> {
  const slash = /^\s*\//u.test(line) ? '/' : '';
  const text = line.replace(/^\s*\/?/u, '');
  const words = splitLine(text);
  const inWord = words.length > 0 && !/\s$/u.test(text);
  const typing = inWord ? text.slice(words.at(-1)?.start) : '';
  const before = inWord ? words.slice(0, -1) : words;
  const head = slash + text.slice(0, text.length - typing.length);

  const command = commands.find(({ name }) => name === before[0]?.value.toLowerCase());
  if (before.length === 0)
    return named(
      commands.map(({ name, about }) => [name, about]),
      typing,
      head,
    );
  if (!command) return [];
  if (!('parts' in command))
    return completeOptions(
      command,
      before.slice(1).map(({ value }) => value),
      typing,
      head,
      context,
    );

  const part = Object.hasOwn(command.parts, before[1]?.value ?? '')
    ? (before[1]?.value as string)
    : undefined;
  if (part)
    return completeOptions(
      command.parts[part] as Verb,
      before.slice(2).map(({ value }) => value),
      typing,
      head,
      context,
    );
  const parts =
    before.length === 1
      ? named(
          Object.entries(command.parts).map(([name, { about }]) => [name, about]),
          typing,
          head,
        )
      : [];
  return [
    ...parts,
    ...(await completeOptions(
      command.parts[command.otherwise] as Verb,
      before.slice(1).map(({ value }) => value),
      typing,
      head,
      context,
    )),
  ];
}

async function completeOptions(
  verb: Verb,
  before: string[],
  typing: string,
  head: string,
  context: Context,
): Promise<Completion[]> {
  const [, key, typed] = /^([a-z-]+):["“]?(.*)$/su.exec(typing) ?? [];
  const option = key ? verb.options[key] : undefined;
  if (option) return values(option, typed ?? '', `${head}${key}:`, context);

  const used = new Set(before.map((word) => word.split(':')[0]));
  const free = before.filter((word) => !/^[a-z-]+:/u.test(word));
  const open = Object.entries(verb.options).filter(([name]) => !used.has(name));
  const positional = open.filter(([, { named }]) => !named);
  const next = positional[Math.min(free.length, positional.length - 1)];
  const wanted =
    next && (free.length < positional.length || next[1].kind === 'text') ? next[1] : undefined;
  const phrase =
    wanted?.kind === 'text' ? [...free.slice(positional.length - 1), typing].join(' ') : typing;
  const phraseHead =
    wanted?.kind === 'text' ? head.slice(0, head.length - (phrase.length - typing.length)) : head;
  const offered = wanted
    ? await values(wanted, phrase.replace(/^["“]/u, ''), phraseHead, context)
    : [];
  return [
    ...offered,
    ...named(
      open.map(([name, { about }]) => [`${name}:`, about]),
      typing,
      head,
      '',
    ),
  ];
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

function named(names: [string, string][], typing: string, head: string, end = ' '): Completion[] {
  return names
    .filter(([name]) => name.startsWith(typing.toLowerCase()))
    .map(([name, about]) => ({ line: `${head}${name}${end}`, label: about }));
}
