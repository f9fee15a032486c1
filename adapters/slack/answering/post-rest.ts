import type { webApi } from '@slack/bolt';
import { tryThrice } from '../../../src/chat/give-answer.ts';
import { postPages } from '../../../src/chat/post-pages.ts';
import { inItsLanguage } from '../../../src/chat/reply/in-its-language.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import type { Channel } from '../../../src/model.ts';
import { toPostError } from '../api/post-error.ts';
import { fitPage, renderReply } from '../render.ts';

/** Slack takes one message a second in each channel. */
const PAUSE_MS = 1_100;
/** For one message, all its tries and what Slack asks to wait. */
const WITHIN_MS = 60_000;

export type PostRestDeps = {
  web: webApi.WebClient;
  /** The next page of the same answer. */
  ask(line: string): Promise<Reply>;
  /** Ends it in the middle. */
  signal: AbortSignal;
  pauseMs?: number | undefined;
};

/**
 * Posts an answer and all that it continues with, as far as is good: in a thread that stands there, or
 * in one under its first message. Throws `PostError`.
 */
export async function postRest(
  answer: Reply,
  { channel, thread }: { channel: Channel; thread: string | undefined },
  { web, ask, signal, pauseMs = PAUSE_MS }: PostRestDeps,
): Promise<void> {
  let under = thread;
  const post = async (page: Reply): Promise<void> => {
    const message = {
      ...renderReply({ ...page, inThread: true }),
      ...(under !== undefined && { thread_ts: under }),
    };
    // Slack does not know a repeat for one, so what may have arrived is not sent again.
    const { ts } = await tryThrice(
      () =>
        web.chat.postMessage({ channel: channel.id, ...message }).catch((error) => {
          throw toPostError(error, `#${channel.name}`);
        }),
      { withinMs: WITHIN_MS, replaces: false },
    );
    under ??= ts;
  };
  // All of it is in the language of the first message.
  await inItsLanguage(answer, async () => {
    const { complaint: _, ...whole } = answer;
    const first = thread === undefined ? whole : { ...whole, title: '', actions: [] };
    await post(first);
    const { actions } = answer;
    await postPages(first, { show: fitPage, ask, post, pauseMs, signal, actions });
  });
}
