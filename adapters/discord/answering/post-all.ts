import { MessageFlags, Routes } from 'discord.js';
import { outcomeOf, tryThrice } from '../../../src/chat/give-answer.ts';
import { postPages } from '../../../src/chat/post-pages.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import type { Channel } from '../../../src/model.ts';
import type { CallApi } from '../api/call-api.ts';
import { toPostError } from '../api/post-error.ts';
import { THREAD_REFUSALS } from '../api/refusals.ts';
import { openThread } from '../posts/open-thread.ts';
import { fitPage, renderPage } from '../render.ts';

/** Discord takes five in five seconds; others may want to post there, too. */
const PAUSE_MS = 1_200;
/** For one message, all its tries and what Discord asks to wait. */
const WITHIN_MS = 60_000;

export type PostAllDeps = {
  call: CallApi;
  /** The next page of the same answer. */
  ask(line: string): Promise<Reply>;
  /** Of the question: with it Discord knows a message that is sent twice. */
  key: string;
  /** Ends it in the middle. */
  signal: AbortSignal;
  pauseMs?: number | undefined;
};

/**
 * Opens a thread under the first page and posts the others in it, in order, as far as is good. Throws
 * `PostError`; that the thread is gone or shut meanwhile is no error.
 */
export async function postAll(
  first: Reply,
  { channel, messageId }: { channel: Channel; messageId: string },
  { call, ask, key, signal, pauseMs = PAUSE_MS }: PostAllDeps,
): Promise<void> {
  const threadId = await openThread(call, channel, messageId, first.title);
  await postPages(first, { show: fitPage, ask, post, pauseMs, signal }).catch((error) => {
    if (outcomeOf(error) !== 'channel') throw error;
  });

  async function post(page: Reply, nth: number): Promise<void> {
    const body = {
      components: [renderPage(page)],
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [] },
      ...{ nonce: `${key}-${nth}`, enforce_nonce: true },
    };
    const send = (timeoutMs: number) =>
      call('POST', Routes.channelMessages(threadId), { body, timeoutMs }).catch((error) => {
        throw toPostError(error, `#${channel.name}`, THREAD_REFUSALS);
      });
    // Discord drops a repeat by its nonce.
    await tryThrice(send, { withinMs: WITHIN_MS, replaces: true });
  }
}
