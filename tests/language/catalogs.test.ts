import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { menus } from '../../commands/menus/menus.ts';
import { listCommands } from '../../src/chat/line/list-commands.ts';
import { languageOf } from '../../src/language/languages.ts';
import { CATALOGS, messageIn, nameIn } from '../../src/language/translate.ts';

/** The same in all languages: they are formats. */
const FORMATS = new Set(['csv', 'jsonl', 'markdown', 'bibtex']);
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

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
const messages = [
  ...listed.map(({ about }) => about),
  ...commands.map(({ about }) => about),
  ...verbs.flatMap(({ about, options, form }) => [
    about,
    ...Object.values(options).map((option) => option.about),
    ...(form ? [form.title] : []),
  ]),
  ...menus.map(({ name }) => name),
];

describe.each(Object.entries(CATALOGS))('what Discord lists, in “%s”', (key, catalog) => {
  const language = languageOf(key);

  test('has every name and description', () => {
    const names = [...siblings.flat(), ...choices].filter((name) => !FORMATS.has(name));
    expect(names.filter((name) => !Object.hasOwn(catalog.names, name))).toEqual([]);
    expect(messages.filter((one) => !Object.hasOwn(catalog.messages, one))).toEqual([]);
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
    for (const message of messages) {
      const own = messageIn(language, message);
      expect(own.length, own).toBeLessThanOrEqual(100);
      expect(own.trim()).not.toBe('');
    }
    for (const { name } of menus) expect(messageIn(language, name).length).toBeLessThanOrEqual(24);
  });

  test('keeps what is typed as it is typed', () => {
    const typed = /#news|@editors|7d|8am weekdays #news about gas|22-7|-sport|-football/gu;
    for (const message of messages)
      for (const word of message.match(typed) ?? [])
        expect(messageIn(language, message), message).toContain(word);
  });
});

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
