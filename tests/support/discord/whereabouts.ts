import { PermissionFlagsBits } from 'discord.js';
import { IDS } from './ids.ts';
import type { Message } from './message.ts';
import type { Places } from './places.ts';
import { threadChannel } from './thread.ts';
import { channel, member, user } from './world.ts';

/** Who asks, and where; without a word it is an ordinary member of the newsroom, in #news. */
export type From = {
  /** Has Manage Server. */
  manages?: boolean;
  /** What they may do there besides. */
  permissions?: bigint;
  /** In a direct message with the bot. */
  dm?: boolean;
  /** Elsewhere than in #news: a channel or thread, or `IDS.strange` in a server without the bot. */
  channel?: string;
  /** 2 is a conversation of people, in which the bot has no part. */
  context?: 0 | 1 | 2;
  user?: string;
  roles?: string[];
  locale?: string;
  guildLocale?: string;
  /** What Discord says that the bot may do there, if not what it may. */
  appPermissions?: bigint;
  /** Who has installed the bot: 0 a server, 1 a person. */
  owners?: Record<string, string>;
  /** What is pressed, if not the newest message that has such a component. */
  message?: Message;
};
export type Whereabouts = ReturnType<typeof createWhereabouts>;

const ALL_KNOWN = Object.values(PermissionFlagsBits).reduce((all, one) => all | one, 0n);

/** Who asks and where, as an interaction tells it. */
export const createWhereabouts =
  (places: Places) =>
  ({ manages = false, dm = false, user: id = IDS.user, ...from }: From) => {
    const context = from.context ?? (dm ? 1 : 0);
    const channelId = from.channel ?? (context === 0 ? IDS.news : IDS.dm);
    const place = places.find(channelId);
    const rights = place ? places.rightsIn(place) & ALL_KNOWN : 0n;
    const common = {
      ...{ context, channel_id: channelId, locale: from.locale ?? 'en-US' },
      app_permissions: String(from.appPermissions ?? rights),
    };
    const person = { ...user(id, false), ...(id === IDS.user ? {} : { username: `reader-${id}` }) };
    if (context !== 0)
      return {
        ...{ ...common, user: person, guild_id: undefined },
        channel: { id: channelId, type: context === 1 ? 1 : 3 },
        authorizing_integration_owners: from.owners ?? (context === 1 ? { 0: '0' } : { 1: id }),
      };
    const guildId = place?.guild?.id ?? IDS.strangeGuild;
    const locale = from.guildLocale ?? place?.guild?.preferred_locale ?? 'en-US';
    const managing = manages ? PermissionFlagsBits.ManageGuild : 0n;
    const permissions = String(managing | (from.permissions ?? 0n));
    return {
      ...{ ...common, guild_id: guildId, guild_locale: locale },
      guild: { id: guildId, locale, features: [] },
      channel: place?.thread
        ? threadChannel(place.thread, guildId)
        : (place?.channel ?? channel(channelId, 'strange')),
      member: { ...member(id, false, from.roles), user: person, permissions },
      authorizing_integration_owners: from.owners ?? (place ? { 0: guildId } : { 1: id }),
    };
  };
