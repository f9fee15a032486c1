import { Locale } from 'discord.js';
import { hasTwins } from './component-faults.ts';

type Words = Record<string, string> | null;
type Choice = { name: string; value: string | number; name_localizations?: Words };
type Option = {
  type?: number;
  name?: string;
  description?: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: Choice[];
  options?: Option[];
  name_localizations?: Words;
  description_localizations?: Words;
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
  file_types?: unknown;
};
type Command = Option & { default_member_permissions?: string | number | null };

// a name of a typed command or an option
const NAME = /^[-_'\p{Ll}\p{Lo}\p{N}\p{sc=Devanagari}\p{sc=Thai}]{1,32}$/u;
const CHAT_INPUT = 1;
const SUBCOMMANDS = [1, 2];
const MOST_CHARS = 8_000;
const ATTACHMENT = 11;
// what the published description does not have yet: `image`, `.opml`
const FILE_TYPE = /^(?:audio|image|video|\.[\w.+-]+)$/u;
const LOCALES: string[] = Object.values(Locale);

/** What Discord refuses in a command beyond its description; a change may leave out what stays. */
export function commandFaults(command: Command, isWhole = true): string[] {
  const { type = CHAT_INPUT, name, description, options = [] } = command;
  const isTyped = type === CHAT_INPUT;
  const chars = charsOf(command);
  const checks: [boolean, string][] = [
    [isTyped && (isWhole || name !== undefined) && !NAME.test(name ?? ''), `the name “${name}”`],
    [!isTyped && isWhole && (name ?? '').trim() === '', 'a menu without a name'],
    [isTyped && isWhole && !description, `“${name}” without a description`],
    [!isTyped && Boolean(description), `“${name}” of a menu with a description`],
    [!isTyped && options.length > 0, `“${name}” of a menu with options`],
    [chars > MOST_CHARS, `${chars} characters in “${name}”`],
    [!/^\d*$/u.test(String(command.default_member_permissions ?? '')), 'odd permissions'],
  ];
  return [
    ...checks.filter(([wrong]) => wrong).map(([, words]) => words),
    ...wordFaults(command, isTyped),
    ...listFaults(command),
    ...options.flatMap(optionFaults),
  ];
}

function optionFaults(option: Option): string[] {
  const { name, type = 0, choices = [], options = [] } = option;
  const { min_value, max_value, min_length, max_length } = option;
  const checks: [boolean, string][] = [
    [!NAME.test(name ?? ''), `the name “${name}”`],
    [choices.length > 0 && option.autocomplete === true, `“${name}” has choices and completion`],
    [hasTwins(choices.map((choice) => choice.name)), `a choice twice in “${name}”`],
    [(min_value ?? -Infinity) > (max_value ?? Infinity), `“${name}” has no room`],
    [(min_length ?? 0) > (max_length ?? 6_000), `“${name}” has no room`],
    [type === 2 && options.some((inner) => inner.type !== 1), `“${name}” groups what it cannot`],
    [type === 1 && options.some((inner) => isPart(inner)), `a part within a part of “${name}”`],
    [!areFileTypes(option), `odd file types in “${name}”`],
  ];
  return [
    ...checks.filter(([wrong]) => wrong).map(([, words]) => words),
    ...wordFaults(option, true),
    ...choices.flatMap((choice) => localeFaults(choice.name_localizations)),
    ...listFaults(option),
    ...options.flatMap(optionFaults),
  ];
}

const areFileTypes = ({ type, file_types: types }: Option): boolean =>
  types === undefined ||
  (type === ATTACHMENT &&
    Array.isArray(types) &&
    types.every((one) => typeof one === 'string' && FILE_TYPE.test(one)));

const isPart = ({ type = 0 }: Option): boolean => SUBCOMMANDS.includes(type);

function listFaults({ name, options = [] }: Option): string[] {
  const firstOptional = options.findIndex(({ required }) => !required);
  const isMixed = options.some(isPart) && !options.every(isPart);
  const isLate = firstOptional >= 0 && options.slice(firstOptional).some((one) => one.required);
  const checks: [boolean, string][] = [
    [isLate, `a required option after an optional one in “${name}”`],
    [hasTwins(options.map((option) => option.name)), `an option twice in “${name}”`],
    [isMixed, `parts beside options in “${name}”`],
    [options.length > 25, `${options.length} options in “${name}”`],
  ];
  return checks.filter(([wrong]) => wrong).map(([, words]) => words);
}

function wordFaults({ name_localizations, description_localizations }: Option, isTyped: boolean) {
  const names = Object.values(name_localizations ?? {});
  const odd = isTyped ? names.filter((name) => !NAME.test(name)) : [];
  return [
    ...odd.map((name) => `the translated name “${name}”`),
    ...localeFaults(name_localizations),
    ...localeFaults(description_localizations),
  ];
}

const localeFaults = (words: Words | undefined): string[] =>
  Object.keys(words ?? {})
    .filter((locale) => !LOCALES.includes(locale))
    .map((locale) => `the language “${locale}”`);

/** Names, descriptions and values, each in its longest translation. */
function charsOf({ name, description, choices = [], options = [], ...more }: Option): number {
  const longest = (word = '', words: Words = {}) =>
    Math.max(...[word, ...Object.values(words ?? {})].map(({ length }) => length));
  const own =
    longest(name, more.name_localizations) + longest(description, more.description_localizations);
  const chosen = choices.map(
    (choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length,
  );
  return [own, ...chosen, ...options.map(charsOf)].reduce((sum, one) => sum + one, 0);
}
