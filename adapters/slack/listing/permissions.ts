/** In which channels something changes that lets it post there, or keeps it from that. */
export const CHANNEL_EVENTS = [
  'channel_archive',
  'channel_left',
  'channel_unarchive',
  'group_archive',
  'group_left',
  'group_unarchive',
] as const;

/**
 * What the app is told of: mentions and direct messages, which are questions; that somebody opens
 * the conversation with it; that it was removed, or its token was; and what happens to channels.
 */
export const BOT_EVENTS: string[] = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  ...CHANNEL_EVENTS,
  'channel_deleted',
  'channel_rename',
  'group_deleted',
  'group_rename',
  'member_joined_channel',
  'message.im',
  'tokens_revoked',
].sort();

/**
 * Only what is used: mentions and direct messages are read to be answered, `assistant:write` offers
 * prompts and says that an answer is on its way, a user's profile tells their time zone and whether
 * they are an administrator, files go into direct messages. A public channel is joined only where one of
 * them presses a button for that.
 */
const SCOPES = [
  'commands',
  'app_mentions:read',
  'im:history',
  'assistant:write',
  'chat:write',
  'channels:read',
  'channels:join',
  'groups:read',
  'im:write',
  'files:write',
  'users:read',
];

/**
 * May be refused at the installation. The history of channels tells whether a post arrived when Slack
 * gave no clear answer; without it that stays unknown.
 */
export const OPTIONAL_SCOPES = ['channels:history', 'groups:history'];

/** Only where the newsroom has a public address: that somebody shares a link to it, and unfolding that. */
export const LINK_EVENTS = ['link_shared'];
const LINK_SCOPES = ['links:read', 'links:write'];

export const scopesFor = (host: string): string[] => [
  ...SCOPES,
  ...(isDomain(host) ? LINK_SCOPES : []),
];

/** Only where organisations may install it: in which of their workspaces it is. */
export const ORGANISATION_EVENTS = ['team_access_granted', 'team_access_revoked'];

// `news.example.org`; no number, and no name that is known in one network only
const DOMAIN = /^(?:[a-z\d-]+\.)+[a-z][a-z\d-]+$/u;
/** Whether Slack takes it for a host whose links unfold. */
export const isDomain = (host: string): boolean => DOMAIN.test(host);
