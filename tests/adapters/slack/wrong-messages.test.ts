import { describe, expect, test } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { faultsOf } from '../../support/slack/rules/message-faults.ts';
import {
  AT,
  actions,
  button,
  cell,
  dataTable,
  option,
  options,
  plain,
  rightMessage,
  section,
  table,
  times,
  word,
} from './right-message.ts';

/** What is said of it, and what is wrong with it. */
type Wrong = [reason: string, spoil: (message: Json) => void];

const set = (target: Json, changes: Json): void => void Object.assign(target, changes);
const at =
  (name: keyof typeof AT) =>
  ({ blocks }: Json): Json =>
    blocks[AT[name]];
const words = (one: Json): Json[] => at('rich')(one).elements[0].elements;
const list = (one: Json): Json => at('rich')(one).elements[1];
const pressed = (one: Json): Json => at('actions')(one).elements[0];
const chosen = (one: Json): Json => at('actions')(one).elements[1];
const rows = (one: Json): Json[][] => at('table')(one).rows;
const long = (length: number): string => 'x'.repeat(length);
const group = (...inside: Json[]): Json => ({ label: plain('Outlets'), options: inside });

const NAMES: Wrong[] = [
  [
    '/blocks/3/elements/0/action_id not a name',
    (one) => set(pressed(one), { action_id: long(256) }),
  ],
  ['/blocks/3/elements/0/action_id not a name', (one) => set(pressed(one), { action_id: '' })],
  ['/blocks an action_id twice', (one) => set(pressed(one), { action_id: 'line:1' })],
  ['/blocks/3 an action_id twice', (one) => set(pressed(one), { action_id: 'outlet' })],
  ['/blocks/0/block_id not a name', (one) => set(at('header')(one), { block_id: long(256) })],
  [
    '/blocks a block_id twice',
    ({ blocks }) => [0, 1].map((nth) => set(blocks[nth], { block_id: 'a' })),
  ],
  ['/blocks/0/colour header has no colour', (one) => set(at('header')(one), { colour: 'red' })],
  ['/blocks/9/type alert does not go here', ({ blocks }) => blocks.push({ type: 'alert' })],
];

const WORDS: Wrong[] = [
  ['/blocks half a sign', (one) => set(words(one)[0]!, { text: '\ud83d' })],
  ['no_text', (one) => set(one, { text: '' })],
  ['msg_too_long', (one) => set(one, { text: long(40_001) })],
  ['/blocks/0/text/text an empty text', (one) => set(at('header')(one), { text: plain(' ') })],
  ['/blocks/0/text a text is missing', (one) => set(at('header')(one), { text: null })],
  [
    '/blocks/0/text/text more than 150 characters',
    (one) => set(at('header')(one), { text: plain(long(151)) }),
  ],
  [
    '/blocks/5/text/text more than 3000 characters',
    (one) => set(at('section')(one), { text: plain(long(3_001)) }),
  ],
  ['/blocks/5 neither a text nor fields', (one) => set(at('section')(one), { text: undefined })],
  [
    '/blocks/5/fields not 1 to 10 elements',
    (one) => set(at('section')(one), { fields: times(11, () => plain('x')) }),
  ],
  [
    '/blocks/2/elements/0/text markup in a context',
    (one) => set(at('context')(one), { elements: [{ type: 'mrkdwn', text: '<!channel>' }] }),
  ],
  ['/blocks/6/alt_text not 1 to 2,000', (one) => set(at('image')(one), { alt_text: '' })],
  ['/blocks/6/image_url not an address', (one) => set(at('image')(one), { image_url: 'a.png' })],
];

const RICH: Wrong[] = [
  ['/text an empty text', (one) => set(words(one)[0]!, { text: '' })],
  ['/style no such style: strong', (one) => set(words(one)[0]!, { style: { strong: true } })],
  ['/style no such style: bold', (one) => set(words(one)[0]!, { style: { bold: 'yes' } })],
  ['/url not an address', (one) => set(words(one)[1]!, { url: 'example.org' })],
  ['/url not an address', (one) => set(words(one)[1]!, { url: 'ftp://example.org' })],
  ['/url not an address', (one) => set(words(one)[1]!, { url: `https://a.test/${long(3_000)}` })],
  ['/format a date without a form', (one) => set(words(one)[2]!, { format: undefined })],
  ['/timestamp not a number of seconds', (one) => set(words(one)[2]!, { timestamp: '1' })],
  ['/timestamp not a number of seconds', (one) => set(words(one)[2]!, { timestamp: 1.5 })],
  ['/type broadcast does not go here', (one) => words(one).push({ type: 'broadcast' })],
  ['/type rich_text_section does not go here', (one) => words(one).push(section(word('x')))],
  ['/style no such list: none', (one) => set(list(one), { style: 'none' })],
  ['/style no such list: undefined', (one) => set(list(one), { style: undefined })],
  ['/indent not 0 to 8', (one) => set(list(one), { indent: 9 })],
  ['/indent not 0 to 8', (one) => set(list(one), { indent: -1 })],
  ['/border not a border', (one) => set(list(one), { border: 2 })],
  ['/elements/0/type text does not go here', (one) => set(list(one), { elements: [word('x')] })],
  ['/elements nothing in it', (one) => set(list(one), { elements: [] })],
];

