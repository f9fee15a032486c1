import {
  add,
  box,
  buttons,
  choice,
  type Message,
  replaceFirst,
  section,
  title,
} from './right-message.ts';
import { button, type Loose, option, select, set, text, type Wrong } from './wrong.ts';

const link = (more: object) => ({ type: 2, style: 5, label: 'Source', ...more }) as never;
export const MESSAGES: Wrong<Message>[] = [
  ['a text says something', (body) => set(title(body), { content: ' ' })],
  ['all texts have 4,000 characters at most', (body) => add(body, text('x'.repeat(3_990)))],
  [
    'one text has 4,000 characters at most',
    (body) => set(title(body), { content: 'x'.repeat(4_001) }),
  ],
  [
    'all texts have 10,170 bytes at most',
    (body) => set(title(body), { content: '語'.repeat(3_400) }),
  ],
  ['half a character is none', (body) => set(title(body), { content: 'cut \ud83d' })],
  ['there are 40 components at most', (body) => add(body, ...Array(35).fill(text('x')))],
  [
    'a row has five buttons at most',
    (body) => void buttons(body).components.push(...'abcd'.split('').map(button)),
  ],
  ['a row has something in it', (body) => set(buttons(body), { components: [] })],
  [
    'buttons and selects share no row',
    (body) => void buttons(body).components.push(select(2, { custom_id: 'o' })),
  ],
  [
    'a row has one select',
    (body) => void box(body).components[3]!.components.push(select(2, { custom_id: 'o' })),
  ],
  [
    'a custom_id has 100 characters at most',
    (body) => set(buttons(body).components[0]!, { custom_id: 'x'.repeat(101) }),
  ],
  [
    'a custom_id stands once',
    (body) => set(buttons(body).components[0]!, { custom_id: '2:all of it' }),
  ],
  [
    'a custom_id of a button beside a text counts, too',
    (body) => set(section(body).accessory, { custom_id: '1:next' }),
  ],
  ['a button has a custom_id', (body) => void delete buttons(body).components[0]!.custom_id],
  [
    'a label has 80 characters at most',
    (body) => set(buttons(body).components[0]!, { label: 'x'.repeat(81) }),
  ],
  ['a button has a face', (body) => set(buttons(body).components[0]!, { label: '' })],
  ['a button has a known style', (body) => set(buttons(body).components[0]!, { style: 9 })],
  [
    'a button that is no link has no address',
    (body) => set(buttons(body).components[0]!, { url: 'https://example.org' }),
  ],
  ['a link has an address', (body) => replaceFirst(body, link({}))],
  [
    'a link has no custom_id',
    (body) => replaceFirst(body, link({ url: 'https://example.org', custom_id: 'x' })),
  ],
  [
    'a link has 512 characters at most',
    (body) => replaceFirst(body, link({ url: `https://example.org/${'x'.repeat(500)}` })),
  ],
  ['a link runs no script', (body) => replaceFirst(body, link({ url: 'javascript:alert(1)' }))],
  ['a link opens no file', (body) => replaceFirst(body, link({ url: 'file:///etc/passwd' }))],
  ['a link is an address', (body) => replaceFirst(body, link({ url: 'example' }))],
  [
    'a section has something beside it',
    (body) => void delete (section(body) as Partial<Loose>).accessory,
  ],
  [
    'a section has three texts at most',
    (body) => set(section(body), { components: 'abcd'.split('').map(text) }),
  ],
  [
    'no select stands beside a section',
    (body) => set(section(body), { accessory: select(2, { custom_id: 'o' }) }),
  ],
  ['a box stands in no box', (body) => add(body, { type: 17, components: [text('x')] } as Loose)],
  ['a component is of a known type', (body) => add(body, { type: 99 } as Loose)],
  ['a colour has 24 bits', (body) => set(box(body), { accent_color: 2 ** 24 })],
  ['components v2 take the place of content', (body) => set(body, { content: 'x' })],
  ['components v2 take the place of embeds', (body) => set(body, { embeds: [{ title: 'x' }] })],
  ['components v2 take the place of stickers', (body) => set(body, { sticker_ids: ['1'] })],
  [
    'components v2 take the place of a poll',
    (body) => {
      const answers = ['Yes', 'No'].map((word) => ({ poll_media: { text: word } }));
      body.poll = { question: { text: 'Well?' }, answers, duration: 1 };
    },
  ],
  ['components v2 say so', (body) => set(body, { flags: 0 })],
  ['nothing in a channel is hidden', (body) => set(body, { flags: body.flags | 64 })],
  ['a nonce has 25 characters at most', (body) => set(body, { nonce: 'x'.repeat(26) })],
  [
    'an id of a component stands once',
    (body) => {
      for (const one of [box(body), title(body)]) set(one, { id: 7 });
    },
  ],
  ['an id of a component is not negative', (body) => set(box(body), { id: -1 })],
  ['an id of a component is below 2³¹', (body) => set(box(body), { id: 2 ** 31 })],
  [
    'people are mentioned by kind or by id',
    (body) => set(body, { allowed_mentions: { parse: ['users'], users: ['1'] } }),
  ],
  [
    'roles are mentioned by kind or by id',
    (body) => set(body, { allowed_mentions: { parse: ['roles'], roles: ['1'] } }),
  ],
  ['nobody is mentioned twice', (body) => set(body, { allowed_mentions: { users: ['1', '1'] } })],
  [
    'a kind of mention is a known one',
    (body) => set(body, { allowed_mentions: { parse: ['here'] } }),
  ],
  [
    'a key is spelt right',
    (body) => set(body, { compnents: body.components, components: undefined }),
  ],
  ['a key of a component is spelt right', (body) => set(choice(body), { placehodler: 'x' })],
  [
    'a file that is shown comes along',
    (body) =>
      void body.components.push({ type: 13, file: { url: 'attachment://none.csv' } } as Loose),
  ],
  [
    'a file that is shown is named by its attachment',
    (body) =>
      void body.components.push({ type: 13, file: { url: 'https://example.org/a' } } as Loose),
  ],
  ['a select has 25 choices at most', (body) => set(choice(body), select(26))],
  ['a select has a choice', (body) => set(choice(body), select(0))],
  ['a choice stands once', (body) => void choice(body).options!.push(option('0'))],
  ['a select has a custom_id', (body) => void delete choice(body).custom_id],
  [
    'a select demands no more than it allows',
    (body) => set(choice(body), { min_values: 3, max_values: 2 }),
  ],
  [
    'a select demands no more than there is',
    (body) => set(choice(body), { min_values: 4, max_values: 4 }),
  ],
  ['a select allows no more than there is', (body) => set(choice(body), { max_values: 4 })],
  ['a select allows something', (body) => set(choice(body), { max_values: 0 })],
  [
    'a select presets no more than it allows',
    (body) =>
      set(choice(body), { options: ['a', 'b'].map((one) => ({ ...option(one), default: true })) }),
  ],
  [
    'a placeholder has 150 characters at most',
    (body) => set(choice(body), { placeholder: 'x'.repeat(151) }),
  ],
  [
    'a choice has 100 characters at most',
    (body) => set(choice(body), { options: [{ label: 'x'.repeat(101), value: 'a' }] }),
  ],
];
