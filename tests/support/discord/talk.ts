import { GatewayIntentBits } from 'discord.js';
import type { Clock } from './clock.ts';
import type { Emit } from './gateway.ts';
import { IDS } from './ids.ts';
import { type Message, toMessage } from './message.ts';
import type { Places } from './places.ts';
import { member, user } from './world.ts';

const DM = 1;

/** What people write where the bot is told of it: all in direct messages, else what mentions it. */
export function createTalk(clock: Clock, emit: Emit, places: Places, messages: Message[]) {
  function write(channel: string, content: string, id = IDS.user): Message {
    const author = { ...user(id, false), username: 'ann' };
    const message = { ...toMessage(clock, channel, { content }), author };
    messages.push(message);
    return message;
  }

  return {
    /** Someone else writes in a channel. Without the right to read it, the bot gets no words. */
    write(channel: string, content = 'something'): void {
      const written = write(channel, content);
      const guildId = places.find(channel)?.guild?.id;
      const { user: _, ...own } = member(IDS.user, false);
      const packet = { ...written, content: '', guild_id: guildId, member: own };
      emit('MESSAGE_CREATE', packet, { guildId, intent: GatewayIntentBits.GuildMessages });
    },
    /** Someone writes to the bot in a channel: its owner, if nobody else is named. */
    mention(
      text = '',
      channel = IDS.news,
      { id = IDS.user, roles = [] as string[] } = {},
    ): Message {
      const written = write(channel, `<@${IDS.bot}> ${text}`.trim(), id);
      const guildId = places.find(channel)?.guild?.id;
      const { user: _, ...own } = member(id, false, roles);
      const mentions = [{ ...user(IDS.bot, true), member: member(IDS.bot, true) }];
      const packet = { ...written, mentions, guild_id: guildId, member: own };
      emit('MESSAGE_CREATE', packet, { guildId, intent: GatewayIntentBits.GuildMessages });
      return written;
    },
    /** Someone writes to the bot alone. */
    directMessage(text: string): Message {
      const written = write(IDS.dm, text);
      const intent = GatewayIntentBits.DirectMessages;
      emit('MESSAGE_CREATE', { ...written, channel_type: DM }, { intent });
      return written;
    },
  };
}
