import { PermissionFlagsBits } from 'discord.js';
import { type Answer, badForm, EMPTY_MESSAGE, refused, UNKNOWN_MESSAGE } from './answers.ts';
import type { Clock } from './clock.ts';
import { IDS } from './ids.ts';
import { editMessage, isEmpty, type Message, type MessageBody, toMessage, V2 } from './message.ts';
import type { Places } from './places.ts';

const FORUM = 15;
const MEDIA = 16;
const ANNOUNCEMENT = 5;
const CROSSPOSTED = 1 << 0;
const { SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits;

type Deps = {
  clock: Clock;
  places: Places;
  messages: Message[];
  refuseInThread(id: string): Answer | undefined;
};

/** What stands in channels: posting, reading, editing and publishing it. */
export function createMessages({ clock, places, messages, refuseInThread }: Deps) {
  const nonces = new Map<string, Message>();
  const inChannel = (id: string) => messages.filter((message) => message.channel_id === id);
  const find = (channel: string, id: string) => inChannel(channel).find((one) => one.id === id);

  function refuseWriting(id: string): Answer | undefined {
    const place = places.find(id);
    if (place && !place.thread && [FORUM, MEDIA].includes(place.channel.type))
      return refused(400, 50008, 'Cannot send messages in a non-text channel');
    return places.refuse(id, place?.thread ? SendMessagesInThreads : SendMessages);
  }

  function post(id: string, body: MessageBody): Answer {
    const why = refuseWriting(id) ?? refuseInThread(id);
    if (why) return why;
    if (isEmpty(body)) return EMPTY_MESSAGE;
    const { message_reference: to, nonce } = body;
    if (to && to.fail_if_not_exists !== false && !find(id, to.message_id))
      return badForm('message_reference', 'Unknown message');
    const first = body.enforce_nonce && nonce ? nonces.get(nonce) : undefined;
    const message = first ?? toMessage(clock, id, body);
    if (!first) messages.push(message);
    if (nonce) nonces.set(nonce, message);
    return [200, message];
  }

  function edit(channel: string, id: string, body: MessageBody): Answer {
    const why = places.refuse(channel);
    if (why) return why;
    const message = find(channel, id);
    if (!message) return UNKNOWN_MESSAGE;
    if (message.author.id !== IDS.bot)
      return refused(403, 50005, 'Cannot edit a message authored by another user');
    const faulty = refuseEdit(message, body);
    if (faulty) return faulty;
    editMessage(clock, message, body);
    return [200, message];
  }

  /** Whether it was published already does not show in the answer, as with Discord. */
  function publish(channel: string, id: string): Answer {
    const why = refuseWriting(channel);
    if (why) return why;
    const message = find(channel, id);
    if (!message) return UNKNOWN_MESSAGE;
    if (places.find(channel)?.channel.type !== ANNOUNCEMENT)
      return refused(400, 50024, 'Cannot execute action on this channel type');
    if (message.flags & CROSSPOSTED)
      return refused(400, 40033, 'This message has already been crossposted');
    message.flags |= CROSSPOSTED;
    return [200, message];
  }

  /**
   * The oldest after a message or the newest of all, newest first. Discord gives no nonce back here,
   * and nothing at all without the permission.
   */
  function history(id: string, query: URLSearchParams): Answer {
    const why = places.refuse(id);
    if (why) return why;
    if (places.refuse(id, ReadMessageHistory)) return [200, []];
    const limit = Number(query.get('limit') ?? 50);
    const after = query.get('after');
    if (after === null) return [200, inChannel(id).slice(-limit).reverse()];
    const since = inChannel(id).filter((message) => BigInt(message.id) > BigInt(after));
    return [200, since.slice(0, limit).reverse()];
  }

  function read(channel: string, id: string): Answer {
    const why = places.refuse(channel, ReadMessageHistory);
    if (why) return why;
    const message = find(channel, id);
    return message ? [200, message] : UNKNOWN_MESSAGE;
  }

  return {
    ...{ post, edit, publish, history, read },
    newestIn: (id: string): string | null => inChannel(id).at(-1)?.id ?? null,
  };
}

/** A message of components stays one. */
export function refuseEdit(
  { flags }: Pick<Message, 'flags'>,
  { content }: MessageBody,
): Answer | undefined {
  return flags & V2 && content
    ? refused(400, 50035, 'The flag of components v2 cannot be taken back.')
    : undefined;
}
