import {
  type APIModalInteractionResponseCallbackData,
  DiscordAPIError,
  MessageFlags,
  Routes,
} from 'discord.js';
import { PostError } from '../../../src/chat/adapter.ts';
import { giveAnswer, outcomeOf, tryThrice } from '../../../src/chat/give-answer.ts';
import { type Reply, reply } from '../../../src/chat/reply/reply.ts';
import { replyText } from '../../../src/chat/reply/reply-text.ts';
import { say } from '../../../src/language/say.ts';
import type { CallApi } from '../api/call-api.ts';
import { toPostError } from '../api/post-error.ts';
import { type Message, plainMessage, toMessage } from './answer-message.ts';

/** Discord waits three seconds for the first word; a little goes by on the way. */
const FIRST_WORD_MS = 2_700;
const ALREADY_ACKNOWLEDGED = 40060;

/** What Discord needs to know to which question an answer belongs. */
export type Question = { id: string; token: string; applicationId: string };

/** The ways to answer one question. None of them says the question's token in an error. */
export type Answering = {
  /** Says that an answer will come, for the asker alone. */
  acknowledge(): Promise<void>;
  /** Says that the message on which a button was pressed may change. */
  acknowledgePress(): Promise<void>;
  /** Gives the id of the message that everyone sees, where there is one. */
  show(answer: Reply): Promise<string | undefined>;
  /** Puts a page in the place of the message; any other answer comes beside it. */
  turn(answer: Reply): Promise<void>;
  suggest(choices: { name: string; value: string }[]): Promise<void>;
  /** Opens a form; nothing may have been said before. */
  open(form: APIModalInteractionResponseCallbackData): Promise<void>;
};

/** Opens the ways to answer; `onTrouble` is told of each that failed. */
export function openAnswer(
  { id, token, applicationId }: Question,
  call: CallApi,
  onTrouble: (error: unknown) => void,
): Answering {
  const ask = (
    method: 'PATCH' | 'POST',
    route: `/${string}`,
    timeoutMs: number,
    message: Pick<Message, 'files'> & { body: unknown },
  ): Promise<unknown> =>
    call(method, route, { auth: false, timeoutMs, ...message }).catch((error) => {
      throw toPostError(error, say('this channel'));
    });
  const edit = (message: Message, ms: number) =>
    ask('PATCH', Routes.webhookMessage(applicationId, token), ms, message);
  const follow = (message: Message, ms: number) =>
    ask('POST', Routes.webhook(applicationId, token), ms, message);

  /**
   * Discord takes one first word. When it says to a repeat that it has one, that is ours, of which
   * no answer came; before that it is another’s, who answers.
   */
  async function sayFirst(body: unknown): Promise<void> {
    const route = Routes.interactionCallback(id, token);
    const limits = { withinMs: FIRST_WORD_MS, replaces: true };
    let tried = 0;
    const send = (ms: number) => {
      tried++;
      return ask('POST', route, ms, { body });
    };
    await tryThrice(send, limits).catch((error) => {
      if (!isAcknowledged(error)) throw error;
      if (tried === 1) throw new Error('Another process has answered this.', { cause: error });
    });
  }

  /** Where no answer comes, Discord may have heard us all the same, so that we go on. */
  const acknowledge = (body: unknown): Promise<void> =>
    sayFirst(body).catch((error) => {
      if (outcomeOf(error) !== 'unknown') throw error;
    });
  const followHidden = (message: Message, ms: number) => follow(hide(message), ms);

  return {
    acknowledge: () => acknowledge({ type: 5, data: { flags: MessageFlags.Ephemeral } }),
    acknowledgePress: () => acknowledge({ type: 6 }),
    /**
     * An answer for everyone is a second message, which must come after the first has been edited, or
     * Discord takes it for that one and hides it. It cannot be taken back, unlike an edit.
     */
    async show(answer) {
      const hidden = answer.onlyToAsker ? answer : reply(say('Shown to everyone below.'));
      const sayAlone = (text: string, ms: number) => edit(plainMessage(text), ms);
      let reached = true;
      await giveAnswer(
        {
          whole: (ms) => edit(toMessage(hidden), ms),
          plain: (ms) => sayAlone(replyText(hidden), ms),
          say: sayAlone,
          replaces: true,
        },
        (error) => {
          reached = false;
          onTrouble(error);
        },
      );
      if (answer.onlyToAsker || !reached) return undefined;
      let sent: unknown;
      await giveAnswer(
        {
          async whole(ms) {
            sent = await follow(toMessage(answer), ms);
          },
          plain: (ms) => follow(plainMessage(replyText(answer)), ms),
          say: (text, ms) => edit(toMessage(reply(text)), ms),
          replaces: false,
        },
        onTrouble,
      );
      return (sent as { id?: string } | undefined)?.id;
    },
    /** A page that somebody reads stays where anything goes wrong, or where there is no other page. */
    async turn(answer) {
      const turns = answer.more !== null;
      await giveAnswer(
        {
          whole: (ms) => (turns ? edit : followHidden)(toMessage(answer), ms),
          plain: (ms) => followHidden(plainMessage(replyText(answer)), ms),
          say: (text, ms) => followHidden(plainMessage(text), ms),
          replaces: turns,
        },
        onTrouble,
      );
    },
    suggest: (choices) => sayFirst({ type: 8, data: { choices } }),
    open: (form) => sayFirst({ type: 9, data: form }),
  };
}

const hide = ({ body, ...files }: Message): Message => ({
  body: { ...body, flags: body.flags | MessageFlags.Ephemeral },
  ...files,
});

const isAcknowledged = (error: unknown): boolean =>
  error instanceof PostError &&
  error.cause instanceof DiscordAPIError &&
  error.cause.code === ALREADY_ACKNOWLEDGED;

/** The same where nobody else may see an answer, whatever it says of itself. */
export const forAsker = (answering: Answering): Answering => ({
  ...answering,
  show: (answer) => answering.show({ ...answer, onlyToAsker: true }),
});
