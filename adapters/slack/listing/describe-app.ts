import { menus } from '../../../commands/menus/menus.ts';
import type { Command } from '../../../src/chat/command.ts';
import { describeSlashCommands } from './describe-slash-commands.ts';
import { BOT_EVENTS, LINK_EVENTS, LINK_SCOPES, OPTIONAL_SCOPES, SCOPES } from './permissions.ts';
import { AGENT_DESCRIPTION, SUGGESTED_PROMPTS } from './suggested-prompts.ts';

/** What is set up is shown there: see `buildHome`. */
const HOME_TAB = true;

/**
 * The app manifest: all that Slack is to know of the app, for these commands. With `agent_view` a
 * direct message is a thread of its own, and the prompts stand above the first; `assistant_view`,
 * which came before it, is going away. Links to the newsroom unfold where its `host` has a name that
 * Slack takes.
 */
export const describeApp = (commands: Command[], host = '') => ({
  display_information: {
    name: 'On Record',
    description: 'Who said what, word for word, with receipts',
    background_color: '#1f2937',
  },
  features: {
    agent_view: {
      agent_description: AGENT_DESCRIPTION,
      suggested_prompts: SUGGESTED_PROMPTS,
    },
    app_home: {
      home_tab_enabled: HOME_TAB,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    },
    bot_user: { display_name: 'On Record', always_online: true },
    shortcuts: [
      ...menus.map(({ id, name, about }) => shortcut('message', id, name, about)),
      ...menus.map(({ id, name, alone }) => shortcut('global', aloneId(id), name, alone.about)),
    ],
    slash_commands: describeSlashCommands(commands),
    ...(isDomain(host) && { unfurl_domains: [host] }),
  },
  oauth_config: {
    scopes: {
      bot: [...SCOPES, ...(isDomain(host) ? LINK_SCOPES : [])],
      bot_optional: OPTIONAL_SCOPES,
    },
  },
  settings: {
    event_subscriptions: { bot_events: [...BOT_EVENTS, ...(isDomain(host) ? LINK_EVENTS : [])] },
    interactivity: { is_enabled: true },
    org_deploy_enabled: false,
    socket_mode_enabled: true,
    token_rotation_enabled: false,
  },
});

/** In the menu of each message, or in that of the workspace. */
const shortcut = (type: 'message' | 'global', id: string, name: string, about: string) => ({
  name,
  type,
  callback_id: id,
  description: about,
});

/** What Slack calls a menu’s entry where it is about no message. */
export const aloneId = (menuId: string): string => `${menuId}_alone`;

// `news.example.org`; no number, and no name that is known in one network only
const DOMAIN = /^(?:[a-z\d-]+\.)+[a-z][a-z\d-]+$/u;
const isDomain = (host: string): boolean => DOMAIN.test(host);
