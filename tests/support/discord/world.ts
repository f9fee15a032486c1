import { PermissionFlagsBits } from 'discord.js';
import { IDS } from './ids.ts';

type Overwrite = { id: string; type: 0 | 1; allow: string; deny: string };
export type Tag = { id: string; name: string; moderated: boolean };
export type PeerChannel = {
  id: string;
  name: string;
  type: number;
  position: number;
  permission_overwrites: Overwrite[];
  flags: number;
  guild_id?: string;
  parent_id?: string | null;
  available_tags?: Tag[];
};
export type PeerGuild = ReturnType<typeof guild>;

const { ViewChannel, SendMessages, ReadMessageHistory, ManageGuild } = PermissionFlagsBits;
/** What the address in docs/discord.md asks for. */
const INVITED_WITH =
  ViewChannel |
  SendMessages |
  ReadMessageHistory |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads;
const REQUIRE_TAG = 1 << 4;
const TEXT = 0;
const VOICE = 2;
const ANNOUNCEMENT = 5;
const FORUM = 15;
const MEDIA = 16;

export const user = (id: string, bot: boolean) => ({
  id,
  username: bot ? 'on-record' : 'ann',
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot,
});

export const member = (id: string, bot: boolean, roles: string[] = []) => ({
  user: user(id, bot),
  roles,
  joined_at: '2026-01-01T00:00:00Z',
  deaf: false,
  mute: false,
  flags: 0,
});

export const channel = (
  id: string,
  name: string,
  type = TEXT,
  deny = 0n,
  more: Partial<PeerChannel> = {},
): PeerChannel => ({
  ...{ id, name, type, position: 0, flags: 0 },
  permission_overwrites: [{ id: IDS.guild, type: 0, allow: '0', deny: String(deny) }],
  ...more,
});

const role = (id: string, name: string, permissions: bigint, more: object = {}) => ({
  ...{ id, name, permissions: String(permissions), position: id === name ? 0 : 1 },
  ...{ color: 0, hoist: false, managed: false, mentionable: false, flags: 0, ...more },
});

export const guild = (
  id: string,
  name: string,
  channels: PeerChannel[],
  { botRole = IDS.botRole, systemChannel = null as string | null, locale = 'en-US' } = {},
) => ({
  ...{ id, name, owner_id: IDS.user, preferred_locale: locale, system_channel_id: systemChannel },
  channels: channels.map((one): PeerChannel => ({ ...one, guild_id: id })),
  roles: [
    { ...role(id, '@everyone', ViewChannel | SendMessages | ReadMessageHistory), position: 0 },
    role(botRole, 'on-record', INVITED_WITH, { managed: true, tags: { bot_id: IDS.bot } }),
    role(IDS.editorRole, 'editors', ManageGuild),
    role(IDS.readerRole, 'readers', 0n, { mentionable: true }),
  ],
  members: [member(IDS.bot, true, [botRole])],
  ...{ member_count: 2, emojis: [], stickers: [], features: [], threads: [] as object[] },
  joined_at: '2026-01-01T00:00:00Z',
});

const tag = (id: string, name: string): Tag => ({ id, name, moderated: false });

/** Two servers, their channels and who is there, as the gateway describes them. */
export const twoGuilds = (): PeerGuild[] => [
  guild(
    IDS.guild,
    'Newsroom',
    [
      channel(IDS.news, 'news'),
      channel(IDS.hidden, 'hidden', TEXT, ViewChannel),
      channel(IDS.voice, 'voice', VOICE),
      channel(IDS.silent, 'silent', TEXT, ReadMessageHistory),
      channel(IDS.announcements, 'announcements', ANNOUNCEMENT),
      channel(IDS.forum, 'forum', FORUM, 0n, { available_tags: [tag(IDS.localTag, 'local')] }),
      channel(IDS.taggedForum, 'tagged', FORUM, 0n, {
        flags: REQUIRE_TAG,
        available_tags: [tag(IDS.localTag, 'local'), tag(IDS.worldTag, 'world')],
      }),
      channel(IDS.media, 'media', MEDIA, 0n, { available_tags: [] }),
      channel(IDS.readOnly, 'read-only', TEXT, SendMessages),
    ],
    { systemChannel: IDS.news },
  ),
  guild(IDS.otherGuild, 'Others', [channel(IDS.elsewhere, 'elsewhere')], {
    botRole: IDS.otherBotRole,
  }),
];
