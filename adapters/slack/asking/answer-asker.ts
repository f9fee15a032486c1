import type { webApi } from '@slack/bolt';
import type { Log } from '../../../src/chat/adapter.ts';
import type { Ask, Bot } from '../../../src/chat/bot.ts';
import type { Showing } from '../../../src/chat/post-here.ts';
import { type Reply, reply } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import { speakIn } from '../../../src/language/speak.ts';
import type { Channel } from '../../../src/model.ts';
import { messageOf } from '../../../src/text/message-of.ts';
import { answerAlone } from '../answering/answer-alone.ts';
import { postRest } from '../answering/post-rest.ts';
import { respond } from '../answering/respond.ts';
import { sendFile } from '../answering/send-file.ts';
import { publishHome } from '../home/publish-home.ts';
import { fitAnswer } from '../render.ts';
import type { Asker, Asking } from './asking.ts';
import { type Hearing, hearOnce } from './hear-once.ts';
import { openForm } from './open-form.ts';

/** Slack takes answers for half an hour. */
const ANSWERABLE_MS = 29 * 60_000;

export type AnsweringDeps = Hearing & {
  bot: Bot;
  web: webApi.WebClient;
  asking: Asking;
  log: Pick<Log, 'warn' | 'error'>;
  /** Ends what goes on after an answer; left out, nothing does. */
  signal?: AbortSignal | undefined;
  /** Between two messages in a thread. */
  pauseMs?: number | undefined;
};

/**
 * Where an answer goes, and whether it takes the place of the message that it was asked from. Slack
 * gives no address for what is done in a Home.
 */
export type Way = { address: string | undefined; turns?: boolean; thread?: string | undefined };
/** A question, who asks it where, and what lets a form be opened for it. */
export type Question = {
  line: string;
  asker: Asker;
  where: Channel | undefined;
  trigger?: string;
  /** Another page of an answer, which counted once. */
  isPage?: boolean;
  /** Which button of which message it was asked by. */
  press?: string;
};

/** In a thread the rest follows; what stands alone in a direct message, everyone there sees already. */
const showingIn = (where: Channel | undefined): Showing => ({
  ...{ refused: null, threads: true },
  ...(where?.id.startsWith('D') && { isShown: true }),
});

export type Answering = ReturnType<typeof createAnswering>;

/** Answers one person, in the language that their Slack is set to. */
export function createAnswering(deps: AnsweringDeps) {
  const { bot, web, asking, log, signal = new AbortController().signal, pauseMs } = deps;

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
      const asked = {
        ...(await asking.toAsk(line, asker, where)),
        ...(way.thread !== undefined && { thread: way.thread, fit: fitAnswer }),
        ...(way.thread !== undefined && { showing: showingIn(where) }),
        ...(question.isPage && { isPage: true as const }),
      };
      const opened =
        trigger !== undefined &&
        (await openForm(web, bot, asked, {
          trigger,
          ...(way.address !== undefined && {
            address: way.address,
            until: Date.now() + ANSWERABLE_MS,
          }),
          ...(where && { channel: where }),
          ...(way.turns && { turns: true }),
        }).catch((error) => {
          log.warn({ reason: String(error) }, 'Slack did not open a form');
          return false;
        }));
      if (opened) return;
      const answer = await answerOnce(asked, question.press);
      if (answer.inThread && where) return postAll(answer, asked, where, way);
      await show(answer, asker, way);
    });

  /** What goes wrong on the way is told whoever asked for it. */
  async function postAll(answer: Reply, asked: Ask, where: Channel, way: Way): Promise<void> {
    const next = (line: string) => bot.answer({ ...asked, line, isPage: true });
    const place = { channel: asked.channel ?? where, thread: way.thread };
    await postRest(answer, place, { web, ask: next, signal, pauseMs }).catch(async (error) => {
      log.error({ reason: String(error) }, 'Not all of an answer reached Slack.');
      const text = `${say('I could not post all of it in a thread.')} ${messageOf(error)}`;
      await show(reply(text), { id: asked.user.id }, way);
    });
  }

  /** What is shown to everyone by a button is so once, however often and wherever that is pressed. */
  async function answerOnce(asked: Ask, press: string | undefined): Promise<Reply> {
    const answer = await bot.answer(asked);
    if (!answer.wished || press === undefined || (await hearOnce(press, deps))) return answer;
    return reply(say('That is posted here already.'));
  }

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
    const replaces = turns && (answer.more !== null || answer.settled === true);
    await respond(address, answer, { fileSent, replaces, thread, onTrouble });
  }

  const showHome = (userId: string): Promise<void> =>
    publishHome(userId, deps).catch((error) =>
      log.warn({ reason: String(error) }, 'Slack did not show somebody their Home'),
    );

  return { handOver, inTheirs, ask, show, showHome };
}
