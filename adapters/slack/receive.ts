import type {
  BlockAction,
  ButtonAction,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackOptionsMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  StaticSelectAction,
  ViewSubmitAction,
  webApi,
} from '@slack/bolt';
import type { Log } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import { onceAMinute } from '../../src/chat/once-a-minute.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { speakIn } from '../../src/language/speak.ts';
import type { Channel } from '../../src/model.ts';
import { answerAlone } from './answering/answer-alone.ts';
import { respond } from './answering/respond.ts';
import { sendFile } from './answering/send-file.ts';
import type { Asker, Asking } from './asking/asking.ts';
import { openForm } from './asking/open-form.ts';
import type { MessageEvent } from './asking/read-message.ts';
import { readLine } from './asking/read-text.ts';
import { type LinksDeps, type LinksEvent, receiveLinks } from './asking/receive-links.ts';
import { type EventBody, receiveMessage } from './asking/receive-message.ts';
import { answerShortcut } from './asking/receive-shortcut.ts';
import { createShowStatus } from './asking/show-status.ts';
import { suggestPrompts } from './asking/suggest-prompts.ts';
import { publishHome } from './home/publish-home.ts';
import { isReplacing } from './layout/buttons.ts';
import { type FormContext, isTaken, lineOfForm, toOption } from './layout/render-form.ts';
import { WAY_IN } from './listing/reserved-names.ts';

/** What somebody presses, or picks from a list. */
export type Pressed = ButtonAction | StaticSelectAction;

/** What answers a slash command, a pressed button, a form, an entry in a menu, and words to us. */
export type Receiver = {
  slash(args: SlackCommandMiddlewareArgs): Promise<void>;
  press(args: SlackActionMiddlewareArgs<BlockAction<Pressed>>): Promise<void>;
  /** Somebody asks something about a message. */
  shortcut(args: SlackShortcutMiddlewareArgs<MessageShortcut>): Promise<void>;
  /** A form was filled in. */
  submit(args: SlackViewMiddlewareArgs<ViewSubmitAction>): Promise<void>;
  /** Somebody types in a field of a form that completes. */
  suggest(args: SlackOptionsMiddlewareArgs<'block_suggestion'>): Promise<void>;
  /** Words in a direct message, or beside our name. */
  message(event: MessageEvent, body: EventBody): Promise<void>;
  /** Somebody shares links to us. */
  links(event: LinksEvent, body: EventBody): Promise<void>;
  /** Somebody has opened their Home, or a conversation with us. */
  opened(event: { channel: string; user: string; tab?: string }): Promise<void>;
};

export type ReceiveDeps = {
  bot: Bot;
  web: webApi.WebClient;
  asking: Asking;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
} & Pick<LinksDeps, 'ownId' | 'isNew' | 'publicUrls'>;

/**
 * Where an answer goes, and whether it takes the place of the message that it was asked from. Slack
 * gives no address for what is done in a Home.
 */
