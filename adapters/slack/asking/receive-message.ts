import type { webApi } from '@slack/bolt';
import type { Log } from '../../../src/chat/adapter.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import type { Language } from '../../../src/language/languages.ts';
import { speakIn } from '../../../src/language/speak.ts';
import { answerBeside } from '../answering/answer-beside.ts';
import { answerInThread } from '../answering/answer-in-thread.ts';
import { fitAnswer } from '../render.ts';
import type { Asking } from './asking.ts';
import { type Hearing, hearOnce } from './hear-once.ts';
import { namePeople } from './name-people.ts';
import { type MessageEvent, readMessage, type Said } from './read-message.ts';

export type MessageDeps = Hearing & {
  bot: Bot;
  web: webApi.WebClient;
  asking: Asking;
  /** Our own id as a member. */
  ownId: string;
  /** Whether somebody may be told in a channel again that they ask too much. */
  mayRefuse(userId: string): boolean;
  showStatus(thread: { channel: string; thread_ts: string }): Promise<void>;
  /** Gives the file of an answer to the asker; false where there is none, or it is not taken. */
  handOver(answer: Reply, userId: string): Promise<boolean>;
  now(): number;
  log: Pick<Log, 'info' | 'error'>;
};

/** What comes with an event: its id, and when it was, in seconds. */
export type EventBody = { event_id?: string; event_time?: number };

/** After an outage Slack tells what was said meanwhile; an answer hours later is for nobody. */
const LATE_MS = 5 * 60_000;

/**
 * Answers words that somebody writes to us: in a direct message in the language of their Slack, or in a
 * channel beside our name, where everybody sees the answer, in the language of the place; but what is
 * the asker’s own is shown to them alone. In a thread of its own, once, though Slack tells of it several
 * times and several processes hear it.
 */
export async function receiveMessage(
  event: MessageEvent,
  { event_id: id, event_time: at }: EventBody,
  deps: MessageDeps,
): Promise<void> {
  const { asking, log, now, ownId } = deps;
  if (!readMessage(event, ownId)) return;
  if (at !== undefined && now() - at * 1000 > LATE_MS) {
    log.info({}, 'Slack: a question that came late is not answered.');
    return;
  }
  if (!(await hearOnce(id, deps))) return;
  const text = await namePeople(event.text ?? '', { ...asking, ownId });
  const said = readMessage({ ...event, text }, ownId);
  if (!said) return;
  const { language } = await asking.whoIs(said.userId);
  const answered = () => answer(said, language, deps);
  await (said.isPrivate && language ? speakIn(language, answered) : answered());
}

async function answer(
  { line, userId, where, thread, isReply, isPrivate }: Said,
  ownLanguage: Language | undefined,
  { bot, web, asking, mayRefuse, showStatus, handOver, log }: MessageDeps,
): Promise<void> {
  const under = { channel: where.id, thread_ts: thread };
  const [ask] = await Promise.all([
    asking.toAsk(line, { id: userId }, where),
    isPrivate ? showStatus(under) : undefined,
  ]);
  // Everybody there sees it already.
  const shown = {
    ...ask,
    ...(!isPrivate && { isPublic: true as const }),
    showing: { refused: null, threads: true, isShown: true as const },
  };
  const reply = await bot.answer({ ...shown, ownLanguage, thread, fit: fitAnswer });
  // It would come once for each message.
  if (reply.isTooMuch && !isPrivate && !mayRefuse(userId)) return;
  const options = {
    fileSent: await handOver(reply, userId),
    onTrouble: (error: unknown) =>
      log.error({ reason: String(error) }, 'An answer did not reach Slack as it was.'),
  };
  if (isPrivate || !reply.isOwn) return answerInThread(web, under, reply, options);
  // Where a thread has not begun, Slack shows nothing in it that one person alone may see.
  const beside = { channel: where.id, user: userId, ...(isReply && { thread_ts: thread }) };
  await answerBeside(web, beside, reply, options);
}
