import type { Command, Verb } from '../../../src/chat/command.ts';
import { type Listed, listCommands } from '../../../src/chat/line/list-commands.ts';
import { isReserved, WAY_IN } from './reserved-names.ts';

/**
 * The commands as Slack lists them. Names that it keeps for itself are left out; those commands are
 * reached through `/onrecord`. `url` is where Slack calls us, if it does.
 */
export const describeSlashCommands = (commands: Command[], url?: string) =>
  [
    slash(WAY_IN, 'Any question; “help” lists them all', 'help'),
    ...listCommands(commands)
      .filter(({ name }) => !isReserved(name))
      .map((command) => slash(command.name, command.about, hintOf(command))),
  ].map((command) => (url === undefined ? command : { ...command, url }));

/** With `should_escape` a picked channel arrives as `<#C…|name>`, so its name does not matter. */
const slash = (name: string, about: string, hint: string) => ({
  command: `/${name}`,
  description: about,
  ...(hint !== '' && { usage_hint: hint }),
  should_escape: true,
});

const hintOf = ({ verbs }: Listed): string =>
  verbs[0]?.words.length === 0
    ? optionsHint(verbs[0].verb)
    : [...new Set(verbs.map(({ words }) => words[0]))].join(' | ');

const optionsHint = ({ options }: Verb): string =>
  Object.entries(options)
    .map(([name, option]) => {
      const shown = option.named ? `${name}:…` : `<${name}>`;
      return option.required ? shown : `[${shown}]`;
    })
    .join(' ');
