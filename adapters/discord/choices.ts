import {
  type APIActionRowComponent,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';
import { cutText } from '../../src/chat/fit/cut-text.ts';
import type { Action } from '../../src/chat/reply/reply.ts';
import { cleanLine } from './markup.ts';

/** Up to so many are buttons, which take one press where a list takes two. */
export const MAX_BUTTON_CHOICES = 5;
const MAX_OPTIONS = 25;
const MAX_OPTION_CHARS = 100;
const CUSTOM_ID = 'choose';

/** The answers to a question back as a list to choose from. Each has its line as its value. */
export function toChoices(actions: Action[]): APIActionRowComponent<APIStringSelectComponent> {
  const byLine = new Map(actions.map((action) => [action.line, action]));
  const all = [...byLine.values()].filter(({ line }) => line.length <= MAX_OPTION_CHARS);
  const shown = all.slice(0, MAX_OPTIONS);
  const placeholder =
    all.length > shown.length ? `Choose (the first ${shown.length} of ${all.length})` : 'Choose';
  const options = shown.map(({ label, line }) => ({
    label: cutText(cleanLine(label) || line, MAX_OPTION_CHARS),
    value: line,
  }));
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: CUSTOM_ID, placeholder, options }],
  };
}

/** Whether there are more than buttons are good for. None that deletes is one among many. */
export const areChoices = (actions: Action[]): boolean =>
  actions.length > MAX_BUTTON_CHOICES && actions.every(({ style }) => style !== 'danger');
