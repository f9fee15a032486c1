import { set, type Wrong } from './wrong.ts';

type Option = { [key: string]: unknown; options?: Option[] };
const option3 = (name: string, more: object = {}): Option => ({
  type: 3,
  name,
  description: 'x',
  ...more,
});
export const command = (): Option => ({
  ...{ name: 'quotes', description: 'Who said what' },
  options: [option3('speaker', { required: true, autocomplete: true }), option3('about')],
});
const choices = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `${at}`, value: `${at}` }));
const part = (name: string, options: Option[] = []): Option => ({
  ...option3(name),
  type: 1,
  options,
});

export const COMMANDS: Wrong<Option>[] = [
  ['a name has no capitals', (body) => set(body, { name: 'Quotes' })],
  ['a name has no blanks', (body) => set(body, { name: 'who said' })],
  ['a name has 32 characters at most', (body) => set(body, { name: 'x'.repeat(33) })],
  ['a command is described', (body) => void delete body.description],
  [
    'a description has 100 characters at most',
    (body) => set(body, { description: 'x'.repeat(101) }),
  ],
  ['an option is described', (body) => void delete body.options![0]!.description],
  ['a must stands before a may', (body) => void body.options!.reverse()],
  ['an option stands once', (body) => void body.options!.push(option3('about'))],
  [
    'a command has 25 options at most',
    (body) => void body.options!.push(...choices(24).map(({ name }) => option3(`o${name}`))),
  ],
  ['an option has 25 choices at most', (body) => set(body.options![1]!, { choices: choices(26) })],
  [
    'a choice stands once',
    (body) => set(body.options![1]!, { choices: [...choices(2), ...choices(1)] }),
  ],
  ['choices are listed or completed', (body) => set(body.options![0]!, { choices: choices(2) })],
  ['parts stand beside no options', (body) => void body.options!.push(part('list'))],
  ['a part holds no part', (body) => set(body, { options: [part('list', [part('all')])] })],
  [
    'a number has room',
    (body) => set(body, { options: [{ ...option3('page'), type: 4, min_value: 9, max_value: 1 }] }),
  ],
  ['a text has room', (body) => set(body.options![1]!, { min_length: 9, max_length: 1 })],
  [
    'a translated name is a name',
    (body) => set(body, { name_localizations: { de: 'Zitate suchen' } }),
  ],
  [
    'a translation is into a known language',
    (body) => set(body, { description_localizations: { xx: 'x' } }),
  ],
  [
    'a translated option is one',
    (body) => set(body.options![0]!, { name_localizations: { de: 'Wer' } }),
  ],
  ['rights are a number', (body) => set(body, { default_member_permissions: 'ManageGuild' })],
  [
    'all words have 8,000 characters at most',
    (body) =>
      set(body, {
        options: 'abcd'.split('').map((name) =>
          option3(name, {
            choices: choices(25).map(({ name: each }) => ({
              name: `${each}`.padEnd(100, 'x'),
              value: `${each}`.padEnd(100, 'x'),
            })),
          }),
        ),
      }),
  ],
  [
    'a menu has no description',
    (body) => set(body, { type: 3, name: 'Who said this?', options: [] }),
  ],
  [
    'a menu has no options',
    (body) => set(body, { type: 3, name: 'Who said this?', description: '' }),
  ],
  ['a key is spelt right', (body) => set(body, { default_permissions: '32' })],
];
