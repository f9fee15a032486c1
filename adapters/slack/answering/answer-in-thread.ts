import type { webApi } from '@slack/bolt';
import { giveAnswer } from '../../../src/chat/give-answer.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { replyText } from '../../../src/chat/reply/reply-text.ts';
import { say } from '../../../src/language/say.ts';
import { toPostError } from '../api/post-error.ts';
import { renderReply } from '../render.ts';
import { plainMessage } from './respond.ts';

/** Without `thread_ts` the answer begins one. */
type Thread = { channel: string; thread_ts?: string };
export type AnswerOptions = {
  /** Whether the file of the answer is in the asker’s direct messages. */
  fileSent: boolean;
  onTrouble(error: unknown): void;
};

/**
 * Answers words that somebody wrote to us, in a thread under them. Slack does not know a repeat for
 * one, so what may have arrived is not sent again.
 */
export async function answerInThread(
  web: webApi.WebClient,
  thread: Thread,
  reply: Reply,
  { fileSent, onTrouble }: AnswerOptions,
): Promise<void> {
  const post = (message: object): Promise<unknown> =>
    web.chat.postMessage({ ...thread, ...message } as never).catch((error) => {
      throw toPostError(error, say('this channel'));
    });
  await giveAnswer(
    {
      whole: () => post(renderReply(reply, { fileSent })),
      plain: () => post(plainMessage(replyText(reply))),
      say: (text) => post(plainMessage(text)),
      replaces: false,
    },
    onTrouble,
  );
}
