import type { Guild, User } from 'discord.js';
import type { Ask } from '../../src/chat/bot.ts';
import type { Place } from '../../src/model.ts';

/** The place of a server. */
export const placeOfServer = (id: string, name: string): Place => ({
  id: `discord:${id}`,
  platform: 'discord',
  name,
});

type Asked = { guild: Guild | null; guildId: string | null; user: User };

/** The server’s place, or in direct messages the person’s own. */
export const placeOf = ({ guild, guildId, user }: Asked): Pick<Ask, 'place'> => ({
  place: guildId
    ? placeOfServer(guildId, guild?.name ?? guildId)
    : { id: `discord:dm:${user.id}`, platform: 'discord', name: user.displayName },
});
