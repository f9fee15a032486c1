import { PermissionFlagsBits } from 'discord.js';
import {
  type Answer,
  badForm,
  EMPTY_MESSAGE,
  refused,
  UNKNOWN_CHANNEL,
  UNKNOWN_MESSAGE,
} from './answers.ts';
import type { Clock } from './clock.ts';
import { isEmpty, type Message, type MessageBody, toMessage } from './message.ts';
import type { Places } from './places.ts';
import { type Thread, threadChannel } from './thread.ts';

const FORUM = 15;
const MEDIA = 16;
const ANNOUNCEMENT = 5;
const REQUIRE_TAG = 1 << 4;
const NOT_HERE = refused(400, 50024, 'Cannot execute action on this channel type');

type Begun = { name: string; type?: 10 | 11 | 12; message?: MessageBody; applied_tags?: string[] };
type Deps = { clock: Clock; places: Places; messages: Message[] };

/** Beginning threads: with a message, without one, and as the post of a forum. */
export function createThreads({ clock, places, messages }: Deps) {
  const { threads } = places;

  function begin(id: string, parent: string, name: string, more: Partial<Thread> = {}): Answer {
    const place = places.find(parent);
    if (!place?.guild) return UNKNOWN_CHANNEL;
    const type = place.channel.type === ANNOUNCEMENT ? 10 : 11;
    const thread: Thread = {
      ...{ id, parent, name, type, archived: false, locked: false, tags: [], ...more },
    };
    places.addThread(thread);
    return [201, threadChannel(thread, place.guild.id)];
  }

  function openAt(parent: string, messageId: string, { name }: Begun): Answer {
    if (threads.has(parent)) return NOT_HERE;
    const why = places.refuse(parent, PermissionFlagsBits.CreatePublicThreads);
    if (why) return why;
    if (!messages.some(({ id, channel_id }) => id === messageId && channel_id === parent))
      return UNKNOWN_MESSAGE;
    if (threads.has(messageId))
      return refused(400, 160004, 'A thread has already been created for this message');
    const answer = begin(messageId, parent, name);
    // Its first message stands for the one it was begun with.
    messages.push({ ...toMessage(clock, messageId, {}), ...{ type: 21 } });
    return answer;
  }

  function open(parent: string, body: Begun): Answer {
    const place = places.find(parent);
    if (place?.thread) return NOT_HERE;
    if (place?.channel.type === FORUM || place?.channel.type === MEDIA)
      return openPost(parent, body);
    const isPrivate = body.type === undefined || body.type === 12;
    const { CreatePublicThreads, CreatePrivateThreads } = PermissionFlagsBits;
    const why = places.refuse(parent, isPrivate ? CreatePrivateThreads : CreatePublicThreads);
    return why ?? begin(clock.newId(), parent, body.name, { type: body.type ?? 12 });
  }

  function openPost(parent: string, { name, message, applied_tags: tags = [] }: Begun): Answer {
    const why = places.refuse(parent, PermissionFlagsBits.SendMessages);
    if (why) return why;
    if (!message) return badForm('message', 'This field is required');
    if (isEmpty(message)) return EMPTY_MESSAGE;
    const { channel } = places.find(parent)!;
    const known = channel.available_tags?.map(({ id }) => id) ?? [];
    if (tags.some((id) => !known.includes(id))) return refused(400, 10087, 'Unknown tag');
    if (channel.flags & REQUIRE_TAG && tags.length === 0)
      return refused(400, 40067, 'A tag is required to create a forum post in this channel');
    const id = clock.newId();
    const [status, thread] = begin(id, parent, name, { tags });
    const first = { ...toMessage(clock, id, message), id };
    messages.push(first);
    return [status, { ...(thread as object), message: first }];
  }

  return {
    openAt,
    open,
    /** The open threads of a server that the bot may see. */
    active(guildId: string): Answer {
      const guild = places.guilds.find(({ id }) => id === guildId);
      if (!guild) return refused(404, 10004, 'Unknown Guild');
      const open = places
        .threadsOf(guild)
        .filter(({ id, archived }) => !archived && !places.refuse(id))
        .map((thread) => threadChannel(thread, guildId));
      return [200, { threads: open, members: open.map(({ member }) => member) }];
    },
    /** What was closed in a channel, which takes the right to read what was written. */
    archived(parent: string): Answer {
      const why = places.refuse(parent, PermissionFlagsBits.ReadMessageHistory);
      if (why) return why;
      const guildId = places.find(parent)?.guild?.id ?? '';
      const closed = [...threads.values()]
        .filter((thread) => thread.archived && thread.parent === parent)
        .map((thread) => threadChannel(thread, guildId));
      return [200, { threads: closed, members: [], has_more: false }];
    },
    /** A message opens an archived thread again, but none that is locked. */
    refusePost(id: string): Answer | undefined {
      const thread = threads.get(id);
      if (!thread) return undefined;
      if (thread.locked) return refused(400, 160005, 'This thread is locked');
      thread.archived = false;
      return undefined;
    },
  };
}
