import { PermissionFlagsBits } from 'discord.js';
import { IDS } from './ids.ts';
import type { PeerChannel, PeerGuild } from './world.ts';

const ALL = Object.values(PermissionFlagsBits).reduce((all, one) => all | one, 0n);

/** What the bot may do in a channel: its roles, and what the channel allows and denies. */
export function botPermissions(guild: PeerGuild, { permission_overwrites: own }: PeerChannel) {
  const { roles } = guild.members.find(({ user }) => user.id === IDS.bot) ?? {
    roles: [] as string[],
  };
  const mine = guild.roles.filter(({ id }) => id === guild.id || roles.includes(id));
  let rights = mine.reduce((all, { permissions }) => all | BigInt(permissions), 0n);
  if (rights & PermissionFlagsBits.Administrator) return ALL;
  const forAll = own.filter(({ id }) => id === guild.id);
  const forRoles = own.filter(({ id }) => roles.includes(id));
  const forBot = own.filter(({ id }) => id === IDS.bot);
  for (const level of [forAll, forRoles, forBot]) {
    for (const { deny } of level) rights &= ~BigInt(deny);
    for (const { allow } of level) rights |= BigInt(allow);
  }
  return rights & PermissionFlagsBits.ViewChannel ? rights : 0n;
}
