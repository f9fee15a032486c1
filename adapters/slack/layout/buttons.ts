import type { types } from '@slack/bolt';
import { cutText } from '../../../src/chat/fit/cut-text.ts';
import type { Action, Item } from '../../../src/chat/reply/reply.ts';
import { plainText } from './rich-text.ts';

const MAX_ROW_BUTTONS = 25;
const MAX_LINE_CHARS = 2_000;
const MAX_BUTTON_CHARS = 75;

/** Buttons whose ids are unique in their message. A line too long for Slack gets no button. */
export function numberedButtons() {
  let number = 0;
  const make = ({ line, style, replaces }: Action, text: string, spoken: string): types.Button[] =>
    line.trim() === '' || line.length > MAX_LINE_CHARS || text.trim() === ''
      ? []
      : [
          {
            type: 'button',
            action_id: `${replaces ? 'page' : 'line'}:${number++}`,
            value: line,
            text: plainText(cutText(text, MAX_BUTTON_CHARS)),
            accessibility_label: cutText(spoken, MAX_BUTTON_CHARS),
            ...(style !== 'plain' && { style }),
          },
        ];
  return {
    /** Screen readers say what it is about, too, for those who step from button to button. */
    of: (action: Action, about: string) => make(action, action.label, nameBoth(action, about)),
    /** For buttons of several items in one row. */
    ofItem: ({ label, actions }: Item) =>
      actions.flatMap((action) => {
        const text = action.label.includes(label) ? action.label : nameBoth(action, label);
        return action.label === '' ? [] : make(action, text, text);
      }),
  };
}

/** Whether the answer takes the place of the message. */
export const isReplacing = (actionId: string): boolean => actionId.startsWith('page:');

const nameBoth = (action: Action, item: string): string => `${action.label}: ${item}`;

export function rowsOf(buttons: types.Button[]): types.ActionsBlock[] {
  const rows: types.ActionsBlock[] = [];
  for (let at = 0; at < buttons.length; at += MAX_ROW_BUTTONS)
    rows.push({ type: 'actions', elements: buttons.slice(at, at + MAX_ROW_BUTTONS) });
  return rows;
}
