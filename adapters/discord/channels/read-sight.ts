import {
  ChannelType,
  type Guild,
  type GuildBasedChannel,
  GuildMember,
  PermissionFlagsBits,
  type PermissionsBitField,
  type Role,
} from 'discord.js';
import type { Sight } from '../../../src/chat/sees.ts';

const { ManageGuild, ManageThreads, ViewChannel } = PermissionFlagsBits;

/** Who asks, as Discord tells it: a member of a server that we do not know is described by it alone. */
type Asker = {
  member: unknown;
  memberPermissions: Readonly<PermissionsBitField> | null;
};

/**
 * Who sees which channel of a server, by what the gateway has told us: nothing is asked of Discord. Whoever
 * has Manage Server sees all that we post in.
 */
export function readSight(guild: Guild | null, { member, memberPermissions }: Asker): Sight {
  const find = (id: string): GuildBasedChannel | undefined => guild?.channels.cache.get(id);
  return {
    asker: async ({ id }) =>
      memberPermissions?.has(ManageGuild) === true ||
      (member instanceof GuildMember && isSeen(find(id), member)),
    everyone: async ({ id }) => guild !== null && isSeen(find(id), guild.roles.everyone),
  };
}

/** An archived thread is none that the gateway tells of. */
function isSeen(channel: GuildBasedChannel | undefined, who: GuildMember | Role): boolean {
  const rights = channel?.permissionsFor(who);
  if (!channel || !rights?.has(ViewChannel)) return false;
  // Whoever sees its channel does not yet see a private thread.
  if (channel.type !== ChannelType.PrivateThread) return true;
  return rights.has(ManageThreads) || channel.members.cache.has(who.id);
}
