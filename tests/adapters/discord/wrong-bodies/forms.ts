import { button, type Loose, option, select, set, text, type Wrong } from './wrong.ts';

type Form = { [key: string]: unknown; components: Loose[] };
const field = (custom_id: string, more: object = {}) =>
  ({
    type: 18,
    label: 'When?',
    component: { type: 4, custom_id, style: 1, ...more },
  }) as never as Loose;
export const form = (): Form => ({
  ...{ custom_id: 'briefing', title: 'A briefing every morning' },
  components: [
    field('time'),
    { type: 18, label: 'Where?', component: { type: 8, custom_id: 'channel' } } as Loose,
    { type: 18, label: 'What?', component: select(3) } as Loose,
  ],
});
const inner = (body: Form, at: number): Loose => body.components[at]!.component as Loose;
const radio = (values: string[]) =>
  ({
    type: 18,
    label: 'How?',
    component: { type: 21, custom_id: 'how', options: values.map(option) },
  }) as never as Loose;

export const FORMS: Wrong<Form>[] = [
  ['a form has a title', (body) => set(body, { title: '' })],
  ['a title has 45 characters at most', (body) => set(body, { title: 'x'.repeat(46) })],
  ['a form has a custom_id', (body) => void delete body.custom_id],
  ['a form has something in it', (body) => set(body, { components: [] })],
  ['a form asks for something', (body) => set(body, { components: [text('Hello')] })],
  [
    'a form has five fields at most',
    (body) => void body.components.push(...['a', 'b', 'c'].map((id) => field(id))),
  ],
  ['a field stands under a label', (body) => void body.components.push(inner(body, 1))],
  ['a button stands in no form', (body) => void body.components.push(button('x'))],
  ['a label says something', (body) => set(body.components[0]!, { label: ' ' })],
  [
    'a label has 45 characters at most',
    (body) => set(body.components[0]!, { label: 'x'.repeat(46) }),
  ],
  [
    'a description has 100 characters at most',
    (body) => set(body.components[0]!, { description: 'x'.repeat(101) }),
  ],
  ['a custom_id stands once', (body) => set(inner(body, 1), { custom_id: 'time' })],
  ['a text has one label', (body) => set(inner(body, 0), { label: 'When?' })],
  [
    'a text is as long as it may be',
    (body) => set(inner(body, 0), { max_length: 2, value: '08:00' }),
  ],
  [
    'a text demands no more than it allows',
    (body) => set(inner(body, 0), { min_length: 5, max_length: 2 }),
  ],
  ['a text has a known style', (body) => set(inner(body, 0), { style: 3 })],
  ['a field can be filled in', (body) => set(inner(body, 1), { disabled: true })],
  ['a choice stands once', (body) => void inner(body, 2).options!.push(option('0'))],
  ['a must is of something', (body) => set(inner(body, 2), { required: true, min_values: 0 })],
  ['one of several is chosen from several', (body) => void body.components.push(radio(['a']))],
  ['one of several has each once', (body) => void body.components.push(radio(['a', 'a']))],
  [
    'one of several has ten choices at most',
    (body) => void body.components.push(radio('abcdefghijk'.split(''))),
  ],
];
