import { describe, expect, test } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { faultsOf } from '../../support/slack/rules/message-faults.ts';

type Wrong = [why: string, spoil: (message: Json) => void];

const word = (text: string) => ({ type: 'text', text });
const section = (...elements: Json[]) => ({ type: 'rich_text_section', elements });
const rich = (...elements: Json[]) => ({ type: 'rich_text', elements });
const cell = (text: string) => rich(section(word(text)));
const plain = (text: string) => ({ type: 'plain_text', text });
const button = (action_id: string) => ({
  ...{ type: 'button', action_id, value: 'help', accessibility_label: 'Help' },
  text: plain('Help'),
});
const set = (target: Json, changes: Json): void => void Object.assign(target, changes);

const message = (): Json => ({
  text: 'Who said what',
  blocks: [
    { type: 'header', text: plain('Who said what'), block_id: 'head' },
    rich(section(word('Ann Lee'), { type: 'link', url: 'https://example.org', text: 'source' })),
    rich({ type: 'rich_text_list', style: 'bullet', elements: [section(word('one'))] }),
    { type: 'context', elements: [plain('a report')], block_id: 'small' },
    { type: 'actions', elements: [button('line:0'), button('line:1')] },
    {
      type: 'table',
      rows: [
        [cell('Ann Lee'), cell('Bo Roe')],
        [cell('We go.'), cell('–')],
      ],
    },
  ],
});
const words = ({ blocks }: Json): Json[] => blocks[1].elements[0].elements;
const list = ({ blocks }: Json): Json => blocks[2].elements[0];
const table = ({ blocks }: Json): Json => blocks[5];
const buttons = ({ blocks }: Json): Json[] => blocks[4].elements;

const WRONG: Wrong[] = [
  ['a message says something to who sees no blocks', (one) => set(one, { text: ' ' })],
  [
    'a message has 50 blocks at most',
    (one) => one.blocks.push(...Array(45).fill(rich(section(word('x'))))),
  ],
  [
    'a message has a size',
    (one) => one.blocks.push(...Array(13).fill(rich(section(word('x'.repeat(1_000)))))),
  ],
  ['a block is of a known type', (one) => one.blocks.push({ type: 'alert', text: plain('x') })],
  ['a header is plain', (one) => set(one.blocks[0].text, { type: 'mrkdwn' })],
  ['a header says something', (one) => set(one.blocks[0].text, { text: '' })],
  [
    'a header has 150 characters at most',
    (one) => set(one.blocks[0].text, { text: 'x'.repeat(151) }),
  ],
  ['a name of a block stands once', (one) => set(one.blocks[3], { block_id: 'head' })],
  [
    'a name of a block has 255 characters at most',
    (one) => set(one.blocks[3], { block_id: 'x'.repeat(256) }),
  ],
  ['small print says something', (one) => set(one.blocks[3], { elements: [] })],
  [
    'small print has ten parts at most',
    (one) => set(one.blocks[3], { elements: Array(11).fill(plain('x')) }),
  ],
  [
    'small print holds no markup',
    (one) => one.blocks[3].elements.push({ type: 'mrkdwn', text: '<!channel>' }),
  ],
  ['a row has a button', (one) => set(one.blocks[4], { elements: [] })],
  ['a name of a button stands once', (one) => set(buttons(one)[1]!, { action_id: 'line:0' })],
  [
    'a name of a button has 255 characters at most',
    (one) => set(buttons(one)[1]!, { action_id: 'x'.repeat(256) }),
  ],
  [
    'a label has 75 characters at most',
    (one) => set(buttons(one)[0]!.text, { text: 'x'.repeat(76) }),
  ],
  [
    'a spoken label has 75 characters at most',
    (one) => set(buttons(one)[0]!, { accessibility_label: 'x'.repeat(76) }),
  ],
  [
    'a value has 2,000 characters at most',
    (one) => set(buttons(one)[0]!, { value: 'x'.repeat(2_001) }),
  ],
  ['a button has a known style', (one) => set(buttons(one)[0]!, { style: 'plain' })],
  ['a text says something', (one) => set(words(one)[0]!, { text: '' })],
  ['a text has known styles', (one) => set(words(one)[0]!, { style: { strong: true } })],
  ['a link has an address', (one) => set(words(one)[1]!, { url: undefined })],
  ['a link runs no script', (one) => set(words(one)[1]!, { url: 'javascript:alert(1)' })],
  [
    'a link has 3,000 characters at most',
    (one) => set(words(one)[1]!, { url: `https://example.org/${'x'.repeat(3_000)}` }),
  ],
  [
    'a date is a number of seconds',
    (one) => words(one).push({ type: 'date', timestamp: '1', format: '{date}' }),
  ],
  ['a date has a form', (one) => words(one).push({ type: 'date', timestamp: 1, fallback: 'x' })],
  ['an element is of a known type', (one) => words(one).push({ type: 'blink', text: 'x' })],
  ['a list has a known style', (one) => set(list(one), { style: 'none' })],
  ['a list is indented by eight at most', (one) => set(list(one), { indent: 9 })],
  ['a message has one table at most', (one) => one.blocks.push(table(one))],
  ['a table has a row', (one) => set(table(one), { rows: [] })],
  [
    'a table has 100 rows at most',
    (one) => set(table(one), { rows: Array(101).fill([cell('x')]) }),
  ],
  ['a row has 20 cells at most', (one) => set(table(one), { rows: [Array(21).fill(cell('x'))] })],
  ['rows of a table are of one length', (one) => table(one).rows[1].pop()],
  ['a cell says something', (one) => set(table(one).rows[1][0], cell(''))],
  ['a cell has something in it', (one) => set(table(one).rows[1][0], rich())],
  ['a column has settings or is left out', (one) => set(table(one), { column_settings: [null] })],
  [
    'a table has 10,000 characters at most',
    (one) => set(table(one), { rows: Array(4).fill([cell('x'.repeat(2_600))]) }),
  ],
  ['a list has something in it', (one) => set(list(one), { elements: [] })],
];

describe('of messages the peer of Slack takes only', () => {
  test('what is right', () => expect(faultsOf(message())).toEqual([]));
  test.each(WRONG)('%s', (_, spoil) => {
    const body = message();
    spoil(body);
    expect(faultsOf(body)).not.toEqual([]);
  });
});