const CHOICES: Wrong[] = [
  ['/value more than 2,000', (one) => set(pressed(one), { value: long(2_001) })],
  ['/value neither a value', (one) => set(pressed(one), { value: undefined })],
  ['/url not an address', (one) => set(pressed(one), { url: 'javascript:alert(1)' })],
  ['/style no such style: plain', (one) => set(pressed(one), { style: 'plain' })],
  ['/accessibility_label not 75', (one) => set(pressed(one), { accessibility_label: long(76) })],
  ['/confirm/text/text more than 300', (one) => set(pressed(one), { confirm: asks(301) })],
  ['/options not 1 to 100 options', (one) => set(chosen(one), { options: options(101) })],
  ['/options not 1 to 100 options', (one) => set(chosen(one), { options: [] })],
  ['/options/0/text/text more than 75', (one) => set(chosen(one), { options: [option(long(76))] })],
  [
    '/options/0/value not a value of 1 to 150',
    (one) => set(chosen(one).options[0], { value: long(151) }),
  ],
  ['/options/0/value not a value', (one) => set(chosen(one).options[0], { value: '' })],
  ['/options a value twice', (one) => set(chosen(one).options[0], { value: '1' })],
  ['/placeholder/text more than 150', (one) => set(chosen(one), { placeholder: plain(long(151)) })],
  ['an option preset that is none', (one) => set(chosen(one), { initial_option: option('none') })],
  ['options beside groups', (one) => set(chosen(one), { option_groups: [group(option('a'))] })],
  [
    '/option_groups/0/label/text more than 75',
    (one) =>
      set(chosen(one), {
        options: undefined,
        option_groups: [{ ...group(option('a')), label: plain(long(76)) }],
      }),
  ],
  [
    '/option_groups not 1 to 100 groups',
    (one) => set(chosen(one), { options: undefined, option_groups: times(101, () => group()) }),
  ],
  ['not 1 to 5 options', (one) => at('actions')(one).elements.push(more(6, 'overflow'))],
  ['not 1 to 10 options', (one) => at('actions')(one).elements.push(more(11, 'radio_buttons'))],
  [
    'not 1 to 25 elements',
    ({ blocks }) => blocks.push(actions(...times(26, (n) => button(`${n}`)))),
  ],
  ['/type plain_text_input does not go here', ({ blocks }) => blocks.push(actions(typed))],
  [
    '/positive_button/value not a value',
    (one) => set(at('feedback')(one).elements[0].positive_button, { value: '' }),
  ],
];
const typed = { type: 'plain_text_input', action_id: 'typed' };
const more = (count: number, type: string): Json => ({
  ...{ type, action_id: 'more', options: options(count) },
});
const asks = (length: number): Json => ({
  ...{ title: plain('Sure?'), text: plain(long(length)) },
  ...{ confirm: plain('Yes'), deny: plain('No') },
});

const TABLES: Wrong[] = [
  ['/blocks more than one table', ({ blocks }) => blocks.push(table())],
  ['/blocks more than one table', ({ blocks }) => blocks.push(dataTable())],
  ['/rows not 2 to 101 rows', (one) => rows(one).push(...times(100, () => [cell('x'), cell('x')]))],
  ['/rows not 2 to 101 rows', (one) => rows(one).pop()],
  ['/rows not 1 to 20 columns', (one) => rows(one)[0]!.push(...times(19, () => cell('x')))],
  ['/rows rows of different lengths', (one) => rows(one)[1]!.pop()],
  ['/rows/0 rich text names a column', (one) => set(rows(one)[0]!, { 0: cell('Who') })],
  ['/rows/1/1/value not a number', (one) => set(rows(one)[1]![1]!, { value: '3' })],
  ['/rows more than 10000 characters', (one) => set(rows(one)[1]!, { 0: cell(long(10_001)) })],
  ['/caption an empty text', (one) => set(at('table')(one), { caption: ' ' })],
  ['/page_size not 1 to 100', (one) => set(at('table')(one), { page_size: 0 })],
  ['no such column', (one) => set(at('table')(one), { row_header_column_index: 2 })],
  [
    '/rows not 1 to 100 rows',
    (one) =>
      swap(
        one,
        times(101, () => [cell('x')]),
      ),
  ],
  ['/rows not 1 to 20 columns', (one) => swap(one, [times(21, () => cell('x'))])],
  ['/rows a plain cell', (one) => swap(one, [[{ type: 'raw_text', text: 'x' }]])],
  ['/column_settings no such alignment', (one) => swap(one, [[cell('x')]], [{ align: 'top' }])],
];
const swap = ({ blocks }: Json, given: Json[][], column_settings: Json[] = []): void =>
  void blocks.splice(AT.table, 1, { ...table(), rows: given, column_settings });

describe('of messages the peer of Slack takes', () => {
  test('what is right', () => expect(faultsOf(rightMessage())).toEqual([]));
  test('a table beside all that', () => {
    const message = rightMessage();
    swap(message, table().rows);
    expect(faultsOf(message)).toEqual([]);
  });
  test.each([...NAMES, ...WORDS, ...RICH, ...CHOICES, ...TABLES])(
    'nothing that has %j (%#)',
    (reason, spoil) => {
      const message = rightMessage();
      spoil(message);
      expect(faultsOf(message).join('\n')).toContain(reason);
    },
  );
});
