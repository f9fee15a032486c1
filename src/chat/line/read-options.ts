import { listAny } from '../../language/list.ts';
import { say } from '../../language/say.ts';
import { nameSpoken, nameTyped } from '../../language/translate.ts';
import type { Given, Option, Options, Verb } from '../command.ts';
import { UserError } from '../errors.ts';
import { inMarks } from '../in-marks.ts';
import { sayBack } from '../say-back.ts';
import { OPTION_ALIASES } from '../understand/data/aliases.ts';
import { nearest } from '../understand/nearest.ts';
import type { Word } from '../words.ts';
import { joinMoments } from './join-moments.ts';

/** What was given by name, and the words without a name. */
export type ReadOptions = { given: Given; free: Word[] };

// What stands behind the colon of `https://…`, `feed:https://…`
const WEB = /^(?:https?:)?\/\//iu;
// `since:7d`, `since:` alone
const NAMED = /^([a-z][a-z-]*):(.*)$/su;
// `speaker=marsh`, `since="7d"`
// `länge:kurz`
const IN_ANY_LANGUAGE = /^(\p{Ll}[\p{Ll}-]{0,40}):(.*)$/su;
const EQUALS = /^([a-z][a-z-]{0,40})=(["“]?)([^=]*?)["”]?$/su;

/** A longer line was pasted, and no button carries it. */
const MAX_OFFERED_CHARS = 1_000;

/** Takes the named options out of the words of a line. Throws a `UserError` at an unknown name. */
export function readOptions(
  verb: Verb,
  words: Word[],
  { name, typed }: { name: string; typed: string },
): ReadOptions {
  const { options } = verb;
  const given: Given = {};
  const free: Word[] = [];
  const pasted = new Set(pastedWords(verb, words));
  const own = words.map((word) =>
    word.quoted || pasted.has(word) ? word : renamed(word, options),
  );
  const asksAddress = Object.values(options).some(isAddress);
  for (const word of joinOptions(joinMoments(own, options), options, pasted)) {
    const [, key = '', value = ''] = NAMED.exec(word.value) ?? [];
    const option = Object.hasOwn(options, key) ? options[key] : undefined;
    // `file:///…` names no file that came along.
    const isGiven = option && !(option.kind === 'file' && value.startsWith('//'));
    if (word.quoted || pasted.has(word)) free.push(word);
    else if (isGiven) add(given, key, value, { option, name });
    // `https://…` is not an option.
    else if (value === '' || WEB.test(value) || asksAddress) free.push(word);
    else throw unknownOption(key, word, { options, name, typed });
  }
  return { given, free };
}

/** A name once: of two values nobody knows which is meant. */
function add(
  given: Given,
  key: string,
  value: string,
  { option, name }: { option: Option; name: string },
): void {
  const before = Object.hasOwn(given, key) ? given[key]! : '';
  if (before !== '' && value !== '' && before !== value && !option.many)
    throw new UserError(
      say('“{option}:” is given twice to “{command}”: “{before}” and “{value}”. Give it once.', {
        option: nameSpoken(key),
        command: name,
        before: sayBack(before),
        value: sayBack(value),
      }),
      [],
      { word: sayBack(value) },
    );
  given[key] = before !== '' && value !== '' && before !== value ? `${before}, ${value}` : value;
}

/** `topics:gas` is `topic:gas`, and `speaker=marsh` is `speaker:marsh`. */
function renamed(word: Word, options: Options): Word {
  const [, before, , after] = EQUALS.exec(word.value) ?? [];
  const typed =
    before !== undefined && meantBy(before, options) ? `${before}:${after}` : word.value;
  const [, key = '', value = ''] = IN_ANY_LANGUAGE.exec(typed) ?? [];
  const meant = WEB.test(value) ? undefined : meantBy(key, options);
  if (meant === undefined || `${meant}:${value}` === word.value) return word;
  return { ...word, value: `${meant}:${value}` };
}

/** The option that goes by this name here. */
export function meantBy(key: string, options: Options): string | undefined {
  const own = nameTyped(key, Object.keys(options));
  if (own) return own;
  const aliases = Object.hasOwn(OPTION_ALIASES, key) ? OPTION_ALIASES[key]! : [];
  return aliases.find((alias) => Object.hasOwn(options, alias));
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

export const isVerbatim = (option: Option): boolean =>
  option.kind === 'text' && option.verbatim === true;

function unknownOption(
  key: string,
  word: Word,
  { options, name, typed }: { options: Options; name: string; typed: string },
): UserError {
  const names = Object.keys(options);
  const near = typed.length > MAX_OFFERED_CHARS ? [] : nearest(key, names);
  const lines = near.map(
    (meant) => `${typed.slice(0, word.start)}${meant}${typed.slice(word.start + key.length)}`,
  );
  const said = [
    say('“{command}” has no option “{option}:”.', { command: name, option: sayBack(key) }),
    ...(near.length > 0
      ? [say('Did you mean {options}?', { options: listAny(near.map(optionInMarks)) })]
      : []),
    names.length > 0
      ? say('It knows {options}.', { options: names.map(nameSpoken).map(optionInMarks).join(', ') })
      : say('It takes none.'),
    say('Put the words in quotation marks to search for them.'),
  ];
  return new UserError(said.join(' '), lines, {
    word: `${sayBack(key)}:`,
    ...(near.length > 0 ? { asksBack: true } : {}),
  });
}

const optionInMarks = (option: string): string => inMarks(`${option}:`);
