import { describe, expect, test } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { viewFaults } from '../../support/slack/rules/view-faults.ts';
import { actions, button, cell, options, plain, table, times } from './right-message.ts';

type Wrong = [reason: string, spoil: (view: Json) => void];

const set = (target: Json, changes: Json): void => void Object.assign(target, changes);
const long = (length: number): string => 'x'.repeat(length);
const field = (name: string, element: Json): Json => ({
  ...{ type: 'input', block_id: name, label: plain(name), hint: plain('as you like') },
  element: { action_id: name, ...element },
});

const form = (): Json => ({
  ...{ type: 'modal', callback_id: 'briefing', private_metadata: '{}', notify_on_close: true },
  ...{ title: plain('Briefing'), submit: plain('Save'), close: plain('Leave') },
  blocks: [
    field('speaker', { type: 'external_select', min_query_length: 1 }),
    field('channel', { type: 'conversations_select', filter: { include: ['public'] } }),
    field('topics', { type: 'plain_text_input', multiline: true, max_length: 200 }),
    field('days', { type: 'checkboxes', options: options(7) }),
    field('at', { type: 'timepicker', initial_time: '08:00' }),
    { type: 'alert', text: plain('Nothing is posted yet'), level: 'info' },
    actions(button('preview')),
  ],
});
const home = (): Json => ({ type: 'home', blocks: [cell('Briefings'), actions(button('new'))] });
const element = ({ blocks }: Json, nth: number): Json => blocks[nth].element;

const WRONG_FORMS: Wrong[] = [
  ['/blocks half a sign', (one) => set(one.blocks[0], { label: plain('\ud83d') })],
  ['/title a text is missing', (one) => set(one, { title: undefined })],
  ['/title/text more than 24 characters', (one) => set(one, { title: plain(long(25)) })],
  ['/title/type mrkdwn does not go here', (one) => set(one.title, { type: 'mrkdwn' })],
  ['/submit/text more than 24 characters', (one) => set(one, { submit: plain(long(25)) })],
  ['/close/text more than 24 characters', (one) => set(one, { close: plain(long(25)) })],
  ['/submit a form without a button', (one) => set(one, { submit: undefined })],
  ['/private_metadata more than 3000', (one) => set(one, { private_metadata: long(3_001) })],
  ['/callback_id more than 255', (one) => set(one, { callback_id: long(256) })],
  ['/external_id more than 255', (one) => set(one, { external_id: long(256) })],
  ['/blocks not 1 to 100 blocks', (one) => one.blocks.push(...times(94, () => cell('x')))],
  ['/blocks not 1 to 100 blocks', (one) => set(one, { blocks: undefined })],
  ['view_too_large', (one) => one.blocks.push(...times(90, () => cell(long(2_900))))],
  ['/user_id modal has no user_id', (one) => set(one, { user_id: 'U0ADMIN' })],
  ['/type workflow_step does not go here', (one) => set(one, { type: 'workflow_step' })],
  ['/blocks a block_id twice', (one) => set(one.blocks[0], { block_id: 'channel' })],
  [
    '/blocks/0/element/action_id not a name',
    (one) => set(element(one, 0), { action_id: long(256) }),
  ],
  [
    '/blocks/0/label/text more than 2000',
    (one) => set(one.blocks[0], { label: plain(long(2_001)) }),
  ],
  ['/blocks/0/hint/text more than 2000', (one) => set(one.blocks[0], { hint: plain(long(2_001)) })],
  ['/blocks/0/element/type button does not', (one) => set(one.blocks[0], { element: button('x') })],
  ['/min_query_length not a number', (one) => set(element(one, 0), { min_query_length: -1 })],
  ['/max_length not what can be typed', (one) => set(element(one, 2), { max_length: 3_001 })],
  ['/initial_value longer than', (one) => set(element(one, 2), { initial_value: long(201) })],
  [
    '/blocks/3/element/options not 1 to 10',
    (one) => set(element(one, 3), { options: options(11) }),
  ],
  ['/initial_time no time', (one) => set(element(one, 4), { initial_time: '8 am' })],
  ['/type table does not go here', (one) => one.blocks.push(table())],
];

const WRONG_HOMES: Wrong[] = [
  ['/title home has no title', (one) => set(one, { title: plain('Home') })],
  ['/blocks not 1 to 100 blocks', (one) => set(one, { blocks: [] })],
  ['/type alert does not go here', (one) => one.blocks.push({ type: 'alert', text: plain('x') })],
  ['/blocks/1 an action_id twice', (one) => one.blocks[1].elements.push(button('new'))],
  ['/private_metadata more than 3000', (one) => set(one, { private_metadata: long(3_001) })],
];

const whys = (view: Json): string =>
  viewFaults(view)
    .map(({ at, why }) => `${at} ${why}`)
    .join('\n');

describe.each<[string, () => Json, Wrong[]]>([
  ['forms', form, WRONG_FORMS],
  ['Homes', home, WRONG_HOMES],
])('of %s the peer of Slack takes', (_, right, wrong) => {
  test('what is right', () => expect(viewFaults(right())).toEqual([]));
  test.each(wrong)('nothing that has %j (%#)', (reason, spoil) => {
    const view = right();
    spoil(view);
    expect(whys(view)).toContain(reason);
  });
});
