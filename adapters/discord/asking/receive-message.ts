import { type Message, Routes } from 'discord.js';
import type { Adapter, Log } from '../../../src/chat/adapter.ts';
import type { Ask, Bot } from '../../../src/chat/bot.ts';
import { giveAnswer } from '../../../src/chat/give-answer.ts';
import { inItsLanguage } from '../../../src/chat/reply/in-its-language.ts';
import { type Reply, reply } from '../../../src/chat/reply/reply.ts';
import { replyText } from '../../../src/chat/reply/reply-text.ts';
import { zoneOfLocale } from '../../../src/chat/times/zone-of-locale.ts';
import { wordsBesideName, wordsInPrivate } from '../../../src/chat/words-beside-name.ts';
import { say } from '../../../src/language/say.ts';
import { shortHash } from '../../../src/short-hash.ts';
import { plainMessage, type Message as Sendable, toMessage } from '../answering/answer-message.ts';
import type { CallApi } from '../api/call-api.ts';
import { toPostError } from '../api/post-error.ts';
import { findChannel } from '../channels/find-channel.ts';
import { readSight } from '../channels/read-sight.ts';
import { fitAnswer } from '../render.ts';
import type { Rights } from './read-rights.ts';
import { type AskDeps, asker, whereAsked } from './to-ask.ts';

export type MessageDeps = Omit<AskDeps, 'commands'> & {
  bot: Bot;
  rights: Pick<Rights, 'mayManage'>;
  log: Pick<Log, 'error'>;
  tell: Adapter['tell'];
  /** Whether somebody may be told in a channel again that they ask too much. */
  mayRefuse(userId: string): boolean;
};

/**
 * Answers words that somebody writes to us: in a direct message, or in a channel beside our name,
 * where everybody sees the answer, but for what is the asker’s own. Discord hands us the words of no
 * other message. Never throws.
 */
export async function receiveMessage(
  message: Message,
  { bot, call, rights, tell, commandId, log, mayRefuse }: MessageDeps,
): Promise<void> {
  const onTrouble = (error: unknown): void =>
    log.error({ reason: String(error) }, 'An answer to a message did not reach Discord.');
  try {
    const line = lineOf(message);
    if (line === undefined) return;
    // Looked at before anything is waited for: the next who writes takes their place in the cache.
    const writer = writerOf(message);
    const manages = await rights.mayManage(writer);
    const ask = toAsk(message, line, { call, commandId, commands: bot.commands, manages, writer });
    const answer = await bot.answer(ask);
    // Everybody there sees it, and it would come once for each message.
    if (answer.isTooMuch && message.guildId && !mayRefuse(message.author.id)) return;
    const isHidden = message.guildId && answer.isOwn && !answer.file && !answer.isTooMuch;
    const shown = isHidden ? await tellAlone(message, answer, ask, { tell, onTrouble }) : answer;
    await give(message, shown, call, onTrouble);
  } catch (error) {
    onTrouble(error);
  }
}

/** Undefined where nobody speaks to us: a role’s or everyone’s mention, or an answer to our post. */
function lineOf({ author, content, guildId, client, system }: Message): string | undefined {
  if (author.bot || system) return undefined;
  if (!guildId) return wordsInPrivate(content);
  const name = new RegExp(`<@!?${client.user.id}>`, 'u').exec(content);
  if (!name) return undefined;
  return wordsBesideName(content, { start: name.index, end: name.index + name[0].length });
}

type Writer = ReturnType<typeof writerOf>;

const writerOf = ({ guildId, member, author, client }: Message) => ({
  ...{ guildId, member, user: author, applicationId: client.application?.id ?? '' },
  memberPermissions: member?.permissions ?? null,
});

function toAsk(
  message: Message,
  line: string,
  { manages, writer, ...deps }: AskDeps & { manages: boolean; writer: Writer },
): Ask {
  const { guild, guildId, author, channelId, channel } = message;
  const sight = readSight(guild, writer);
  const name = 'name' in channel && channel.name ? channel.name : channelId;
  return {
    line,
    ...whereAsked({ guild, guildId, user: author }, deps),
    channel: guildId ? { id: channelId, name } : null,
    // Everybody there reads the answer.
    ...(guildId && {
      ...{ sight, isPublic: true as const },
      findChannel: (text: string) =>
        findChannel(guild, text, deps.call, { isSeen: sight.everyone }),
    }),
    // A conversation in private is one thread.
    ...((!guildId || channel.isThread()) && { thread: channelId, fit: fitAnswer }),
    user: asker(author, { manages, zone: zoneOfLocale(guild?.preferredLocale) }),
  };
}

/**
 * Discord shows no answer to a message to one person alone, so it goes into their direct messages; gives
 * what is said in the channel instead.
 */
async function tellAlone(
  { id, author }: Message,
  answer: Reply,
  { place, write = (line) => `/${line}` }: Ask,
  { tell, onTrouble }: Pick<MessageDeps, 'tell'> & { onTrouble(error: unknown): void },
): Promise<Reply> {
  const isTold = await tell(
    { id: author.id, placeId: place.id },
    answer,
    shortHash(`${id} alone`, 24),
  ).then(
    () => true,
    (error) => {
      onTrouble(error);
      return false;
    },
  );
  return inItsLanguage(answer, async () =>
    reply(
      isTold
        ? say('That is for you alone: it is in your direct messages with me.')
        : say(
            'That is for you alone, and I could not write to you. “{line}” shows it to nobody else.',
            { line: write(answer.readAs ?? 'help') },
          ),
    ),
  );
}

/** Discord drops a second one with the same nonce. */
function give(
  { id, channelId }: Message,
  answer: Reply,
  call: CallApi,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  const send = async ({ body, files }: Sendable, timeoutMs: number): Promise<void> => {
    const own = {
      message_reference: { message_id: id, fail_if_not_exists: false },
      allowed_mentions: { parse: [], replied_user: false },
      nonce: shortHash(id, 24),
      enforce_nonce: true,
    };
    const request = { timeoutMs, body: { ...body, ...own }, ...(files && { files }) };
    await call('POST', Routes.channelMessages(channelId), request).catch((error) => {
      throw toPostError(error, say('this channel'));
    });
  };
  return giveAnswer(
    {
      whole: (ms) => send(toMessage(answer), ms),
      plain: (ms) => send(plainMessage(replyText(answer)), ms),
      say: (text, ms) => send(plainMessage(text), ms),
      replaces: true,
    },
    onTrouble,
  );
}
