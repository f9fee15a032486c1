import type { Json } from '../json.ts';

/** What each event and each kind of entry needs to be heard of; the others need nothing. */
const NEEDED_BY: Record<string, string> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
  link_shared: 'links:read',
  channel_archive: 'channels:read',
  channel_deleted: 'channels:read',
  channel_left: 'channels:read',
  channel_rename: 'channels:read',
  channel_unarchive: 'channels:read',
  group_archive: 'groups:read',
  group_deleted: 'groups:read',
  group_left: 'groups:read',
  group_rename: 'groups:read',
  group_unarchive: 'groups:read',
  member_joined_channel: 'channels:read',
  agent_view: 'assistant:write',
  shortcuts: 'commands',
  slash_commands: 'commands',
  unfurl_domains: 'links:write',
};
const FREE_EVENTS = [
  ...['app_home_opened', 'app_uninstalled', 'team_access_granted', 'team_access_revoked'],
  'tokens_revoked',
];

/**
 * What Slack would refuse about an app manifest, by its documented limits. Slack’s published schema
 * (slackapi/manifest-schema, 1.0.0) has the lengths, the counts and `bot_optional`, and does not
 * know `agent_view` yet, whose limits are those of its reference and of `@slack/web-api`.
 */
export function manifestFaults({ display_information, features, oauth_config, settings }: Json) {
  const faults: string[] = [];
  const check = (holds: unknown, fault: string) => void (holds || faults.push(fault));
  const text = (value: unknown, most: number, what: string) =>
    check(typeof value === 'string' && value.trim() && value.length <= most, what);
  const few = (list: unknown[] = [], most: number, what: string) =>
    check(list.length <= most, `more than ${most} ${what}`);
  const once = (list: unknown[], what: string) =>
    check(new Set(list).size === list.length, `${what} twice`);

  const { agent_view, app_home, bot_user, shortcuts = [], slash_commands = [] } = features;
  text(display_information.name, 35, 'name of the app');
  text(display_information.description, 140, 'description of the app');
  check(/^#(?:[\da-f]{3}){1,2}$/iu.test(display_information.background_color), 'colour');
  text(bot_user.display_name, 80, 'name of the bot');

  few(slash_commands, 50, 'commands');
  once(
    slash_commands.map(({ command }: Json) => command),
    'a command',
  );
  for (const { command, description, usage_hint = 'x' } of slash_commands) {
    check(/^\/[a-z\d_-]{1,31}$/u.test(command), `command ${command}`);
    text(description, 2_000, `description of ${command}`);
    text(usage_hint, 1_000, `hint of ${command}`);
  }

  few(shortcuts, 10, 'shortcuts');
  once(
    shortcuts.map(({ callback_id }: Json) => callback_id),
    'a callback_id',
  );
  for (const { type, name, callback_id, description } of shortcuts) {
    check(['global', 'message'].includes(type), `type of ${name}`);
    text(name, 24, `shortcut ${name}`);
    text(callback_id, 255, `callback_id of ${name}`);
    text(description, 150, `description of ${name}`);
  }

  if (agent_view) {
    check(!features.assistant_view, 'agent_view beside assistant_view');
    check(app_home.messages_tab_enabled, 'agent_view without the messages tab');
    text(agent_view.agent_description, 300, 'description of the agent');
    few(agent_view.suggested_prompts, 4, 'prompts');
    for (const { title, message } of agent_view.suggested_prompts)
      check(title?.trim() && message?.trim(), `prompt ${title}`);
  }

  const { unfurl_domains = [] } = features;
  few(unfurl_domains, 5, 'domains');
  for (const domain of unfurl_domains)
    check(/^(?:[a-z\d-]+\.)+[a-z][a-z\d-]+$/u.test(domain), `domain ${domain}`);

  const { bot = [], bot_optional = [] } = oauth_config.scopes;
  once([...bot, ...bot_optional], 'a scope');
  few(bot, 255, 'scopes');
  const { bot_events: events = [] } = settings.event_subscriptions ?? {};
  few(events, 100, 'events');
  once(events, 'an event');
  for (const event of events)
    check(event in NEEDED_BY || FREE_EVENTS.includes(event), `event ${event}`);
  check(
    !events.includes('link_shared') || unfurl_domains.length > 0,
    'link_shared without unfurl_domains',
  );
  const {
    socket_mode_enabled: overSocket,
    event_subscriptions = {},
    interactivity = {},
  } = settings;
  for (const { request_url: url } of [event_subscriptions, interactivity])
    check(overSocket || isHttps(url), `no address for requests: ${url}`);
  check(
    overSocket || slash_commands.every(({ url }: Json) => isHttps(url)),
    'no address for commands',
  );
  const { redirect_urls: redirects = [] } = oauth_config;
  few(redirects, 1_000, 'addresses to come back to');
  for (const url of redirects) check(isHttps(url), `address to come back to ${url}`);
  for (const needs of [...events, ...Object.keys(features)]) {
    const scope = NEEDED_BY[needs];
    check(!scope || bot.includes(scope), `${needs} without ${scope}`);
  }
  return faults;
}

const isHttps = (url: unknown): boolean => String(url).startsWith('https://');
