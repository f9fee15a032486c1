/** Two servers, their channels and who is there, as the gateway describes them. */

export const IDS = {
  application: '100000000000000001',
  bot: '100000000000000002',
  user: '100000000000000003',
  guild: '200000000000000001',
  otherGuild: '200000000000000002',
  news: '300000000000000001',
  hidden: '300000000000000002',
  voice: '300000000000000003',
  silent: '300000000000000004',
  elsewhere: '300000000000000005',
  dm: '300000000000000006',
};
const VIEW = '1024';
const HISTORY = '65536';
const VIEW_SEND_HISTORY = '68608';
export const user = (id: string, bot: boolean) => ({
  id,
  username: bot ? 'on-record' : 'ann',
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot,
});
export const member = (id: string, bot: boolean) => ({
  user: user(id, bot),
  roles: [],
  joined_at: '2026-01-01T00:00:00Z',
  deaf: false,
  mute: false,
  flags: 0,
});
export const channel = (id: string, name: string, type = 0, deny = '0') => ({
  id,
  name,
  type,
  position: 0,
  permission_overwrites: [{ id: IDS.guild, type: 0, allow: '0', deny }],
});
const guild = (id: string, name: string, channels: unknown[]) => ({
  id,
  name,
  owner_id: IDS.user,
  channels,
  roles: [{ id, name: '@everyone', permissions: VIEW_SEND_HISTORY, position: 0 }],
  members: [member(IDS.bot, true)],
  member_count: 2,
  emojis: [],
  stickers: [],
  features: [],
  threads: [],
  joined_at: '2026-01-01T00:00:00Z',
});
export const GUILDS = [
  guild(IDS.guild, 'Newsroom', [
    channel(IDS.news, 'news'),
    channel(IDS.hidden, 'hidden', 0, VIEW),
    channel(IDS.voice, 'voice', 2),
    channel(IDS.silent, 'silent', 0, HISTORY),
  ]),
  guild(IDS.otherGuild, 'Others', [channel(IDS.elsewhere, 'elsewhere')]),
];
