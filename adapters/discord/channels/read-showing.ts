import { type BaseInteraction, ChannelType, PermissionFlagsBits } from 'discord.js';
import type { Showing } from '../../../src/chat/post-here.ts';
import { say } from '../../../src/language/say.ts';
import { LET_ME_POST } from '../api/refusals.ts';

const { CreatePublicThreads, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
const WITH_THREADS = new Set([ChannelType.GuildText, ChannelType.GuildAnnouncement]);

/**
 * Whether an answer may be shown to everyone where it was asked for: only where the asker and this app
 * may both write. Undefined in direct messages, and on servers that we are not on.
 */
export function readShowing(interaction: BaseInteraction): Showing | undefined {
  const { channel, memberPermissions: theirs, appPermissions: ours } = interaction;
  if (!interaction.inCachedGuild() || !channel || channel.isDMBased()) return undefined;
  const writing = channel.isThread() ? SendMessagesInThreads : SendMessages;
  const opening = [CreatePublicThreads, SendMessagesInThreads];
  return {
    refused: !theirs?.has(writing)
      ? say('You may not write in #{channel}, so I post nothing there for you.', {
          channel: channel.name,
        })
      : !ours.has(writing)
        ? say(LET_ME_POST, { where: `#${channel.name}` })
        : null,
    threads:
      WITH_THREADS.has(channel.type) &&
      ours.has(opening) &&
      theirs?.has(CreatePublicThreads) === true,
  };
}
