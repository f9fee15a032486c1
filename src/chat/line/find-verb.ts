import { listAny } from '../../language/list.ts';
import { say } from '../../language/say.ts';
import { nameTyped } from '../../language/translate.ts';
import type { Command, Verb } from '../command.ts';
import { UserError } from '../errors.ts';
import { inMarks } from '../in-marks.ts';
import { sayBack } from '../say-back.ts';
import { COMMAND_ALIASES, PART_ALIASES } from '../understand/data/aliases.ts';
import { nearest } from '../understand/nearest.ts';
import type { Word } from '../words.ts';
import { DESK, verbsOf } from './list-commands.ts';
import { typedAddress } from './typed-address.ts';

/** A longer line was pasted, and no button carries it. */
const MAX_OFFERED_CHARS = 1_000;
// `quotes: Greta Holm`
const COLON = /[:,]$/u;

/** The verb that a line names, and the words after its name. */
export type FoundVerb = {
  name: string;
  verb: Verb;
  words: Word[];
  /** Named by another name than its own. */
  isAlias: boolean;
};

/**
 * The verb that a line's first words name; undefined where the first names no command. `desk` before
 * a command may be left out.
 */
export function findVerb(words: Word[], commands: Command[]): FoundVerb | undefined {
  const [first, ...rest] = words;
  if (first?.quoted) return undefined;
  const typed = first?.value.toLowerCase().replace(COLON, '') ?? 'help';
  if (nameTyped(typed, [DESK])) return findUnderDesk(first!, rest, commands);
  const meantName = nameTyped(
    typed,
    commands.map(({ name }) => name),
  );
  const own = commands.find(({ name }) => name === meantName);
  const help = commands.find(({ name }) => name === 'help');
  // `briefing help`
  if (own && help && !('parts' in help) && isHelp(rest) && !hasPart(own, rest[0]))
    return { name: 'help', verb: help, words: [{ ...first!, value: own.name }], isAlias: true };
  if (own) return asAlias(findPart(own, rest), own.name !== typed);
  const [name = '', part] = Object.hasOwn(COMMAND_ALIASES, typed)
    ? COMMAND_ALIASES[typed]!.split(' ')
    : [];
  const meant = commands.find((command) => command.name === name);
  if (!meant) return undefined;
  const second = part && !hasPart(meant, rest[0]) ? [{ ...first!, value: part }] : [];
  return { ...findPart(meant, [...second, ...rest]), isAlias: true };
}

/** `desk` alone asks what it has. */
function findUnderDesk(desk: Word, rest: Word[], commands: Command[]): FoundVerb | undefined {
  const at = rest.findIndex(({ value }) => !nameTyped(value.toLowerCase(), [DESK]));
  if (at >= 0 && !isHelp(rest)) return findVerb(rest.slice(at), commands);
  const help = findVerb([{ ...desk, value: 'help' }], commands);
  return help && { ...help, words: [desk], isAlias: true };
}

const isHelp = (words: Word[]): boolean =>
  words.length === 1 && !words[0]!.quoted && /^(?:help|\?|-h|--help)$/iu.test(words[0]!.value);

/** Names that may be offered. */
export const listedNames = (commands: Command[]): string[] =>
  commands.filter((command) => verbsOf(command).length > 0).map(({ name }) => name);

/** The commands that a first word may be a misspelling of, as lines with the rest as it was typed. */
export function misspeltCommand(typed: string, words: Word[], commands: Command[]): string[] {
  const [first] = words;
  if (!first || first.quoted || typed.length > MAX_OFFERED_CHARS) return [];
  const names = listedNames(commands);
  const aliases = Object.keys(COMMAND_ALIASES).filter(
    (alias) => alias.length > 2 && names.includes(lineOfAlias(alias).split(' ')[0]!),
  );
  const near = nearest(first.value, names);
  const lines = near.length > 0 ? near : nearest(first.value, aliases).map(lineOfAlias);
  return [...new Set(lines)].map((line) => `${line}${typed.slice(first.end)}`.trimEnd());
}

const lineOfAlias = (alias: string): string => COMMAND_ALIASES[alias]!;

/** What only whoever runs the desk can do, and how. */
const IN_TERMINAL: Record<string, string> = {
  backup: 'npm run -s cli -- backup FILE',
  restore: 'npm run -s cli -- restore FILE',
  config: 'npm run -s cli -- config export FILE',
  import: 'npm run -s cli -- import FILE',
};

