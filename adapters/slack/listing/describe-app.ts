import { menus } from '../../../commands/menus/menus.ts';
import type { Command } from '../../../src/chat/command.ts';
import { EVENTS_PATH, REDIRECT_PATH } from './addresses.ts';
import { describeSlashCommands } from './describe-slash-commands.ts';
import {
  BOT_EVENTS,
  isDomain,
  LINK_EVENTS,
  OPTIONAL_SCOPES,
  ORGANISATION_EVENTS,
  scopesFor,
} from './permissions.ts';
import { AGENT_DESCRIPTION, SUGGESTED_PROMPTS } from './suggested-prompts.ts';

/** What is set up is shown there: see `buildHome`. */
const HOME_TAB = true;

/** How the app is to be reached. */
export type Reach = {
  /** `https://news.example.org`: where others reach the newsroom. */
  publicUrl?: string | undefined;
  /** Whether Slack calls us there, instead of telling us over a socket. */
  overHttp?: boolean;
  /** Whether any workspace, or an organisation for all of its own, may install the app there. */
  isInstallable?: boolean;
};

/**
 * The app manifest: all that Slack is to know of the app, for these commands. With `agent_view` a
 * direct message is a thread of its own, and the prompts stand above the first; `assistant_view`,
 * which came before it, is going away. Links to the newsroom unfold where its host has a name that
 * Slack takes.
 */
export const describeApp = (
  commands: Command[],
  { publicUrl, overHttp = false, isInstallable = false }: Reach = {},
) => {
  const host = publicUrl === undefined ? '' : new URL(publicUrl).hostname;
  const requestUrl = publicUrl !== undefined && overHttp ? publicUrl + EVENTS_PATH : undefined;
  return {
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
      slash_commands: describeSlashCommands(commands, requestUrl),
      ...(isDomain(host) && { unfurl_domains: [host] }),
    },
    oauth_config: {
      scopes: {
        bot: scopesFor(host),
        bot_optional: OPTIONAL_SCOPES,
      },
      ...(publicUrl !== undefined &&
        isInstallable && { redirect_urls: [publicUrl + REDIRECT_PATH] }),
    },
    settings: {
      event_subscriptions: {
        ...(requestUrl && { request_url: requestUrl }),
        bot_events: [
          ...BOT_EVENTS,
          ...(isDomain(host) ? LINK_EVENTS : []),
          ...(isInstallable ? ORGANISATION_EVENTS : []),
        ],
      },
      interactivity: {
        is_enabled: true,
        ...(requestUrl && { request_url: requestUrl, message_menu_options_url: requestUrl }),
      },
      org_deploy_enabled: isInstallable,
      socket_mode_enabled: requestUrl === undefined,
      token_rotation_enabled: isInstallable,
    },
  };
};

/** In the menu of each message, or in that of the workspace. */
const shortcut = (type: 'message' | 'global', id: string, name: string, about: string) => ({
  name,
  type,
  callback_id: id,
  description: about,
});

/** What Slack calls a menu’s entry where it is about no message. */
export const aloneId = (menuId: string): string => `${menuId}_alone`;
