import type {
  BlockAction,
  ButtonAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  StaticSelectAction,
  webApi,
} from '@slack/bolt';
import type { Log } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import { onceAMinute } from '../../src/chat/once-a-minute.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { speakIn } from '../../src/language/speak.ts';
import type { Channel } from '../../src/model.ts';
import { respond } from './answering/respond.ts';
import { sendFile } from './answering/send-file.ts';
import type { Asker, Asking } from './asking/asking.ts';
import type { MessageEvent } from './asking/read-message.ts';
import { readText } from './asking/read-text.ts';
import { type EventBody, type MessageDeps, receiveMessage } from './asking/receive-message.ts';
import { createShowStatus } from './asking/show-status.ts';
import { suggestPrompts } from './asking/suggest-prompts.ts';
import { isReplacing } from './layout/buttons.ts';
import { WAY_IN } from './listing/reserved-names.ts';

/** What somebody presses, or picks from a list. */
export type Pressed = ButtonAction | StaticSelectAction;

/** What answers a slash command, a pressed button, and words to us. */
export type Receiver = {
  slash(args: SlackCommandMiddlewareArgs): Promise<void>;
  press(args: SlackActionMiddlewareArgs<BlockAction<Pressed>>): Promise<void>;
  /** Words in a direct message, or beside our name. */
  message(event: MessageEvent, body: EventBody): Promise<void>;
  /** Somebody has opened a conversation with us. */
  opened(event: { channel: string; user: string; tab?: string }): Promise<void>;
};

export type ReceiveDeps = {
  bot: Bot;
  web: webApi.WebClient;
  asking: Asking;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
} & Pick<MessageDeps, 'ownId' | 'isNew'>;

/** Where an answer goes, and whether it takes the place of the message that it was asked from. */
type Way = { address: string; turns?: boolean };

/**
 * Turns what is typed and pressed in Slack into questions, and replies into answers, in the language
 * that the asker’s Slack is set to.
 */
export function receiveEvents(deps: ReceiveDeps): Receiver {
  const { bot, web, asking, log } = deps;
  const showStatus = createShowStatus(web);
  const mayRefuse = onceAMinute();

  /** Where the socket has just closed, the asker sees an error, and then the answer all the same. */
  const acknowledge = (ack: () => Promise<void>): Promise<void> =>
    ack().catch((error) => log.warn({ reason: String(error) }, 'Slack was not told in time'));

  /** False where there is no file, or Slack does not take it: the app may lack the scopes. */
  async function handOver({ file }: Reply, userId: string): Promise<boolean> {
    if (!file) return false;
    try {
      await sendFile(web, userId, file);
      return true;
    } catch (error) {
      log.warn({ reason: String(error) }, 'Slack did not take a file');
      return false;
    }
  }

  async function answer(line: string, asker: Asker, where: Channel | undefined, way: Way) {
    const { language } = await asking.whoIs(asker.id);
    const answered = () => answerIn(line, asker, where, way);
    return language ? speakIn(language, answered) : answered();
  }

  async function answerIn(
    line: string,
    asker: Asker,
    where: Channel | undefined,
    { address, turns = false }: Way,
  ): Promise<void> {
    const reply = await bot.answer(await asking.toAsk(line, asker, where));
    const fileSent = await handOver(reply, asker.id);
    await respond(address, reply, {
      fileSent,
      // A page that somebody reads stays where there is no other page.
      replaces: turns && reply.more !== null,
      // The error as a whole could put the answer's address into the log.
      onTrouble: (error) =>
        log.error({ reason: String(error) }, 'An answer did not reach Slack as it was.'),
    });
  }

  /** What Slack should not have sent ends here, and not in the library. */
  const guarded = (work: () => Promise<void>): Promise<void> =>
    Promise.try(work).catch((error) =>
      log.error({ reason: String(error) }, 'A question from Slack could not be answered.'),
    );

  return {
    message: (event, body) =>
      guarded(() =>
        receiveMessage(event, body, { ...deps, mayRefuse, showStatus, handOver, now: Date.now }),
      ),
    opened: (event) =>
      guarded(async () => {
        const { channel, user, tab } = event;
        if (tab !== 'messages') return;
        const { language } = await asking.whoIs(user);
        await speakIn(language ?? 'en', () => suggestPrompts(web, channel)).catch((error) =>
          log.info({ reason: String(error) }, 'Slack shows no suggestions.'),
        );
      }),
    slash: (args) =>
      guarded(async () => {
        const { command, ack } = args;
        await acknowledge(ack);
        const text = readText(command.text ?? '');
        const name = command.command.slice(1);
        await answer(
          name === WAY_IN ? text : `${name} ${text}`,
          { id: command.user_id, name: command.user_name },
          { id: command.channel_id, name: command.channel_name },
          { address: command.response_url },
        );
      }),
    press: (args) =>
      guarded(async () => {
        const { body, action, ack } = args;
        await acknowledge(ack);
        const where = body.channel && { id: body.channel.id, name: body.channel.name };
        const line = 'selected_option' in action ? action.selected_option.value : action.value;
        // What stands in a channel stays as it is: whoever presses there gets a page of their own.
        const isOwn = body.container?.is_ephemeral === true || where?.id.startsWith('D') === true;
        const turns = isOwn && isReplacing(action.action_id);
        await answer(line ?? '', body.user, where, { address: body.response_url, turns });
      }),
  };
}
