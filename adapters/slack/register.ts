import type { App, BlockAction } from '@slack/bolt';
import type { Command, Verb } from '../../src/chat/command.ts';
import { type Listed, listCommands } from '../../src/chat/line/list-commands.ts';
import { CHOICES_ID } from './layout/choices.ts';
import { isReserved, WAY_IN } from './listing/reserved-names.ts';
import type { Pressed, Receiver } from './receive.ts';

/**
 * Only what is used: the history tells whether a post arrived, a user's profile their time zone and
 * whether they are an administrator; files go into direct messages.
 */
const SCOPES = [
  'commands',
  'chat:write',
  'channels:read',
  'groups:read',
  'channels:history',
  'groups:history',
  'im:write',
  'files:write',
  'users:read',
];

/**
 * The app manifest for these commands. Names that Slack keeps for itself are left out; those
 * commands are reached through `/onrecord`.
 */
export function describeCommands(commands: Command[]) {
  const allowed = listCommands(commands).filter(({ name }) => !isReserved(name));
  return {
    display_information: {
      name: 'On Record',
      description: 'Who said what, word for word, with receipts',
      background_color: '#1f2937',
    },
    features: {
      app_home: {
        home_tab_enabled: false,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'On Record', always_online: true },
      slash_commands: [
        slash(WAY_IN, 'Any question; “help” lists them all', 'help'),
        ...allowed.map((command) => slash(command.name, command.about, hintOf(command))),
      ],
    },
    oauth_config: { scopes: { bot: SCOPES } },
    settings: {
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}

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

/**
 * Has every command's name and every button answered. Reserved names are among them, since somebody
 * may have added them to a workspace by hand.
 */
export function registerCommands(app: App, commands: Command[], { slash, press }: Receiver): void {
  for (const { name } of [{ name: WAY_IN }, ...listCommands(commands)])
    app.command(`/${name}`, slash);
  app.action<BlockAction<Pressed>>(/^(?:line|page):\d+$/u, press);
  app.action<BlockAction<Pressed>>(CHOICES_ID, press);
}
