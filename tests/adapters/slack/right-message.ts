import type { Json } from '../../support/slack/json.ts';

export const plain = (text: string): Json => ({ type: 'plain_text', text });
export const word = (text: string, style?: Json): Json => ({ type: 'text', text, style });
export const section = (...elements: Json[]): Json => ({ type: 'rich_text_section', elements });
const rich = (...elements: Json[]): Json => ({ type: 'rich_text', elements });
export const cell = (text: string): Json => rich(section(word(text)));
export const option = (value: string): Json => ({ text: plain(value), value });
export const options = (count: number): Json[] =>
  Array.from({ length: count }, (_, nth) => option(`${nth}`));
export const times = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth));

export const button = (action_id: string): Json => ({
  ...{ type: 'button', action_id, value: 'help', accessibility_label: 'Help' },
  text: plain('Help'),
});
export const actions = (...elements: Json[]): Json => ({ type: 'actions', elements });
export const table = (): Json => ({
  type: 'table',
  rows: [
    [cell('Ann Lee'), cell('Bo Roe')],
    [cell('We go.'), cell('–')],
  ],
});
export const dataTable = (): Json => ({
  ...{ type: 'data_table', caption: 'Who said what' },
  rows: [
    [
      { type: 'raw_text', text: 'Who' },
      { type: 'raw_text', text: 'Times' },
    ],
    [cell('Ann Lee'), { type: 'raw_number', value: 3, text: '3' }],
  ],
});
const select = (): Json => ({
  ...{ type: 'static_select', action_id: 'outlet', placeholder: plain('Outlet') },
  options: options(2),
});
const feedback = (value: string): Json => ({ text: plain(value), value });
const FEEDBACK = {
  ...{ type: 'feedback_buttons', action_id: 'feedback' },
  ...{ positive_button: feedback('Right'), negative_button: feedback('Wrong') },
};

/** A message with one of each block, nothing wrong with it; where each stands is by `AT`. */
export const rightMessage = (): Json => ({
  text: 'Who said what',
  blocks: [
    { type: 'header', text: plain('Who said what') },
    rich(
      section(
        word('Ann Lee', { bold: true }),
        { type: 'link', url: 'https://example.org', text: 'source' },
        { type: 'date', timestamp: 1, format: '{date}', fallback: '1970-01-01' },
      ),
      { type: 'rich_text_list', style: 'bullet', elements: [section(word('one'))] },
    ),
    { type: 'context', elements: [plain('a report')] },
    actions(button('line:0'), select()),
    { type: 'context_actions', elements: [FEEDBACK] },
    { type: 'section', text: { type: 'mrkdwn', text: '*x*' }, accessory: button('line:1') },
    { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'A chart' },
    dataTable(),
    { type: 'divider' },
  ],
});
export const AT = {
  ...{ header: 0, rich: 1, context: 2, actions: 3, feedback: 4, section: 5, image: 6, table: 7 },
};