type Way = { address: string | undefined; turns?: boolean; thread?: string | undefined };
/** A question, who asks it where, and what lets a form be opened for it. */
type Question = { line: string; asker: Asker; where: Channel | undefined; trigger?: string };

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

  async function inTheirs<T>(userId: string, work: () => Promise<T>): Promise<T> {
    const { language } = await asking.whoIs(userId);
    return language ? speakIn(language, work) : work();
  }

  const ask = (question: Question, way: Way): Promise<void> =>
    inTheirs(question.asker.id, async () => {
      const { line, asker, where, trigger } = question;
      const asked = await asking.toAsk(line, asker, where);
      const opened =
        trigger !== undefined &&
        (await openForm(web, bot, asked, {
          trigger,
          ...(way.address !== undefined && { address: way.address }),
          ...(where && { channel: where }),
        }).catch((error) => {
          log.warn({ reason: String(error) }, 'Slack did not open a form');
          return false;
        }));
      if (!opened) await show(await bot.answer(asked), asker, way);
    });

  async function show(answer: Reply, { id }: Asker, { address, turns = false, thread }: Way) {
    const fileSent = await handOver(answer, id);
    // The error as a whole could put the answer's address into the log.
    const onTrouble = (error: unknown) =>
      log.error({ reason: String(error) }, 'An answer did not reach Slack as it was.');
    if (address === undefined) {
      await answerAlone(web, id, answer, { fileSent, onTrouble }).catch(onTrouble);
      return showHome(id);
    }
    // A page that somebody reads stays where there is no other page.
    const replaces = turns && answer.more !== null;
    await respond(address, answer, { fileSent, replaces, thread, onTrouble });
  }

  const showHome = (userId: string): Promise<void> =>
    publishHome(userId, deps).catch((error) =>
      log.warn({ reason: String(error) }, 'Slack did not show somebody their Home'),
    );

  /** What Slack should not have sent ends here, and not in the library. */
  const guarded = (work: () => Promise<void>): Promise<void> =>
    Promise.try(work).catch((error) =>
      log.error({ reason: String(error) }, 'A question from Slack could not be answered.'),
    );

  return {
    slash: (args) =>
      guarded(async () => {
        const { command, ack } = args;
        await acknowledge(ack);
        const text = command.text ?? '';
        const name = command.command.slice(1);
        const line = readLine(name === WAY_IN ? text : `${name} ${text}`);
        const asker = { id: command.user_id, name: command.user_name };
        const where = { id: command.channel_id, name: command.channel_name };
        const { response_url: address, trigger_id: trigger } = command;
        await ask({ line, asker, where, trigger }, { address });
      }),
    press: (args) =>
      guarded(async () => {
        const { body, action, ack } = args;
        await acknowledge(ack);
        const where = body.channel && { id: body.channel.id, name: body.channel.name };
        const line =
          ('selected_option' in action ? action.selected_option.value : action.value) ?? '';
        // What stands in a channel stays as it is: whoever presses there gets a page of their own.
        const isOwn = body.container?.is_ephemeral === true || where?.id.startsWith('D') === true;
        const turns = isOwn && isReplacing(action.action_id);
        const { response_url, trigger_id: trigger } = body;
        const address = body.view ? undefined : response_url;
        const thread = body.container?.thread_ts ?? body.message?.thread_ts;
        await ask({ line, asker: body.user, where, trigger }, { address, turns, thread });
      }),
    shortcut: (args) =>
      guarded(async () => {
        const { shortcut, ack } = args;
        await acknowledge(ack);
        const { user, response_url: address } = shortcut;
        await inTheirs(user.id, async () =>
          show(await answerShortcut(shortcut, { bot, asking }), user, { address }),
        );
      }),
    submit: (args) =>
      guarded(async () => {
        const { body, view, ack } = args;
        await acknowledge(ack);
        const { name, address, channel }: FormContext = JSON.parse(view.private_metadata);
        const line = lineOfForm(name, view.state.values);
        await ask({ line, asker: body.user, where: channel }, { address });
      }),
    suggest: (args) =>
      guarded(async () => {
        const { options, ack } = args;
        const { value: typed, block_id: option, user } = options;
        const { name, channel }: FormContext = JSON.parse(options.view?.private_metadata ?? '{}');
        const asked = await asking.toAsk(typed, user, channel);
        const found = await inTheirs(user.id, () => bot.suggest(asked, name, option));
        // What is in no list may be meant, too.
        const all = [...(typed.trim() ? [{ value: typed.trim(), label: '' }] : []), ...found];
        const taken = all.filter(({ value }) => isTaken(value)).slice(0, MAX_OPTIONS);
        await ack({ options: taken.map(({ value, label }) => toOption(value, label)) });
      }),
    message: (event, body) =>
      guarded(() =>
        receiveMessage(event, body, { ...deps, mayRefuse, showStatus, handOver, now: Date.now }),
      ),
    links: (event, body) => guarded(() => receiveLinks(event, body, deps)),
    opened: (event) =>
      guarded(async () => {
        const { channel, user, tab } = event;
        if (tab === 'home') return inTheirs(user, () => showHome(user));
        if (tab !== 'messages') return;
        await inTheirs(user, () => suggestPrompts(web, channel)).catch((error) =>
          log.info({ reason: String(error) }, 'Slack shows no suggestions.'),
        );
      }),
  };
}

/** Slack shows no more in a list. */
const MAX_OPTIONS = 100;
