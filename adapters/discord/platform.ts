import { apiAddress, definePlatform } from '../../src/chat/platform.ts';

export const discord = definePlatform({
  name: 'discord',
  settings: {
    DISCORD_TOKEN: {
      about: 'the bot’s token alone, without “Bot ” before it',
      example: 'MTk4….Cl2FMQ.Znmj…',
      // The “Bot ” that stands before a token in HTTP headers makes it two words.
      isRight: (value) => /^\S+$/.test(value),
    },
  },
  extras: {
    DISCORD_API: apiAddress('https://discord.com/api'),
    DISCORD_GUILD: {
      about: 'the id of a server, 15 to 21 digits',
      example: '123456789012345678',
      isRight: (value) => /^\d{15,21}$/.test(value),
    },
    DISCORD_POSTS_PER_SECOND: {
      about: 'a whole number from 1 to 9999',
      example: '50',
      isRight: (value) => /^[1-9]\d{0,3}$/.test(value),
    },
    DISCORD_SHARDS: {
      about: 'auto or a whole number from 1 to 999',
      example: 'auto',
      isRight: (value) => /^(?:auto|[1-9]\d{0,2})$/.test(value),
    },
  },
  async load() {
    const { createDiscord } = await import('./client.ts');
    const { holds } = await import('./render.ts');
    return {
      holds,
      create: (
        {
          DISCORD_TOKEN = '',
          DISCORD_API,
          DISCORD_GUILD,
          DISCORD_POSTS_PER_SECOND,
          DISCORD_SHARDS,
        },
        deps,
      ) =>
        createDiscord({
          ...deps,
          token: DISCORD_TOKEN,
          apiUrl: DISCORD_API,
          guildId: DISCORD_GUILD,
          postsPerSecond: Number(DISCORD_POSTS_PER_SECOND) || undefined,
          // NaN, which is none, for “auto”.
          shardCount: Number(DISCORD_SHARDS) || undefined,
        }),
    };
  },
});
