import type { webApi } from '@slack/bolt';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import { toPostError } from '../api/post-error.ts';
import { type AnswerOptions, answerInThread } from './answer-in-thread.ts';

/** Answers in somebody’s direct messages what has no address to answer at: a button in their Home. */
export async function answerAlone(
  web: webApi.WebClient,
  userId: string,
  answer: Reply,
  options: AnswerOptions,
): Promise<void> {
  const { channel } = await web.conversations.open({ users: userId }).catch((error) => {
    throw toPostError(error, say('this person’s direct messages'));
  });
  await answerInThread(web, { channel: channel?.id ?? userId }, answer, options);
}
