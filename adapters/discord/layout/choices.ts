import {
  type APIActionRowComponent,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';
import { cutText } from '../../../src/chat/fit/cut-text.ts';
import { promptOf } from '../../../src/chat/reply/choices-of.ts';
import type { Action } from '../../../src/chat/reply/reply.ts';
import { cleanLine } from './markup.ts';

const MAX_OPTIONS = 25;
const MAX_OPTION_CHARS = 100;

/** A list to choose from. Each option has its line as its value. */
export function toChoices(choices: Action[]): APIActionRowComponent<APIStringSelectComponent> {
  const options = choices
    .filter(({ line }) => line !== '' && line.length <= MAX_OPTION_CHARS)
    .slice(0, MAX_OPTIONS)
    .map(({ label, line }) => ({
      label: cutText(cleanLine(label) || line, MAX_OPTION_CHARS),
      value: line,
    }));
  const placeholder = promptOf(options.length, choices.length);
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: 'choose', placeholder, options }],
  };
}