/** That no command has this name, with those that may have been meant as buttons. */
export function noCommand(typed: string, words: Word[], commands: Command[]): UserError {
  const word = sayBack(words[0]?.value ?? '');
  const line = Object.hasOwn(IN_TERMINAL, word.toLowerCase()) && IN_TERMINAL[word.toLowerCase()];
  if (line)
    return new UserError(
      say('“{word}” is for whoever runs me, in the terminal: {line}', { word, line }),
      ['help'],
      { word },
    );
  const meant = misspeltCommand(typed, words, commands);
  const parts = [
    say('There is no command “{word}”.', { word }),
    ...didYouMean(meant),
    ...(meant.includes('help') ? [] : [say('“help” lists what I can do.')]),
  ];
  return new UserError(
    parts.join(' '),
    [...new Set([...meant, 'help'])],
    meant.length > 0 ? { word, asksBack: true } : { word },
  );
}

const didYouMean = (lines: string[]): string[] =>
  lines.length > 0
    ? [
        say('Did you mean {lines}?', {
          lines: listAny(lines.map((line) => inMarks(sayBack(line)))),
        }),
      ]
    : [];

const asAlias = (found: FoundVerb, isAlias: boolean): FoundVerb => ({
  ...found,
  isAlias: found.isAlias || isAlias,
});

function findPart(command: Command, words: Word[]): FoundVerb {
  const { name } = command;
  if (!('parts' in command)) return { name, verb: command, words, isAlias: false };
  const part = partOf(command, words[0]);
  if (part === undefined) {
    const otherwise = partMeant(command, words);
    const verb = command.parts[otherwise]!;
    if (words[0] && takesNoWords(verb)) throw noPart(command, words);
    return { name: `${name} ${otherwise}`, verb, words, isAlias: otherwise !== command.otherwise };
  }
  const isAlias = part !== words[0]!.value.toLowerCase();
  return { name: `${name} ${part}`, verb: command.parts[part]!, words: words.slice(1), isAlias };
}

/** A first word that says nothing by itself and is nearly the name of a part is a misspelling. */
function partMeant({ parts, means, otherwise }: WithParts, [first, ...rest]: Word[]): string {
  if (!first || !means) return otherwise;
  const own = means(first.value);
  if (!own && nearest(first.value, Object.keys(parts)).length > 0) return otherwise;
  return own ?? means([first, ...rest].map(({ value }) => value).join(' ')) ?? otherwise;
}

type WithParts = Extract<Command, { parts: Record<string, Verb> }>;

function partOf({ parts }: WithParts, word: Word | undefined): string | undefined {
  const typed = word && !word.quoted ? word.value.toLowerCase() : '';
  const own = nameTyped(typed, Object.keys(parts));
  if (own) return own;
  const aliases = Object.hasOwn(PART_ALIASES, typed) ? PART_ALIASES[typed]! : [];
  return aliases.find((alias) => Object.hasOwn(parts, alias));
}

const hasPart = (command: Command, word: Word | undefined): boolean =>
  'parts' in command && partOf(command, word) !== undefined;

const takesNoWords = ({ options, place }: Verb): boolean =>
  !place && Object.values(options).every(({ named }) => named);

function noPart(command: WithParts, [word, ...rest]: Word[]): UserError {
  const { name, parts } = command;
  const typed = word!.value;
  const isAdded = Object.hasOwn(parts, 'add') && typedAddress(typed) !== undefined;
  const near = isAdded ? [`add ${typed}`] : nearest(typed, Object.keys(parts));
  const after = rest.map(({ value }) => value).join(' ');
  const isLong = after.length > MAX_OFFERED_CHARS;
  const lines = near.map((part) => `${name} ${part} ${isLong ? '' : after}`.trimEnd());
  const said = [
    say('“{command}” has no part “{word}”.', { command: name, word: sayBack(typed) }),
    ...didYouMean(lines),
    say('It has {parts}.', { parts: Object.keys(parts).join(', ') }),
  ];
  return new UserError(said.join(' '), [...lines, `help ${name}`], {
    word: sayBack(typed),
    ...(near.length > 0 ? { asksBack: true } : {}),
  });
}
