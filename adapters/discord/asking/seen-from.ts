import {
  ApplicationIntegrationType,
  type BaseInteraction,
  InteractionContextType,
} from 'discord.js';

type Asked = Pick<
  BaseInteraction,
  'authorizingIntegrationOwners' | 'channelId' | 'context' | 'guild' | 'guildId' | 'guildLocale'
>;

/** Where somebody asks, as far as it is any business of ours. */
export type SeenFrom = Pick<Asked, 'guild' | 'guildId' | 'channelId' | 'guildLocale'>;

const NOWHERE: SeenFrom = { guild: null, guildId: null, channelId: null, guildLocale: null };

/**
 * Where somebody asks. Of a server or a conversation that we are not in, to which they have brought
 * us along, nothing is seen: there they ask for themselves, as in direct messages.
 */
export const seenFrom = (asked: Asked): SeenFrom => {
  const { guild, guildId, channelId, guildLocale } = asked;
  return isGuest(asked) ? NOWHERE : { guild, guildId, channelId, guildLocale };
};

/**
 * Whether the one who asks has brought us along to where we are not. Discord names whoever has
 * installed us: the server, the person or both; for a button under a post of ours maybe nobody, and
 * then it counts that we are there.
 */
export function isGuest({
  authorizingIntegrationOwners: owners,
  context,
  guild,
  guildId,
}: Asked): boolean {
  if (!guildId) return context === InteractionContextType.PrivateChannel;
  if (owners[ApplicationIntegrationType.GuildInstall] === guildId) return false;
  return guild === null || owners[ApplicationIntegrationType.UserInstall] !== undefined;
}
