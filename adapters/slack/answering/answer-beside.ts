import type { webApi } from '@slack/bolt';
import { giveAnswer } from '../../../src/chat/give-answer.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { replyText } from '../../../src/chat/reply/reply-text.ts';
import { say } from '../../../src/language/say.ts';
import { toPostError } from '../api/post-error.ts';
import { renderReply } from '../render.ts';
import type { AnswerOptions } from './answer-in-thread.ts';
import { plainMessage } from './respond.ts';

type Beside = { channel: string; user: string; thread_ts?: string };

/** Answers words in a channel so that only whoever wrote them sees it. */
export async function answerBeside(
  web: webApi.WebClient,
  beside: Beside,
  reply: Reply,
  { fileSent, onTrouble }: AnswerOptions,
): Promise<void> {
  const show = ({ text, blocks }: Sent): Promise<unknown> =>
    web.chat
      .postEphemeral({ ...beside, text, ...(blocks && { blocks }) } as never)
      .catch((error) => {
        throw toPostError(error, say('this channel'));
      });
  await giveAnswer(
    {
      whole: () => show(renderReply(reply, { fileSent })),
      plain: () => show(plainMessage(replyText(reply))),
      say: (text) => show(plainMessage(text)),
      replaces: false,
    },
    onTrouble,
  );
}

type Sent = { text: string; blocks?: unknown[] };
