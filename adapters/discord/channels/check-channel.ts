import {
  DiscordAPIError,
  type Guild,
  type GuildBasedChannel,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { ChannelCheck } from '../../../src/chat/command.ts';
import { listAll } from '../../../src/language/list.ts';
import { type Message, message, say } from '../../../src/language/say.ts';
import type { Channel } from '../../../src/model.ts';
import { whyNot } from './find-channel.ts';

/** A permission by the name that Discord’s settings give it. */
type Needed = { flag: bigint; name: Message };

const need = (flag: bigint, name: Message): Needed => ({ flag, name });
const VIEW = need(PermissionFlagsBits.ViewChannel, message('View Channel'));
const SEND = need(PermissionFlagsBits.SendMessages, message('Send Messages'));
const CREATE_POSTS = need(PermissionFlagsBits.SendMessages, message('Create Posts'));
const SEND_IN_THREADS = need(
  PermissionFlagsBits.SendMessagesInThreads,
  message('Send Messages in Threads'),
);
const READ_HISTORY = need(PermissionFlagsBits.ReadMessageHistory, message('Read Message History'));
const CREATE_THREADS = need(
  PermissionFlagsBits.CreatePublicThreads,
  message('Create Public Threads'),
);

type Needs = { must: Needed[]; should: Needed[] };

/** The channel does not exist, or is hidden from us. */
const GONE: ReadonlySet<number> = new Set([10003, 50001]);

const IN_CHANNEL: Needs = {
  must: [VIEW, SEND],
  should: [READ_HISTORY, CREATE_THREADS, SEND_IN_THREADS],
};
const IN_THREAD: Needs = { must: [VIEW, SEND_IN_THREADS], should: [READ_HISTORY] };
const IN_FORUM: Needs = {
  must: [VIEW, CREATE_POSTS],
  should: [READ_HISTORY, SEND_IN_THREADS],
};

/**
 * What we lack to post in a channel of a server: `refusal` where nothing could be posted, `remark`
 * where only something would be missing; empty where nothing is. Discord tells our permissions with
 * the channel where it was asked and with one that was picked (`told`); else they are reckoned from
 * its roles.
 */
export async function checkChannel(
  guild: Guild | null,
  { id, name }: Channel,
  told?: Readonly<PermissionsBitField> | null,
): Promise<ChannelCheck> {
  if (!guild) return {};
  try {
    const channel = guild.channels.cache.get(id) ?? (await guild.channels.fetch(id));
    return channel ? whatIsLacking(channel, told) : {};
  } catch (error) {
    if (error instanceof DiscordAPIError && GONE.has(Number(error.code)))
      return {
        refusal: say('#{channel} is gone, or I cannot see it: choose another channel.', {
          channel: name,
        }),
      };
    // It shows when something is posted.
    return {};
  }
}

function whatIsLacking(
  channel: GuildBasedChannel,
  told?: Readonly<PermissionsBitField> | null,
): ChannelCheck {
  const unfit = whyNot(channel);
  if (unfit) return { refusal: unfit };
  const { must, should } = needsOf(channel);
  const own = told ?? reckoned(channel);
  if (!own) return {};
  const lacking = must.filter(({ flag }) => !own.has(flag));
  if (lacking.length > 0)
    return {
      refusal: say('I may not post in {channel}: give me {permissions} there ({clicks}).', {
        channel: `#${channel.name}`,
        permissions: namesOf(lacking),
        clicks: clicks(channel),
      }),
    };
  const missing = should.filter(({ flag }) => !own.has(flag));
  if (missing.length === 0) return {};
  return { remark: sayMissing(`#${channel.name}`, missing) };
}

function needsOf(channel: GuildBasedChannel): Needs {
  if (channel.isThread()) return IN_THREAD;
  return channel.isThreadOnly() ? IN_FORUM : IN_CHANNEL;
}

function reckoned(channel: GuildBasedChannel): Readonly<PermissionsBitField> | null {
  const me = channel.guild.members.me;
  return me && channel.permissionsFor(me);
}

/** A thread has the permissions of its channel. */
const clicks = (channel: GuildBasedChannel): string =>
  channel.isThread()
    ? say('{channel} → Edit Channel → Permissions → On Record', {
        channel: `#${channel.parent?.name ?? say('its channel')}`,
      })
    : say('Edit Channel → Permissions → On Record');

function sayMissing(channel: string, missing: Needed[]): string {
  const lacksHistory = missing.includes(READ_HISTORY);
  const lacksThreads = missing.length > (lacksHistory ? 1 : 0);
  const told = { channel, permissions: namesOf(missing) };
  if (!lacksHistory) return say(LACKS_THREADS, told);
  return lacksThreads ? say(LACKS_BOTH, told) : say(LACKS_HISTORY, told);
}

const LACKS_THREADS = message(
  'In {channel} I lack {permissions}: what has no room in a post is left out.',
);
const LACKS_HISTORY = message(
  'In {channel} I lack {permissions}: a post without a clear answer from Discord is not repeated.',
);
const LACKS_BOTH = message(
  'In {channel} I lack {permissions}: what has no room in a post is left out, and a post without a clear answer from Discord is not repeated.',
);

const namesOf = (needed: Needed[]): string => listAll(needed.map(({ name }) => say(name)));
