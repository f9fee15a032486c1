import type { types } from '@slack/bolt';
import { cutText } from '../../../src/chat/fit/cut-text.ts';
import { promptOf } from '../../../src/chat/reply/choices-of.ts';
import type { Action } from '../../../src/chat/reply/reply.ts';
import { plainText } from './rich-text.ts';

/** Slack takes a hundred, but not in a message of this size. */
const MAX_OPTIONS = 25;
const MAX_OPTION_CHARS = 75;
const MAX_VALUE_CHARS = 150;
export const CHOICES_ID = 'choose';

/** A list to choose from. Each option has its line as its value. */
export function choicesBlock(choices: Action[]): types.ActionsBlock {
  const options = choices
    .filter(({ label, line }) => label.trim() && line && line.length <= MAX_VALUE_CHARS)
    .slice(0, MAX_OPTIONS)
    .map(({ label, line }) => ({
      text: plainText(cutText(label, MAX_OPTION_CHARS)),
      value: line,
    }));
  const placeholder = plainText(promptOf(options.length, choices.length));
  return {
    type: 'actions',
    elements: [{ type: 'static_select', action_id: CHOICES_ID, placeholder, options }],
  };
}
