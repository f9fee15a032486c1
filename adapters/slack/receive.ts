import type {
  BlockAction,
  ButtonAction,
  GlobalShortcut,
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
import { shortHash } from '../../src/short-hash.ts';
import { type AnsweringDeps, createAnswering } from './asking/answer-asker.ts';
import type { Asking } from './asking/asking.ts';
import { namePeople } from './asking/name-people.ts';
import { openMenuForm } from './asking/open-menu-form.ts';
import type { MessageEvent } from './asking/read-message.ts';
import { readLine } from './asking/read-text.ts';
import { pressInForm, submitForm, suggestInForm } from './asking/receive-form.ts';
import { type LinksDeps, type LinksEvent, receiveLinks } from './asking/receive-links.ts';
import { type EventBody, receiveMessage } from './asking/receive-message.ts';
import { answerShortcut } from './asking/receive-shortcut.ts';
import { createShowStatus } from './asking/show-status.ts';
import { suggestPrompts } from './asking/suggest-prompts.ts';
import { isReplacing } from './layout/buttons.ts';
import { WAY_IN } from './listing/reserved-names.ts';

/** What somebody presses, or picks from a list. */
export type Pressed = ButtonAction | StaticSelectAction;

/** What answers a slash command, a pressed button, a form, an entry in a menu, and words to us. */
export type Receiver = {
  slash(args: SlackCommandMiddlewareArgs): Promise<void>;
  press(args: SlackActionMiddlewareArgs<BlockAction<Pressed>>): Promise<void>;
  /** Somebody asks something about a message. */
  shortcut(args: SlackShortcutMiddlewareArgs<MessageShortcut>): Promise<void>;
  /** Somebody asks the same about something that they bring along. */
  alone(args: SlackShortcutMiddlewareArgs<GlobalShortcut>): Promise<void>;
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
} & Pick<LinksDeps, 'ownId' | 'isNew' | 'publicUrls'> &
  Pick<AnsweringDeps, 'signal' | 'pauseMs'>;

/**
 * Turns what is typed and pressed in Slack into questions, and replies into answers, in the language
 * that the asker’s Slack is set to.
 */
export function receiveEvents(deps: ReceiveDeps): Receiver {
  const { bot, web, asking, log } = deps;
  const answering = createAnswering(deps);
  const { ask, show, showHome, inTheirs, handOver } = answering;
  const showStatus = createShowStatus(web);
  const mayRefuse = onceAMinute();

  /** Where the socket has just closed, the asker sees an error, and then the answer all the same. */
  const acknowledge = (ack: () => Promise<void>): Promise<boolean> =>
    ack().then(
      () => true,
      (error) => {
        log.warn({ reason: String(error) }, 'Slack was not told in time');
        return false;
      },
    );
  const forms = { ...deps, answering, acknowledge };

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
        const text = await namePeople(command.text ?? '', asking);
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
        if (body.view?.type === 'modal')
          return pressInForm({ user: body.user, channel: where, view: body.view }, line, forms);
        const { response_url, trigger_id: trigger } = body;
        const address = body.view ? undefined : response_url;
        const thread = body.container?.thread_ts ?? body.message?.thread_ts;
        const press = shortHash([where?.id, body.container?.message_ts, line].join('\n'), 24);
        const isPage = isReplacing(action.action_id);
        const question = { line, asker: body.user, where, trigger, press, isPage };
        await ask(question, { address, turns, thread });
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
    alone: (args) =>
      guarded(async () => {
        await acknowledge(args.ack);
        const { callback_id: id, user, trigger_id: trigger } = args.shortcut;
        await inTheirs(user.id, () => openMenuForm(web, id, trigger));
      }),
    submit: (args) => guarded(() => submitForm(args, forms)),
    suggest: (args) => guarded(() => suggestInForm(args, forms)),
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
