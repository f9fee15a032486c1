import { DiscordAPIError, MessageFlags, Routes } from 'discord.js';
import { PostError } from '../../src/chat/adapter.ts';
import { giveAnswer, tryThrice } from '../../src/chat/give-answer.ts';
import { type Reply, reply, replyText } from '../../src/chat/reply.ts';
import type { CallApi } from './call-api.ts';
import { toPostError } from './post-error.ts';
import { escapeText, renderMessage } from './render.ts';

/** Discord waits three seconds for the first word; a little goes by on the way. */
const FIRST_WORD_MS = 2_700;
/** Well below the 2,000 that Discord takes, since escaping makes a text longer. */
const MAX_PLAIN_CHARS = 900;
const ALREADY_ACKNOWLEDGED = 40060;

/** What Discord needs to know to which question an answer belongs. */
export type Question = { id: string; token: string; applicationId: string };

/** The ways to answer one question. None of them says the question's token in an error. */
export type Answering = {
  /** Says that an answer will come, for the asker alone. */
  acknowledge(): Promise<void>;
  show(answer: Reply): Promise<void>;
  suggest(choices: { name: string; value: string }[]): Promise<void>;
};

export function openAnswer(
  { id, token, applicationId }: Question,
  call: CallApi,
  onTrouble: (error: unknown) => void,
): Answering {
  const own = { auth: false };
  const failing = (error: unknown): never => {
    throw toPostError(error, 'this channel');
  };
  const callBack = (body: unknown, timeoutMs: number) =>
    call('POST', Routes.interactionCallback(id, token), { ...own, body, timeoutMs }).catch(failing);
  const edit = (message: Message, timeoutMs: number) =>
    call('PATCH', Routes.webhookMessage(applicationId, token), {
      ...own,
      ...message,
      timeoutMs,
    }).catch(failing);
  const follow = (message: Message, timeoutMs: number) =>
    call('POST', Routes.webhook(applicationId, token), { ...own, ...message, timeoutMs }).catch(
      failing,
    );

  return {
    /** Where no answer comes, Discord may have heard us all the same, so that we go on. */
    async acknowledge() {
      const body = { type: 5, data: { flags: MessageFlags.Ephemeral } };
      await tryThrice((timeoutMs) => callBack(body, timeoutMs), {
        withinMs: FIRST_WORD_MS,
        replaces: true,
      }).catch((error) => {
        if (!isAcknowledged(error) && outcomeOf(error) !== 'unknown') throw error;
      });
    },
    /**
     * An answer for everyone is a second message, which must come after the first has been edited, or
     * Discord takes it for that one and hides it. It cannot be taken back, unlike an edit.
     */
    async show(answer) {
      const hidden = answer.onlyToAsker ? answer : reply('Shown to everyone below.');
      const say = (text: string, ms: number) => edit(plainMessage(text), ms);
      let reached = true;
      await giveAnswer(
        {
          whole: (ms) => edit(toMessage(hidden), ms),
          plain: (ms) => say(replyText(hidden), ms),
          say,
          replaces: true,
        },
        (error) => {
          reached = false;
          onTrouble(error);
        },
      );
      if (answer.onlyToAsker || !reached) return;
      await giveAnswer(
        {
          whole: (ms) => follow(toMessage(answer), ms),
          plain: (ms) => follow(plainMessage(replyText(answer)), ms),
          say: (text, ms) => edit(toMessage(reply(text)), ms),
          replaces: false,
        },
        onTrouble,
      );
    },
    async suggest(choices) {
      const body = { type: 8, data: { choices } };
      await tryThrice((timeoutMs) => callBack(body, timeoutMs), {
        withinMs: FIRST_WORD_MS,
        replaces: true,
      }).catch((error) => {
        if (!isAcknowledged(error)) throw error;
      });
    },
  };
}

type Message = { body: unknown; files?: { name: string; data: Buffer; key: string }[] };

function toMessage(answer: Reply): Message {
  const { allowedMentions, ...rendered } = renderMessage(answer);
  const body = { ...rendered, allowed_mentions: allowedMentions };
  if (!('files' in body)) return { body };
  const { files, ...message } = body;
  const attachments = files.map(({ name }, id) => ({ id: String(id), filename: name }));
  return {
    body: { ...message, attachments },
    files: files.map(({ name, attachment }, id) => ({
      name,
      data: attachment,
      key: `files[${id}]`,
    })),
  };
}

const plainMessage = (text: string): Message => ({
  body: {
    content: escapeText(text.slice(0, MAX_PLAIN_CHARS)),
    flags: MessageFlags.SuppressEmbeds,
    allowed_mentions: { parse: [] },
  },
});

const outcomeOf = (error: unknown) => (error instanceof PostError ? error.outcome : undefined);

const isAcknowledged = (error: unknown): boolean =>
  error instanceof PostError &&
  error.cause instanceof DiscordAPIError &&
  error.cause.code === ALREADY_ACKNOWLEDGED;
