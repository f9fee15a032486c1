import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { menus } from '../../commands/menus/menus.ts';
import { listCommands } from '../../src/chat/line/list-commands.ts';
import { type Language, languageOf } from '../../src/language/languages.ts';
import { CATALOGS, messageIn, nameIn } from '../../src/language/translate.ts';
import { collectMessages } from '../support/collect-messages.ts';

/** The same in all languages: they are formats. */
const FORMATS = new Set(['csv', 'jsonl', 'markdown', 'bibtex']);
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

const { said: calls, odd } = collectMessages();
const said = [...new Set(calls.map(({ words }) => words))];
const listed = listCommands(commands);
const verbs = listed.flatMap((command) => command.verbs.map(({ verb }) => verb));
/** Names that must differ from one another. */
const siblings: string[][] = [
  listed.map(({ name }) => name),
  ...listed
    .flatMap((command) => [
      ...Map.groupBy(command.verbs, ({ words }) => words.length > 1 && words[0]).values(),
    ])
    .map((group) => group.flatMap(({ words }) => words.at(-1) ?? [])),
  ...verbs.map(({ options }) => Object.keys(options)),
];
const choices = verbs.flatMap(({ options }) =>
  Object.values(options).flatMap((option) => (option.kind === 'choice' ? option.choices : [])),
);
/** A field of a form is named for its option. */
const labelOf = (option: string): string => option[0]!.toUpperCase() + option.slice(1);
/** What Discord shows in lists and forms. */
const descriptions = [
  ...listed.map(({ about }) => about),
  ...commands.map(({ about }) => about),
  ...verbs.flatMap(({ about, options, form }) => [
    about,
    ...Object.values(options).map((option) => option.about),
    ...(form ? [form.title] : []),
    // Discord opens no other form.
    ...(form?.always ? Object.keys(options).map(labelOf) : []),
  ]),
  ...menus.map(({ name }) => name),
];

describe.each(Object.entries(CATALOGS))('what Discord lists, in “%s”', (key, catalog) => {
  const language = languageOf(key);

  test('has every name and description', () => {
    const names = [...siblings.flat(), ...choices].filter((name) => !FORMATS.has(name));
    expect(names.filter((name) => !Object.hasOwn(catalog.names, name))).toEqual([]);
    expect(descriptions.filter((one) => !Object.hasOwn(catalog.messages, one))).toEqual([]);
  });

  test('has names that Discord takes, and no two alike beside one another', () => {
    for (const names of siblings) {
      const own = names.map((name) => nameIn(language, name));
      for (const name of own) {
        expect(name).toMatch(NAME);
        expect(name).toBe(name.toLowerCase());
      }
      expect(new Set(own).size, own.join(', ')).toBe(own.length);
    }
  });

  test('has descriptions of a length that Discord takes', () => {
    for (const message of descriptions) {
      const own = messageIn(language, message);
      expect(own.length, own).toBeLessThanOrEqual(100);
      expect(own.trim()).not.toBe('');
    }
    const titles = verbs.flatMap(({ form }) => (form ? [form.title] : []));
    for (const title of [...titles, ...menus.map(({ name }) => name)])
      expect(messageIn(language, title).length, title).toBeLessThanOrEqual(24);
  });

  test('keeps what is typed as it is typed', () => {
    const typed = /#news|@editors|7d|8am weekdays #news about gas|22-7|-sport|-football/gu;
    for (const message of descriptions)
      for (const word of message.match(typed) ?? [])
        expect(messageIn(language, message), message).toContain(word);
  });
});

describe('whatever is said', () => {
  test('can be collected', () => expect(odd).toEqual([]));

  test('is given what its gaps need', () => {
    const faults = calls.filter(
      ({ words, given }) =>
        given && `${given}` !== `${gapsOf(words, 'en').map((gap) => gap.split(':')[0])}`,
    );
    expect(faults).toEqual([]);
  });
});

describe.each(Object.entries(CATALOGS))('what is said, in “%s”', (key, { messages }) => {
  const language = languageOf(key);

  test('is in the catalog, and nothing else is', () => {
    expect(said.filter((english) => !Object.hasOwn(messages, english))).toEqual([]);
    const known = new Set([...said, ...descriptions]);
    expect(Object.keys(messages).filter((english) => !known.has(english))).toEqual([]);
  });

  test('has the same gaps, the same blanks around it and the same lines to type', () => {
    const faults = said.flatMap((english) => {
      const own = messages[english] ?? english;
      return [
        ...(`${gapsOf(own, language)}` === `${gapsOf(english, 'en')}` ? [] : ['gaps']),
        // Clauses are put together as they are.
        ...(blanksOf(own) === blanksOf(english) ? [] : ['blanks']),
        ...(english.match(TYPED) ?? []).filter((typed) => !own.includes(typed)),
      ].map((fault) => `${fault}: ${own}`);
    });
    expect(faults).toEqual([]);
  });
});

test('Russian has all its plurals', () => {
  const lacking = Object.values(CATALOGS.ru.messages).filter((own) =>
    pluralsOf(own).some((forms) => !forms.includes('few') || !forms.includes('many')),
  );
  expect(lacking).toEqual([]);
});

// `/quotes`, `/desk`
const TYPED = /(?<![\p{L}\p{N}<])\/[a-z]+/gu;

const blanksOf = (words: string): string => `${/^ */u.exec(words)}|${/ *$/u.exec(words)}`;

/** The gaps of a message, each with the kind of value that it takes. */
function gapsOf(words: string, language: Language): string[] {
  const found = new Set<string>();
  walk(parse(words, language), (element) => {
    if ('value' in element && element.type !== TYPE.literal)
      found.add(`${element.value}: ${element.type === TYPE.plural ? 'number' : 'text'}`);
  });
  return [...found].sort();
}

function pluralsOf(words: string): string[][] {
  const found: string[][] = [];
  walk(parse(words, 'ru'), (element) => {
    if (element.type === TYPE.plural) found.push(Object.keys(element.options));
  });
  return found;
}

const parse = (words: string, language: Language) =>
  new IntlMessageFormat(words, language, undefined, { ignoreTag: true }).getAst();

function walk(
  elements: MessageFormatElement[],
  see: (element: MessageFormatElement) => void,
): void {
  for (const element of elements) {
    see(element);
    if ('options' in element)
      for (const { value } of Object.values(element.options)) walk(value, see);
  }
}

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['es-419', 'es'],
  ['ru', 'ru'],
  ['en-GB', 'en'],
  ['ja', 'en'],
  ['', 'en'],
  [null, 'en'],
])('the locale %s is read as %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
